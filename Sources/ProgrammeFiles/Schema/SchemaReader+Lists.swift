import Diagnostics
import ProgrammeModel

extension SchemaReader {
  /// The values of a list; a single value is a list of one.
  mutating func list(
    _ node: DataNode, of type: FieldType, at path: FieldPath, label: Range<Int>
  ) -> DataValue? {
    guard case .sequence(let items) = node.content else {
      if reportOpening(of: node, at: path) || reportHiddenItems(node, isItem: false, at: path) { return nil }
      if case .mapping(let entries) = node.content, type.records.isEmpty || looksLikeNamedList(entries, type) {
        report(
          .wrongShape, "ожидается список, а дана запись с ключами", hint: "начните каждую строку списка со знака «- »",
          at: label, path: path)
        return nil
      }
      if let text = commaSeparated(node, type, isItem: false, at: path) { return text }
      return value(node, type, at: path, label: label).map { DataValue(.list([$0]), at: path) }
    }
    var values: [DataValue] = []
    for (position, item) in parted(items, Self.plain(type)).enumerated() {
      if item.isAbsent {
        report(
          .wrongShape, "пустая строка списка", hint: "заполните её или удалите", at: marked(item),
          path: path.index(position))
        continue
      }
      let place = path.index(position)
      if reportHiddenItems(item, isItem: true, at: place) { continue }
      if let text = commaSeparated(item, type, isItem: true, at: place) {
        values.append(text)
        continue
      }
      if let value = value(item, type, at: place, label: marked(item)) { values.append(value) }
    }
    return DataValue(.list(values), at: path)
  }

  /// True for `мероприятия: {первое: {…}, второе: {…}}`, a list whose items were given names.
  private func looksLikeNamedList(_ entries: [DataNode.Entry], _ type: FieldType) -> Bool {
    let records = type.records.map(Vocabulary.record)
    return entries.allSatisfy { entry in
      records.allSatisfy { $0.field(entry.key) == nil } && !entry.value.entries.isEmpty
    }
  }

  /// Reports a list whose first line, or the first key of its first record, begins with a dash or without its space.
  private mutating func reportOpening(of node: DataNode, at path: FieldPath) -> Bool {
    let range: Range<Int>
    switch node.content {
    case .scalar(_, isPlain: true): range = node.range
    case .mapping(let entries):
      guard let first = entries.first(where: { LineOpening.problem(of: $0.key) != nil }) else { return false }
      range = first.keyRange
    default: return false
    }
    let lines = text.string(range)
    // A single text may well be a range of years or begin a quotation; only a line of its own is a list's line.
    let before = text.string(text.lineStart(at: range.lowerBound)..<range.lowerBound)
    guard before.allSatisfy(\.isWhitespace), let opening = LineOpening.problem(of: lines) else { return false }
    report(opening, at: range, path: path)
    return true
  }

  /// Reports a text of several lines one of which begins with «- »: the hyphen of the first line was forgotten, or a
  /// line of the list stands too far to the right; either way YAML has made one text of several.
  private mutating func reportHiddenItems(_ node: DataNode, isItem: Bool, at path: FieldPath) -> Bool {
    guard case .scalar(_, isPlain: true) = node.content, text.hasLineBreak(in: node.range) else { return false }
    let written = text.string(node.range)
    var offset = node.range.lowerBound
    let lines = written.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    for (position, line) in lines.enumerated() {
      let content = line.drop { $0 == " " }
      guard position > 0, content.hasPrefix("- ") else {
        offset += line.utf8.count + 1
        continue
      }
      let first = written.prefix { !$0.isNewline }
      if isItem {
        let start = offset + line.utf8.count - content.utf8.count
        report(
          .wrongIndent, "строка списка «-» сдвинута вправо и слилась с текстом над ней",
          hint: "поставьте её «-» точно под «-» строки выше", at: start..<start + content.utf8.count, path: path)
      } else {
        report(
          .wrongShape, "ожидается список, а у его первой строки нет знака «-»",
          hint: "напишите «- \(first)»", at: node.range, path: path)
      }
      return true
    }
    return false
  }

  /// The text of `белова, королёв` where keys are expected, with what is said about it; nil for anything else.
  ///
  /// Without square brackets it is one text for YAML. When every part is a key nothing else can have been meant.
  private mutating func commaSeparated(
    _ node: DataNode, _ type: FieldType, isItem: Bool, at path: FieldPath
  ) -> DataValue? {
    guard case .reference(let targets, let orText) = Self.plain(type), case .scalar(let word, _) = node.content,
      word.utf8.contains(UInt8(ascii: ",")), references.party(word, among: targets) == nil
    else { return nil }
    let parts = word.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let known = parts.count { references.party($0, among: targets) != nil }
    guard known > 0, parts.count > 1 else { return nil }
    let isWrong = !orText || known == parts.count
    report(
      .nearlyReference,
      "«\(word)» — это один текст: список через запятую берут в квадратные скобки",
      hint: text.isTable
        ? "отделите одно от другого точкой с запятой"
        : isItem
          ? "запишите каждое отдельной строкой: " + parts.map { "«- \($0)»" }.joined(separator: ", ")
          : "возможно, [\(parts.joined(separator: ", "))]", at: node.range, path: path,
      severity: isWrong ? .error : .warning)
    let value = DataValue(.party(.text(word)), at: path)
    return isItem ? value : DataValue(.list([value]), at: path)
  }

  /// What a plain word of a type with several shapes is.
  private static func plain(_ type: FieldType) -> FieldType {
    guard case .oneOf(let types) = type else { return type }
    return types.first { if case .reference = $0 { true } else { false } } ?? type
  }
}
