import ProgrammeFiles
import ProgrammeModel

/// Puts a draft into the files of a set.
struct SetComposer {
  private let draft: SetDraft

  init(_ draft: SetDraft) { self.draft = draft }

  func set() -> ImportedSet {
    var files: [SourceFile] = []
    if let common = file("общее.yaml", commonEntries(), "Общие сведения: кто издаёт документы, люди, школы.") {
      files.append(common)
    }
    for (name, keys, heading) in Self.files {
      let parts = draft.parts.filter { keys.contains($0.key) }
      let entries = parts.map { YAMLValue.Entry($0.key, $0.value) }
      let sources = parts.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      if let file = file(name, entries, heading, from: sources) { files.append(file) }
    }
    var names: Set<String> = []
    for (position, order) in draft.orders.enumerated() {
      var entries = order.entries
      if draft.has("программа"), !entries.isEmpty {
        let place = (entries.firstIndex { $0.key == "заголовок" } ?? -1) + 1
        entries.insert(.init("по-программе", .text("программа.yaml")), at: place)
        entries = ImportSession.sorted(entries, as: .order)
      }
      var name = "приказ" + (order.number.map { "-" + Self.fileName($0) } ?? "")
      if !names.insert(name).inserted { name += "-\(position + 1)" }
      if let file = file(name + ".yaml", [.init("приказ", .record(entries))], "Приказ.") { files.append(file) }
    }
    let account = WordAccount(files)
    var report = draft.report
    report.leftovers += draft.sources.compactMap(account.leftover)
    if let leftovers = report.leftoverText {
      files.append(SourceFile(name: ImportedSet.leftoverFile, text: leftovers))
    }
    return ImportedSet(files: files, report: report)
  }

  private static let files: [(name: String, keys: [String], heading: String)] = [
    ("программа.yaml", ["программа"], "Программа: паспорт составляется из этих же ключей."),
    ("дорожная-карта.yaml", ["дорожная-карта"], "План мероприятий."),
    ("план-мероприятий.yaml", ["план-мероприятий"], "Ещё один план мероприятий."),
    ("перечень.yaml", ["перечень-школ"], "Перечень школ."),
    ("базовые-школы.yaml", ["перечень-базовых-школ"], "Базовые школы с прикреплёнными."),
    ("схема.yaml", ["схема-взаимодействия"], "Кто с кем работает."),
    ("положение.yaml", ["положение"], "Положение."),
    ("отчёт.yaml", ["отчёт"], "Отчёт."),
    ("справка.yaml", ["справка"], "Аналитическая справка."),
  ]

  private func commonEntries() -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    if let organisation = draft.organisation.entries { entries.append(.init("организация", .record(organisation))) }
    let people = draft.people.entries
    if !people.isEmpty { entries.append(.init("люди", .record(people))) }
    let schools = draft.schools.entries
    if !schools.isEmpty { entries.append(.init("школы", .record(schools))) }
    return entries
  }

  private func file(
    _ name: String, _ entries: [YAMLValue.Entry], _ heading: String, from sources: [String] = []
  ) -> SourceFile? {
    guard !entries.isEmpty else { return nil }
    let lines = [heading] + (sources.isEmpty ? [] : ["Перенесено: \(sources.joined(separator: "; "))."])
    return SourceFile(name: name, text: YAMLWriter.text(of: entries, heading: lines))
  }

  /// A number as part of a file's name.
  private static func fileName(_ number: String) -> String {
    String(number.map { $0.isLetter || $0.isNumber ? Character($0.lowercased()) : "-" })
  }
}
