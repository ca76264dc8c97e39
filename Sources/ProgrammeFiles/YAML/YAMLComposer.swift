import CLibyaml
import Diagnostics
import RussianLanguage

/// Builds nodes from libyaml's events with a stack of its own, so that no input can exhaust the program's.
///
/// Aliases are resolved, but every value counts as often as it is used: a small file that unfolds into millions of
/// values is refused.
struct YAMLComposer {
  /// How deep records and lists may lie in each other.
  static let greatestDepth = 128
  /// How many values a file may have, aliases unfolded.
  static let greatestCount = 1_000_000

  /// A record or list that is not closed yet.
  private struct Frame {
    let isMapping: Bool
    let start: Int
    let anchor: String?
    let countBefore: Int
    var entries: [DataNode.Entry] = []
    var items: [DataNode] = []
    var key: (text: String, range: Range<Int>)?
    /// True when a key is no text, so that the whole is no record.
    var isBroken = false
    var end: Int
    /// How many levels lie below.
    var height = 0
  }

  /// What is wrong with the file.
  private(set) var diagnostics: [Diagnostic] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: SourceText
  private var offsets: CharacterOffsets
  private let original: (Int) -> Int
  private var stack: [Frame] = []
  private var anchors: [String: (node: DataNode, count: Int, height: Int)] = [:]
  private var root: DataNode?
  private var count = 0
  /// The last text that was read, with its quotation marks.
  private var lastScalar: Range<Int>?

  /// A composer of valid UTF-8 bytes, which must outlive it; `original` gives a byte's offset in the file itself.
  init(_ bytes: UnsafeBufferPointer<UInt8>, text: SourceText, original: @escaping (Int) -> Int) {
    self.bytes = bytes
    self.text = text
    self.offsets = CharacterOffsets(bytes)
    self.original = original
  }

  /// The root value; nil when there is none or the text cannot be parsed.
  mutating func compose() -> DataNode? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        diagnostics.append(explanation(of: parser.pointee))
        return nil
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return root }
      guard take(event) else { return nil }
    }
  }

  /// False when nothing more can be read.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    let range = self.range(event.start_mark, event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT where root != nil:
      report(
        .unsupported, "в файле несколько документов, разделённых строкой «---»", hint: "оставьте в файле один документ",
        at: range)
      return false
    case YAML_ALIAS_EVENT: return unfold(Self.string(event.data.alias.anchor) ?? "", at: range)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      refuse(tag: scalar.tag, at: range)
      let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      lastScalar = range
      let node = DataNode(content: .scalar(value, isPlain: isPlain), range: range)
      return add(node, anchor: Self.string(scalar.anchor), countBefore: count)
    case YAML_SEQUENCE_START_EVENT:
      refuse(tag: event.data.sequence_start.tag, at: range)
      return open(isMapping: false, anchor: Self.string(event.data.sequence_start.anchor), at: range)
    case YAML_MAPPING_START_EVENT:
      refuse(tag: event.data.mapping_start.tag, at: range)
      return open(isMapping: true, anchor: Self.string(event.data.mapping_start.anchor), at: range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return close(at: range)
    default: return true
    }
  }

  private mutating func open(isMapping: Bool, anchor: String?, at range: Range<Int>) -> Bool {
    guard stack.count < Self.greatestDepth else { return refuseDepth(at: range) }
    stack.append(
      Frame(isMapping: isMapping, start: range.lowerBound, anchor: anchor, countBefore: count, end: range.upperBound))
    return true
  }

  private mutating func close(at range: Range<Int>) -> Bool {
    guard let frame = stack.popLast() else { return true }
    // A block ends where the next thing begins, lines below; its last value's end is what a person sees as the end.
    let end = range.isEmpty ? frame.end : range.upperBound
    let range = frame.start..<max(frame.start, end)
    // `{{имя}}` was meant as a text; taking it as one spares the clerk a second finding.
    let content: DataNode.Content =
      frame.isBroken
      ? .scalar(text.string(range), isPlain: false)
      : frame.isMapping ? .mapping(unique(withoutOrphans(frame.entries, start: frame.start))) : .sequence(frame.items)
    if !frame.isMapping, text.bytes[frame.start] == UInt8(ascii: "[") { reportFractions(in: frame.items) }
    let node = DataNode(content: content, range: range)
    return add(node, height: frame.height + 1, anchor: frame.anchor, countBefore: frame.countBefore)
  }

  private mutating func unfold(_ name: String, at range: Range<Int>) -> Bool {
    guard let anchored = anchors[name] else {
      report(
        .strayCharacter, "значение начинается со знака «*»: в YAML это ссылка, а метки «\(name)» выше нет",
        hint: "если это просто текст, возьмите его в кавычки", at: range)
      return false
    }
    // A chain of aliases may be deeper than any of its parts.
    guard stack.count + anchored.height <= Self.greatestDepth else { return refuseDepth(at: range) }
    let before = count
    count += anchored.count - 1
    return add(anchored.node, height: anchored.height, anchor: nil, countBefore: before)
  }

  private mutating func refuseDepth(at range: Range<Int>) -> Bool {
    report(
      .limit, "вложенность глубже \(Self.greatestDepth) уровней", hint: "проверьте, все ли скобки закрыты", at: range)
    return false
  }

  /// Puts a finished value where it belongs; false when there are too many of them.
  private mutating func add(_ node: DataNode, height: Int = 0, anchor: String?, countBefore: Int) -> Bool {
    count += 1
    guard count <= Self.greatestCount else {
      report(
        .limit, "в файле больше \(Self.greatestCount) значений, считая повторы по ссылкам «*»",
        hint: "разделите данные на несколько файлов", at: node.range)
      return false
    }
    if let anchor { anchors[anchor] = (node, count - countBefore, height) }
    guard !stack.isEmpty else {
      root = node
      return true
    }
    let top = stack.count - 1
    stack[top].height = max(stack[top].height, height)
    // A value unfolded from an alias stands far above its place and must not move the end back.
    if node.range.lowerBound >= stack[top].start { stack[top].end = max(stack[top].end, node.range.upperBound) }
    if !stack[top].isMapping {
      stack[top].items.append(node)
    } else if let key = stack[top].key {
      stack[top].entries.append(.init(key: key.text, keyRange: key.range, value: node))
      stack[top].key = nil
    } else if case .scalar(let name, _) = node.content {
      stack[top].key = (name, node.range)
    } else {
      report(
        .strayCharacter, "на месте ключа \(node.russianGiven)",
        hint: "если значение начинается со скобки «{» или «[», возьмите его в кавычки: \"{{…}}\"", at: node.range)
      stack[top].key = ("", node.range)
      stack[top].isBroken = true
    }
    return true
  }

  /// The entries of `{балл: 16,7}` without the `7`, which for YAML is a key of its own and for its author a fraction.
  ///
  /// Such a key has no colon behind it and follows an unquoted text; all that follow one text make one finding.
  private mutating func withoutOrphans(_ entries: [DataNode.Entry], start: Int) -> [DataNode.Entry] {
    guard entries.count > 1, text.bytes[start] == UInt8(ascii: "{") else { return entries }
    var kept: [DataNode.Entry] = []
    var orphans: [DataNode.Entry] = []
    for entry in entries {
      if let last = kept.last, isOrphan(entry, behind: last) {
        orphans.append(entry)
        continue
      }
      reportOrphans(orphans, behind: kept.last)
      orphans = []
      kept.append(entry)
    }
    reportOrphans(orphans, behind: kept.last)
    return kept
  }

  private func isOrphan(_ entry: DataNode.Entry, behind last: DataNode.Entry) -> Bool {
    guard case .scalar("", isPlain: true) = entry.value.content, case .scalar(_, isPlain: true) = last.value.content,
      !last.value.range.isEmpty, last.value.range.lowerBound >= last.keyRange.upperBound,
      let first = text.bytes[entry.keyRange].first, first != UInt8(ascii: "\""), first != UInt8(ascii: "'")
    else { return false }
    let behind = text.bytes[entry.keyRange.upperBound...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return behind != UInt8(ascii: ":")
  }

  private mutating func reportOrphans(_ orphans: [DataNode.Entry], behind value: DataNode.Entry?) {
    guard let first = orphans.first, let last = orphans.last, let value else { return }
    let range = value.value.range.lowerBound..<last.keyRange.upperBound
    report(
      .brackets, "запятая внутри {…} отделяет новый ключ, а у «\(first.key)» нет значения",
      hint: "возьмите значение в кавычки: \(value.key): \"\(text.string(range))\"", at: range)
  }

  private mutating func reportFractions(in items: [DataNode]) {
    for fraction in SplitFraction.all(in: items, of: text) {
      report(
        .brackets, "запятая внутри […] разделила «\(fraction.number)» на два значения",
        hint: "возьмите значение в кавычки: \"\(text.string(fraction.range))\"; "
          + "если это два значения, поставьте после запятой пробел", at: fraction.range)
    }
  }

  /// The entries without repeated keys; the first of each is kept, the others are reported.
  private mutating func unique(_ entries: [DataNode.Entry]) -> [DataNode.Entry] {
    guard !Self.differ(entries.map { ExactText($0.key) }) else { return entries }
    var places: [String: Range<Int>] = [:]
    return entries.filter { entry in
      guard let first = places.updateValue(entry.keyRange, forKey: entry.key) else { return true }
      places[entry.key] = first
      let isShown = diagnostics.count < ProgrammeReader.greatestFindingCount
      diagnostics.append(
        Diagnostic(
          ReadingCode.duplicateKey.rawValue, .error, "ключ «\(entry.key)» записан дважды",
          hint: "оставьте одну из двух строк",
          at: isShown ? .text(text.location(of: entry.keyRange)) : .file(text.file),
          furtherLocations: isShown ? [.text(text.location(of: first))] : []))
      return false
    }
  }

  /// True when every key is surely another; a key of other signs may be one of the others in another spelling.
  private static func differ(_ keys: [ExactText]) -> Bool {
    guard keys.allSatisfy({ UsualSigns.make(up: $0.text) }) else { return false }
    // Records are small, so that each is held against the others.
    guard keys.count <= 16 else { return Set(keys).count == keys.count }
    return keys.indices.allSatisfy { index in !keys[..<index].contains(keys[index]) }
  }

  private mutating func refuse(tag: UnsafePointer<yaml_char_t>?, at range: Range<Int>) {
    guard let name = Self.string(tag) else { return }
    report(
      .unsupported, "метка «\(name)»: значение начинается с восклицательного знака",
      hint: "если это просто текст, возьмите его в кавычки", at: range)
  }

  private mutating func report(_ code: ReadingCode, _ message: String, hint: String?, at range: Range<Int>) {
    diagnostics.append(Diagnostic(code.rawValue, .error, message, hint: hint, at: .text(text.location(of: range))))
  }

  private mutating func explanation(of parser: yaml_parser_t) -> Diagnostic {
    SyntaxProblem(
      text: text, problem: Self.string(parser.problem) ?? "", context: Self.string(parser.context) ?? "",
      offset: parser.error == YAML_READER_ERROR
        ? original(parser.problem_offset) : offset(parser.problem_mark), contextOffset: offset(parser.context_mark),
      lastScalar: lastScalar
    ).diagnostic
  }

  private mutating func offset(_ mark: yaml_mark_t) -> Int { original(offsets.byte(at: mark.index)) }

  private mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Range<Int> {
    let from = offset(start)
    return from..<max(from, offset(end))
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String? { characters.map { String(cString: $0) } }

  private static func string(_ characters: UnsafePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
