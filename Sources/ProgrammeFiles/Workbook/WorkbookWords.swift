import Diagnostics
import ProgrammeModel

/// Says findings about a workbook in its own words: where a rule speaks of a key, the clerk sees a column's heading, and
/// the sheet when it is another one.
enum WorkbookWords {
  /// The finding as whoever keeps the data in a workbook or a CSV file is to read it.
  static func reworded(_ finding: Diagnostic) -> Diagnostic {
    let tab: String
    switch finding.location {
    case .cell(_, let sheet, _): tab = sheet
    case .text(let place) where CSVReader.isTable(place.file): tab = ""
    case .file(let name) where WorkbookReader.isWorkbook(name): tab = ""
    default: return finding
    }
    let names = finding.path.map(keys) ?? []
    let sheet = WorkbookLayout.sheet(named: tab)?.name ?? names.first.flatMap(Self.sheet)
    func said(_ text: String) -> String { reworded(text, below: names, on: sheet) }
    return finding.saying(said(finding.message), hint: finding.hint.map(said))
  }

  /// The sheet of a part of the data.
  private static func sheet(of part: String) -> String? { places.first { $0.key.hasPrefix(part + ".") }?.value.sheet }

  /// Where a record is filled in that has a form's lines, as «на листе «Программа» под строкой «Дорожная карта»»; nil for
  /// records that stand on rows.
  static func home(of record: RecordName) -> String? {
    for sheet in WorkbookLayout.sheets {
      guard case .form(let blocks) = sheet.content, let block = blocks.first(where: { $0.record == record }) else {
        continue
      }
      return "на листе «\(sheet.name)»" + (blocks.count > 1 ? " под строкой «\(block.title)»" : "")
    }
    return nil
  }

  /// Where a value stands, by its keys from the top of the data; places in lists and the clerk's own keys left out.
  private static let places: [String: (sheet: String, heading: String)] = {
    var found: [String: (sheet: String, heading: String)] = [:]
    func add(_ columns: [SheetColumn], _ root: [String], _ sheet: String) {
      for column in columns where !column.keys.isEmpty {
        let name = (root + column.keys).joined(separator: ".")
        if found[name] == nil { found[name] = (sheet, column.heading) }
      }
    }
    for sheet in WorkbookLayout.sheets {
      switch sheet.content {
      case .form(let blocks): for block in blocks { add(block.columns, [block.key], sheet.name) }
      case .items: add(ItemColumns.written, ItemColumns.layout.root, sheet.name)
      case .table(let table):
        let root = table.root + (table.group.map { [$0.listKey] } ?? [])
        add(table.columns, root, sheet.name)
        if let group = table.group { add(group.columns, table.root, sheet.name) }
        if let nested = table.nested { add(nested.columns, root + [nested.key], sheet.name) }
      }
    }
    return found
  }()

  private static let keyed: Set<String> = Set(
    WorkbookLayout.sheets.compactMap { sheet in
      guard case .table(let table) = sheet.content, table.keyColumn != nil else { return nil }
      return table.root.first
    })

  /// The keys of a path as `places` knows them.
  private static func keys(_ path: FieldPath) -> [String] {
    var names = path.components.compactMap { step -> String? in
      if case .key(let name) = step { name } else { nil }
    }
    if let first = names.first, keyed.contains(first), names.count > 1 { names.remove(at: 1) }
    // Items below items stand on the same sheet.
    names.removeAll { $0 == "подпункты" }
    // A scheme with nothing but links is written as their list.
    if names.first == "схема-взаимодействия", names.count > 1, names[1] == "партнёры" { names.insert("связи", at: 1) }
    return names
  }

  /// The text with headings for keys.
  private static func reworded(_ text: String, below names: [String], on sheet: String?) -> String {
    var output = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "«") {
      let behind = rest.index(after: open)
      guard let close = end(of: rest[behind...]) else { break }
      output += rest[..<open]
      let inside = String(rest[behind..<close])
      if let said = heading(of: inside, below: names, on: sheet) {
        for (key, column) in words where output.hasSuffix(key + " ") {
          output = output.dropLast(key.count + 1) + column + " "
        }
        output += said
      } else {
        output += "«" + inside + "»"
      }
      rest = rest[rest.index(after: close)...]
    }
    return (output + rest).replacing("из раздела люди", with: "с листа «Люди»")
  }

  /// What stands for «ключ» before a heading.
  private static let words = [
    ("ключи", "поля"), ("ключ", "поле"), ("ключе", "поле"), ("ключа", "поля"), ("ключах", "полях"),
  ]

  /// The quotation mark that closes, past pairs inside.
  private static func end(of text: Substring) -> String.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "«" { depth += 1 }
      if text[index] == "»" {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// What a workbook calls «период» or «период: 2020–2022»; nil for words that are no key.
  private static func heading(of written: String, below names: [String], on sheet: String?) -> String? {
    let colon = written.firstIndex(of: ":")
    let key = String(written[..<(colon ?? written.endIndex)])
    guard !key.isEmpty, key.allSatisfy({ $0.isLowercase || $0.isNumber || "-.[]".contains($0) }) else { return nil }
    let value = colon.map { written[written.index(after: $0)...].trimmingBlanks } ?? ""
    let own = key.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    if value.hasPrefix("{"), value.hasSuffix("}") {
      let parts = value.dropFirst().dropLast().split(separator: ",").map { $0.trimmingBlanks }
      let said = parts.compactMap { part -> String? in
        let year = part.prefix { $0 != ":" }
        if SchemaReader.isYear(String(year)) { return "«\(year)»\(part.dropFirst(year.count))" }
        return heading(of: "\(key).\(part)", below: names, on: sheet)
      }
      return said.count == parts.count && !said.isEmpty ? said.joined(separator: ", ") : nil
    }
    // The nearest record above the value that has such a key is meant.
    for depth in stride(from: names.count, through: 0, by: -1) {
      guard let place = places[(names.prefix(depth) + own).joined(separator: ".")] else { continue }
      let bare = value.hasPrefix("[") || value.hasPrefix("\"") ? value.dropFirst().dropLast() : value[...]
      return "«\(place.heading)»" + (place.sheet == sheet ? "" : " (лист «\(place.sheet)»)")
        + (bare.isEmpty ? "" : ": \(bare)")
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
