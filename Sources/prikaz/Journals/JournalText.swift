import DocumentRegistry

/// Entries of a journal as a clerk reads them.
enum JournalText {
  /// «№ 58 от 14.07.2020  О школах  [аннулирован]».
  static func line(_ entry: RegistryEntry) -> String {
    var line = "№ \(entry.text) от \(entry.date.digits)"
    if !entry.title.isEmpty { line += "  \(entry.title)" }
    if entry.state != .registered { line += "  [\(entry.state.russian)]" }
    return line
  }

  /// All that is known of an entry.
  static func account(
    _ entry: RegistryEntry, _ journal: Journal, _ standing: ActStanding, files: [Attachment],
    acknowledgements: [Acknowledgement], control: [ControlItem], history: [HistoryRecord]
  ) -> String {
    var lines = [line(entry), "  журнал: \(journal.title), \(entry.year) год; \(entry.state.russian)"]
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append("  \(name): \(value)") }
    }
    if let annulment = entry.annulment { add("аннулирован", annulment.reason) }
    if let reason = entry.suffixReason { add("литера", reason) }
    if let act = entry.act {
      add("вид", act.kind)
      add("подписал", act.signatory)
      add("исполнитель", act.executor)
      add("адресат", act.addressee)
      add("приложения", act.annexes.joined(separator: "; "))
      add("школы", act.schools.joined(separator: "; "))
      add("примечание", act.note)
      for act in act.citations { add("называет", "№ \(act.number) от \(act.date.digits)") }
    }
    for link in standing.acts {
      add(link.relation.russian, "№ \(link.targetNumber) от \(link.targetDate.digits) \(link.place)")
    }
    for link in standing.actedUpon where link.isInForce {
      add(link.relation.passive, "№ \(link.entryNumber) от \(link.entryDate.digits) \(link.place)")
    }
    for other in standing.citedBy { add("на него ссылается", line(other)) }
    for file in files { add(file.role.russian, "\(file.name), байт: \(file.size)") }
    for person in acknowledgements {
      let name = person.organisation.isEmpty ? person.person : "\(person.person), \(person.organisation)"
      add("ознакомление", "\(name) — \(person.date?.digits ?? "ещё нет")")
    }
    for item in control {
      let state = item.done.map { "исполнено \($0.digits)" } ?? "не исполнено"
      add("на контроле", "\(item.position). \(item.task); \(item.executor); до \(item.due.digits); \(state)")
    }
    for record in history { add("история", "\(record.stamp.by): \(record.action.russian) \(record.detail)") }
    return lines.joined(separator: "\n")
  }
}
