import Diagnostics
import ProgrammeModel
import RussianLanguage

extension SchemaReader {
  /// The record of a node; nil when the node is none. Wrong and missing fields are reported, the rest is kept.
  mutating func record(_ node: DataNode, _ name: RecordName, at path: FieldPath, label: Range<Int>) -> RecordValue? {
    let type = Vocabulary.record(name)
    guard case .mapping(let entries) = node.content else {
      let example = type.shortExample
      report(
        .wrongShape, "ожидается запись «\(name.rawValue)» с ключами, а \(node.russianGiven)",
        hint: "например: \(example)", at: marked(node), path: path)
      return nil
    }
    var values: [ExactText: DataValue] = [:]
    values.reserveCapacity(entries.count)
    // Where each field of the type is written.
    var places = [Range<Int>?](repeating: nil, count: type.fields.count)
    var excused: Set<String> = []
    let isMisplaced = reportMisplaced(entries, in: type, at: path)
    // Asked for by unknown keys alone, and only once: a file may hold a hundred thousand of them.
    lazy var used = Set(entries.compactMap { type.field($0.key)?.key })
    var strangers = 0
    for (index, entry) in entries.enumerated() {
      guard let position = type.place(of: entry.key) else {
        strangers += 1
        if isMisplaced || strangers > Self.mostStrangers { continue }
        let above = index > 0 ? entries[index - 1] : nil
        if let meant = reportUnknown(entry, in: type, used: used, above: above, at: path) {
          excused.insert(meant)
          meantPaths.append(path.key(meant))
        }
        continue
      }
      let field = type.fields[position]
      let first = places[position]
      places[position] = entry.keyRange
      if let first {
        diagnostics.append(
          Diagnostic(
            ReadingCode.duplicateKey.rawValue, .error, "ключ «\(field.key)» записан дважды, через «е» и через «ё»",
            hint: "оставьте одну из двух строк", at: text.place(of: entry.keyRange),
            furtherLocations: [text.place(of: first)]))
        continue
      }
      let place = path.key(field.key)
      let before = diagnostics.count
      if let value = value(entry.value, field.type, at: place, label: entry.keyRange) {
        values[ExactText(field.key)] = value
        if field.isRequired, entry.value.isEmptyList { reportEmpty(field, at: entry.keyRange, path: place) }
      } else if diagnostics.count > before {
        excused.insert(field.key)
      }
    }
    for (position, field) in type.fields.enumerated()
    where field.isRequired && values[ExactText(field.key)] == nil && !excused.contains(field.key) {
      let words = missing(field, in: name, isWritten: places[position] != nil)
      report(
        .missingKey, words.message, hint: words.hint,
        at: places[position] ?? label, path: path.key(field.key))
    }
    return RecordValue(name, at: path, values: values)
  }

  /// How many unknown keys of one record are told of: nobody reads more, and a file may hold hundreds of thousands.
  private static let mostStrangers = 1_000

  private mutating func reportEmpty(_ field: Field, at range: Range<Int>, path: FieldPath) {
    report(
      .missingKey, "список «\(field.key)» пуст", hint: "напишите, например: «\(field.key): \(field.example)»",
      at: range,
      path: path)
  }

  /// Reports the keys of an order, a programme or a roadmap that stand at the file's top level, all of them at once:
  /// the line above them was forgotten, or they were not moved to the right under it.
  private mutating func reportMisplaced(
    _ entries: [DataNode.Entry], in type: RecordType, at path: FieldPath
  ) -> Bool {
    guard type.name == .file else { return false }
    let strangers = Array(entries.lazy.filter { type.field($0.key) == nil }.prefix(Self.mostStrangers))
    guard strangers.count > 1, let first = strangers.first else { return false }
    let part = type.fields.first { field in
      guard case .record(let name) = field.type else { return false }
      let record = Vocabulary.record(name)
      let isFilled = entries.contains { type.field($0.key) == field && !$0.value.isAbsent }
      return !isFilled && strangers.count { record.field($0.key) != nil } * 2 > strangers.count
        && strangers.count { record.field($0.key) != nil } > 1
    }
    guard let part else { return false }
    let isWritten = entries.contains { type.field($0.key) == part }
    let isIndented = text.lineStart(at: first.keyRange.lowerBound) < first.keyRange.lowerBound
    let steps = [
      isWritten ? nil : "напишите над ними строку «\(part.key):»",
      isIndented ? nil : "сдвиньте их на два пробела вправо",
    ]
    let hint = steps.compactMap(\.self).joined(separator: " и ")
    report(
      .unknownKey,
      "ключи раздела «\(part.key)» стоят на верхнем уровне: "
        + (isWritten ? "они не сдвинуты под строку «\(part.key):»" : "нет строки «\(part.key):»"),
      hint: hint, at: first.keyRange, path: path.key(first.key))
    meantPaths.append(path.key(part.key))
    return true
  }

  /// Reports a key that a record does not have; the key that was probably meant comes back.
  private mutating func reportUnknown(
    _ entry: DataNode.Entry, in type: RecordType, used: Set<String>, above: DataNode.Entry?, at path: FieldPath
  ) -> String? {
    let place = path.key(entry.key)
    if let opening = LineOpening.problem(of: entry.key) {
      report(opening, at: entry.keyRange, path: place)
      let bare = entry.key.drop { !$0.isLetter }
      return type.field(String(bare))?.key
    }
    if let meant = LookalikeLetters.russified(entry.key).flatMap(type.field) {
      report(
        .unknownKey, "в ключе «\(entry.key)» есть латинские буквы, похожие на русские",
        hint: "наберите «\(meant.key)» русскими буквами", at: entry.keyRange, path: place, fix: .key(meant.key))
      return meant.key
    }
    if entry.key == "<<" {
      report(
        .unsupported, "вставка «<<» не поддерживается", hint: "повторите нужные строки", at: entry.keyRange, path: place
      )
      return nil
    }
    let free = type.keys.filter { !used.contains($0) }
    let meant = isWorthHinting ? Self.meant(by: entry.key, among: free) ?? Self.meant(by: entry.key, in: type) : nil
    let others = owners(of: entry, in: type, above: above)
    var hints: [String] = []
    if let meant { hints.append("возможно, «\(meant)»") }
    if !others.isEmpty {
      let names = others.map { "«\($0.rawValue)»" }.joined(separator: ", ")
      hints.append("такой ключ есть у \(names): проверьте отступ")
    }
    if hints.isEmpty {
      hints.append(
        (type.name == .file ? "есть разделы: " : "здесь можно писать: ") + type.keys.prefix(12).joined(separator: ", "))
    }
    let message =
      type.name == .file
      ? "неизвестный раздел «\(entry.key)»" : "неизвестный ключ «\(entry.key)» в записи «\(type.name.rawValue)»"
    report(
      .unknownKey, message, hint: hints.joined(separator: "; "),
      at: entry.keyRange, path: place,
      fix: meant.flatMap { free.contains($0) && Self.isSpelling(entry.key, of: $0) ? .key($0) : nil })
    return meant
  }

  /// The records that have a key which this one lacks: that of the line above first, whose indent was probably missed.
  private func owners(of entry: DataNode.Entry, in type: RecordType, above: DataNode.Entry?) -> [RecordName] {
    let nearby = above.flatMap { type.field($0.key)?.type.records } ?? []
    let all = Vocabulary.records(having: entry.key).filter { $0 != type.name && $0.isOfKinds == type.name.isOfKinds }
    let first = nearby.filter { all.contains($0) }
    return first.isEmpty ? Array(all.prefix(3)) : first
  }

  /// The key of a record that is nearest to a written one.
  func nearest(to key: String, in type: RecordType) -> String? {
    isWorthHinting ? Self.meant(by: key, in: type) : nil
  }

  /// The key of a record that an unknown one probably stands for: letters of another alphabet, capitals, misprints.
  static func meant(by key: String, in type: RecordType) -> String? {
    LookalikeLetters.russified(key).flatMap(type.field)?.key ?? meant(by: key, among: type.keys)
  }

  private static func meant(by key: String, among keys: [String]) -> String? {
    NearestName.nearest(to: hyphened(key), among: keys)
  }

  /// Two words are one key with a hyphen; nobody can be expected to remember which.
  private static func hyphened(_ key: String) -> String {
    key.replacing(" ", with: "-").replacing("_", with: "-")
  }

  /// True when a written key is that one but for capitals, spaces and «ё»: then it can mean nothing else.
  private static func isSpelling(_ written: String, of key: String) -> Bool {
    KeySpelling.foldedReference(hyphened(written)) == KeySpelling.foldedReference(key)
  }
}
