import DocumentRegistry

/// An entry for programs.
struct RegistryEntryJSON: Encodable {
  let journal: String
  let year: Int
  let number: String
  let date: String
  let state: String
  let title: String
  let kind: String?
  let signatory: String?
  let executor: String?
  let addressee: String?
  let annexes: [String]
  let schools: [String]
  let documentHash: String?
  let reason: String?

  init(_ entry: RegistryEntry) {
    journal = entry.journal
    year = entry.year
    number = entry.text
    date = entry.date.iso
    state = entry.state.rawValue
    title = entry.title
    kind = entry.act?.kind
    signatory = entry.act?.signatory
    executor = entry.act?.executor
    addressee = entry.act?.addressee
    annexes = entry.act?.annexes ?? []
    schools = entry.act?.schools ?? []
    documentHash = entry.act?.documentHash
    reason = entry.annulment?.reason
  }
}
