import Diagnostics
import ProgrammeModel

/// Reads nodes by the vocabulary: typed values come out, and every mistake is reported at once.
struct SchemaReader {
  /// What was found so far.
  var diagnostics: [Diagnostic] = []
  /// The file's text, for places.
  let text: SourceText
  /// The keys that references may name.
  let references: ReferenceIndex

  /// A reader of one file.
  init(text: SourceText, references: ReferenceIndex) {
    self.text = text
    self.references = references
  }

  /// The value of a node; nil when it is absent or wrong, and then the finding is there.
  ///
  /// `label` is what to mark when something is missing in a record: its key, or the first key of a list's item.
  mutating func value(
    _ node: DataNode, _ type: FieldType, at path: FieldPath, label: Range<Int>
  ) -> DataValue? {
    if node.isAbsent { return nil }
    return switch type {
    case .list(let item): list(node, of: item, at: path, label: label)
    case .keyed(let form, let type): keyed(node, form, type, at: path)
    case .record(let name): record(node, name, at: path, label: label).map { DataValue(.record($0), at: path) }
    case .oneOf(let types): oneOf(node, types, at: path, label: label)
    default: scalar(node, type, at: path)
    }
  }

  private mutating func list(
    _ node: DataNode, of type: FieldType, at path: FieldPath, label: Range<Int>
  ) -> DataValue? {
    guard case .sequence(let items) = node.content else {
      if case .mapping(let entries) = node.content, type.records.isEmpty || looksLikeNamedList(entries, type) {
        report(
          .wrongShape, "ожидается список, а дана запись с ключами", hint: "начните каждую строку списка со знака «- »",
          at: label, path: path)
        return nil
      }
      return value(node, type, at: path, label: label).map { DataValue(.list([$0]), at: path) }
    }
    var values: [DataValue] = []
    for (position, item) in items.enumerated() {
      if item.isAbsent {
        report(
          .wrongShape, "пустая строка списка", hint: "заполните её или удалите", at: marked(item),
          path: path.index(position))
        continue
      }
      if let value = value(item, type, at: path.index(position), label: firstLabel(of: item)) { values.append(value) }
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

  private mutating func keyed(
    _ node: DataNode, _ form: FieldType.KeyForm, _ type: FieldType, at path: FieldPath
  ) -> DataValue? {
    guard case .mapping(let entries) = node.content else {
      report(
        .wrongShape, "ожидаются ключи со значениями, а \(node.russianGiven)",
        hint: form == .year
          ? "запишите так: {2020: 80, 2022: 100}" : "запишите так: «ключ: …», каждый ключ со своей строки",
        at: marked(node), path: path)
      return nil
    }
    var values: [KeyedValue] = []
    for entry in entries {
      let place = path.key(entry.key)
      if form == .year, !Self.isYear(entry.key) {
        report(
          .badNumber, "«\(entry.key)» не год", hint: "на месте ключа пишут год из четырёх цифр", at: entry.keyRange,
          path: place)
        continue
      }
      if entry.value.isAbsent {
        report(
          .missingKey, "у ключа «\(entry.key)» нет значения", hint: "заполните его или удалите строку",
          at: entry.keyRange, path: place)
        continue
      }
      if let value = value(entry.value, type, at: place, label: entry.keyRange) {
        values.append(KeyedValue(entry.key, value))
      }
    }
    return DataValue(.keyed(values), at: path)
  }

  private mutating func oneOf(
    _ node: DataNode, _ types: [FieldType], at path: FieldPath, label: Range<Int>
  ) -> DataValue? {
    let records = types.flatMap(\.records)
    switch node.content {
    case .mapping(let entries):
      let names = Self.best(of: records, for: entries)
      if let name = names { return value(node, .record(name), at: path, label: label) }
      let sentence = entries.count == 1 && types.contains(.text) ? entries.first : nil
      if let sentence, records.allSatisfy({ nearest(to: sentence.key, in: Vocabulary.record($0)) == nil }) {
        reportColon(in: sentence, node, at: path)
        return nil
      }
      return records.first.flatMap { value(node, .record($0), at: path, label: label) }
    case .scalar:
      if let type = types.first(where: { $0.records.isEmpty }) { return value(node, type, at: path, label: label) }
      fallthrough
    case .sequence:
      if case .sequence = node.content, let list = types.first(where: \.isList) {
        return value(node, list, at: path, label: label)
      }
      report(
        .wrongShape, "ожидается \(FieldType.oneOf(types).russian), а \(node.russianGiven)", hint: nil,
        at: marked(node), path: path)
      return nil
    }
  }

  /// The record that knows most of the keys, the first among equals; nil when none knows any.
  private static func best(of records: [RecordName], for entries: [DataNode.Entry]) -> RecordName? {
    var best: (name: RecordName, count: Int)?
    for name in records {
      let record = Vocabulary.record(name)
      let count = entries.count { record.field($0.key) != nil }
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }

  /// `- Руководителям школ: провести …` is a record for YAML and a sentence for its author.
  mutating func reportColon(in entry: DataNode.Entry, _ node: DataNode, at path: FieldPath) {
    var shown = entry.key + ":"
    if case .scalar(let value, _) = entry.value.content { shown += " " + value } else { shown += " …" }
    report(
      .colonInValue, "текст с двоеточием без кавычек читается как ключ и значение",
      hint: "возьмите его в кавычки: \"\(shown)\"", at: entry.keyRange, path: path)
  }

  /// Adds a finding about a value at a range of bytes.
  ///
  /// Only as many as are shown get their place now: to count columns in one endless line a hundred thousand times
  /// takes minutes. The source map places the others by their paths, should any be shown.
  mutating func report(
    _ code: ReadingCode, _ message: String, hint: String?, at range: Range<Int>, path: FieldPath,
    severity: Severity = .error
  ) {
    let isShown = diagnostics.count < ProgrammeReader.greatestFindingCount
    diagnostics.append(
      Diagnostic(
        code.rawValue, severity, message, hint: hint, at: isShown ? .text(text.location(of: range)) : nil, path: path))
  }

  /// False after a hundred findings: looking for near names among thousands of keys each time would take minutes.
  var isWorthHinting: Bool { diagnostics.count < 100 }

  /// What of a value to mark: a text itself, of a record or a list the first line.
  func marked(_ node: DataNode) -> Range<Int> {
    if case .mapping(let entries) = node.content, let first = entries.first { return first.keyRange }
    return node.range
  }

  private func firstLabel(of node: DataNode) -> Range<Int> { marked(node) }

  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } && text != "0000"
  }
}
