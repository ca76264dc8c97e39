import Diagnostics
import ProgrammeModel

/// Joins what the sheets give into the data of one file.
struct WorkbookParts {
  /// What was found so far.
  private(set) var findings: SheetFindings
  private var sheets: [String: (tab: String, index: Int)] = [:]
  private var strangers: [(tab: String, index: Int)] = []
  private var parts: [(keys: [String], node: DataNode)] = []

  init(_ findings: SheetFindings) { self.findings = findings }

  /// Adds a finding; without a place it is about the whole book.
  mutating func report(_ code: ReadingCode, _ message: String, hint: String, at range: Range<Int> = 0..<0) {
    findings.report(code, message, hint: hint, at: range, severity: .warning)
  }

  /// Notes a sheet with something on it that means no part of the data.
  mutating func reportUnknown(_ tab: String, _ index: Int) { strangers.append((tab, index)) }

  /// False when another sheet says the same; then the finding is there.
  mutating func begin(_ layout: SheetLayout, _ tab: String, _ index: Int) -> Bool {
    if let first = sheets[layout.name] {
      findings.report(
        .repeatedPart, "листы «\(first.tab)» и «\(tab)» об одном и том же: читается только первый",
        hint: "перенесите всё на один лист, а другой удалите или назовите иначе",
        at: SourceText.range(sheet: index, row: 0, column: 0))
      return false
    }
    sheets[layout.name] = (tab, index)
    return true
  }

  /// Takes what a sheet gave.
  mutating func end(_ reader: SheetReaderBox, _ layout: SheetLayout) {
    parts += reader.finish()
    findings = reader.findings
  }

  /// The data of the file.
  mutating func reading(of text: SourceText) -> YAMLReading {
    reportStrangers()
    findings.finish()
    var records: [(key: String, record: RecordAssembly)] = []
    for part in parts {
      guard let top = part.keys.first else { continue }
      let index =
        records.firstIndex { $0.key == top }
        ?? {
          records.append((top, RecordAssembly(at: part.node.range)))
          return records.count - 1
        }()
      if part.keys.count == 1 {
        for entry in part.node.entries { records[index].record.append(entry) }
        if part.node.entries.isEmpty { records[index].record.set(part.node, at: "") }
      } else {
        // A list may stand on two sheets: sentences on the form, records in a table of their own.
        let above = records[index].record.entries.first { $0.key == part.keys[1] }?.value
        records[index].record.set(above.map { Self.joined($0, part.node) } ?? part.node, at: part.keys[1])
      }
    }
    let entries = records.map { key, record in
      DataNode.Entry(key: key, keyRange: record.range, value: Self.value(key, record))
    }
    var found = findings.diagnostics
    guard !entries.isEmpty else {
      if !found.hasErrors {
        found.append(
          Diagnostic(
            ReadingCode.emptyFile.rawValue, .error, "в книге нет данных",
            hint: "заполните её листы; образец делает команда «prikaz new --xlsx»", at: .file(text.file)))
      }
      return YAMLReading(text: text, root: nil, diagnostics: found)
    }
    return YAMLReading(
      text: text, root: DataNode(content: .mapping(entries), range: entries[0].keyRange), diagnostics: found,
      repeats: findings.repeats)
  }

  private static func joined(_ first: DataNode, _ second: DataNode) -> DataNode {
    guard case .sequence(let items) = first.content, case .sequence(let more) = second.content else { return second }
    return DataNode(content: .sequence(items + more), range: first.range)
  }

  /// A part that is a list itself, or a record; a scheme with nothing but links is written as their list.
  private static func value(_ key: String, _ record: RecordAssembly) -> DataNode {
    if let list = record.entries.first(where: { $0.key.isEmpty }) { return list.value }
    if key == "схема-взаимодействия", record.entries.count == 1, let links = record.entries.first,
      links.key == "связи"
    {
      return links.value
    }
    return record.node
  }

  private mutating func reportStrangers() {
    let free = WorkbookLayout.sheets.map(\.name).filter { sheets[$0] == nil }
    for stranger in strangers {
      let meant = NearestName.nearest(to: stranger.tab, among: free)
      findings.report(
        .unknownSheet, "лист «\(stranger.tab)» не читается: такого листа программа не знает",
        hint: meant.map { "возможно, «\($0)»: переименуйте его" } ?? "листы книги: " + free.joined(separator: ", "),
        at: SourceText.range(sheet: stranger.index, row: 0, column: 0), severity: meant == nil ? .warning : .error)
    }
  }
}
