import DocumentRegistry

/// A line of a journal as the API tells of it.
struct EntryAnswer: Encodable {
  /// What is registered.
  struct Act: Encodable {
    let kind: String
    let title: String
    let signatory: String
    let executor: String
    let addressee: String
    let note: String
    let annexes: [String]
    let schools: [String]
    let registeredAt: String?
    let registeredBy: String?
  }

  /// Why it does not count.
  struct Void: Encodable {
    let reason: String
    let at: String
    let by: String
  }

  let id: Int64
  let journal: String
  let year: Int
  let number: String
  let date: String
  let state: String
  let subject: String
  let reservedAt: String
  let reservedBy: String
  let act: Act?
  let annulment: Void?

  init(_ entry: RegistryEntry) {
    (id, journal, year, number) = (entry.id, entry.journal, entry.year, entry.text)
    (date, state, subject) = (entry.date.iso, entry.state.rawValue, entry.subject)
    (reservedAt, reservedBy) = (APIAnswer.moment(entry.reserved.at), entry.reserved.by)
    act = entry.act.map { act in
      Act(
        kind: act.kind, title: act.title, signatory: act.signatory, executor: act.executor, addressee: act.addressee,
        note: act.note, annexes: act.annexes, schools: act.schools,
        registeredAt: entry.registered.map { APIAnswer.moment($0.at) }, registeredBy: entry.registered?.by)
    }
    annulment = entry.annulment.map {
      Void(reason: $0.reason, at: APIAnswer.moment($0.stamp.at), by: $0.stamp.by)
    }
  }
}
