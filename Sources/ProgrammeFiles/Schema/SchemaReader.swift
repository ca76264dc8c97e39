import Diagnostics
import ProgrammeModel

/// Reads nodes by the vocabulary: typed values come out, and every mistake is reported at once.
struct SchemaReader {
  /// What was found so far.
  var diagnostics: [Diagnostic] = []
  /// Where keys were probably meant that are not there: what is missing at these places is no finding of its own.
  var meantPaths: [FieldPath] = []
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
    if node.isAbsent {
      if node.range.isEmpty { warnOfComment(behind: node, at: path) }
      return nil
    }
    return switch type {
    case .list(let item): list(node, of: item, at: path, label: label)
    case .keyed(let form, let type): keyed(node, form, type, at: path)
    case .record(let name): record(node, name, at: path, label: label).map { DataValue(.record($0), at: path) }
    case .oneOf(let types): oneOf(node, types, at: path, label: label)
    default: scalar(node, type, at: path)
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
      if let opening = LineOpening.problem(of: entry.key) {
        report(opening, at: entry.keyRange, path: place)
        continue
      }
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
    case .scalar(let word, _):
      if reportBarePerson(word, node, types, at: path) { return nil }
      if let type = types.first(where: { $0.records.isEmpty }) {
        let before = diagnostics.count
        let read = value(node, type, at: path, label: label)
        if read == nil, case .choice = type, diagnostics.count == before + 1, let record = records.first,
          let last = diagnostics.popLast()
        {
          diagnostics.append(
            last.saying(
              last.message,
              hint: [last.hint, "можно и записью: \(Vocabulary.record(record).shortExample)"].compactMap(\.self)
                .joined(separator: "; ")))
        }
        return read
      }
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

  /// `контроль: королёв` names the right person without the words around it; they are given ready to copy.
  private mutating func reportBarePerson(
    _ word: String, _ node: DataNode, _ types: [FieldType], at path: FieldPath
  ) -> Bool {
    guard types.contains(where: { if case .choice = $0 { true } else { false } }) else { return false }
    for record in types.flatMap(\.records).map(Vocabulary.record) {
      guard let field = record.fields.first, case .reference(let targets, _) = field.type,
        references.party(word, among: targets) != nil
      else { continue }
      report(
        .badChoice, "«\(word)» — это ключ, а здесь нужна запись", hint: "напишите {\(field.key): \(word)}",
        at: node.range,
        path: path)
      return true
    }
    return false
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
    severity: Severity = .error, fix: Fix.Change? = nil
  ) {
    let isShown = diagnostics.count < ProgrammeReader.greatestFindingCount
    var finding = Diagnostic(
      code.rawValue, severity, message, hint: hint, at: isShown ? text.place(of: range) : nil, path: path)
    // Only texts are mended in place; a workbook is its author's.
    finding.fix = text.isTable ? nil : fix.map { Fix($0, at: path) }
    diagnostics.append(finding)
  }

  /// Adds a finding about the beginning of a line.
  mutating func report(_ opening: LineOpening.Problem, at range: Range<Int>, path: FieldPath) {
    report(opening.code, opening.message, hint: opening.hint, at: range, path: path)
  }

  /// False after a hundred findings: looking for near names among thousands of keys each time would take minutes.
  var isWorthHinting: Bool { diagnostics.count < 100 }

  /// What of a value to mark: a text itself, of a record or a list the first line.
  func marked(_ node: DataNode) -> Range<Int> {
    if case .mapping(let entries) = node.content, let first = entries.first { return first.keyRange }
    return node.range
  }

  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } && text != "0000"
  }
}
