/// Finds the tags in a paragraph's text and takes them apart.
///
/// The delimiters are state: a set-delimiters tag holds for all that follows it in the same story.
struct TagParser {
  private(set) var opening = Array("{{".utf8)
  private(set) var closing = Array("}}".utf8)

  /// What one paragraph's text holds.
  struct Result {
    var tags: [Tag] = []
    var faults: [(fault: Fault, range: Range<Int>)] = []
    /// Where a comment begins that this paragraph does not close.
    var openComment: Int?
  }

  /// True while a comment goes on that an earlier paragraph began.
  var isInComment = false

  /// The byte that stands in a paragraph's text for anything that is not text; no UTF-8 text holds it.
  static let objectByte: UInt8 = 0xFF

  /// The longest tag in bytes, comments apart: no path with its filters comes near.
  private static let longest = 4_000

  /// Reads a paragraph's text.
  mutating func parse(_ text: [UInt8]) -> Result {
    var result = Result()
    var position = 0
    if isInComment {
      let end = find(closing, in: text, from: 0).map { $0 + closing.count }
      isInComment = end == nil
      position = end ?? text.count
      result.tags.append(Tag(kind: .comment, path: TagPath(names: []), filters: [], range: 0..<position))
    }
    let isUsual = hasUsualDelimiters
    // What tags and broken tags take up: braces elsewhere are strays.
    var taken = result.tags.map(\.range)
    while result.faults.count < Self.mostFaults, let start = find(opening, in: text, from: position) {
      let inside = start + opening.count
      let isTriple = opening == Array("{{".utf8) && inside < text.count && text[inside] == UInt8(ascii: "{")
      let end = isTriple ? Array("}}}".utf8) : closing
      guard let stop = find(end, in: text, from: isTriple ? inside + 1 : inside) else {
        if text[inside...].first(where: { ![0x20, 0x0A, 0x09].contains($0) }) == UInt8(ascii: "!") {
          result.openComment = start
          return result
        }
        position = breakOff(at: start, inside: isTriple ? inside + 1 : inside, end, in: text, &result)
        taken.append(start..<position)
        continue
      }
      let range = start..<stop + end.count
      let body = text[(isTriple ? inside + 1 : inside)..<stop]
      switch parseBody(body, isTriple: isTriple, range: range) {
      case .success(let tag): result.tags.append(tag)
      case .failure where find(opening, in: text, from: body.startIndex).map({ $0 < stop }) ?? false:
        // Another tag begins before this one is closed: the brackets behind are that one's.
        position = breakOff(at: start, inside: body.startIndex, end, in: text, &result)
        taken.append(start..<position)
        continue
      case .failure(let fault):
        result.faults.append((fault.fault, range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest)))
      }
      taken.append(range)
      position = range.upperBound
    }
    if isUsual, hasUsualDelimiters, result.faults.count < Self.mostFaults {
      result.faults = (result.faults + strayBraces(in: text, besides: taken)).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
    return result
  }

  /// So many mistakes in one paragraph are enough to be told of: it is no template.
  private static let mostFaults = 30

  /// Notes a tag that is not closed before the next one begins; gives the place from which to read on.
  private func breakOff(
    at start: Int, inside: Int, _ end: [UInt8], in text: [UInt8], _ result: inout Result
  ) -> Int {
    var (stop, behind) = (find(opening, in: text, from: inside) ?? text.count, inside)
    // Brackets upon brackets are one mistake.
    while stop == behind, stop < text.count {
      behind = stop + opening.count
      stop = find(opening, in: text, from: behind) ?? text.count
    }
    // Two brackets where three are due: they are this tag's all the same.
    if end != closing, let own = find(closing, in: text, from: inside), own < stop { stop = own + closing.count }
    result.faults.append((.unclosed(closing: String(decoding: end, as: UTF8.self)), start..<min(stop, start + 40)))
    return stop
  }

  private struct FaultError: Error {
    let fault: Fault
  }

  private mutating func parseBody(
    _ body: ArraySlice<UInt8>, isTriple: Bool, range: Range<Int>
  ) -> Swift.Result<Tag, FaultError> {
    func failure(_ fault: Fault) -> Swift.Result<Tag, FaultError> { .failure(FaultError(fault: fault)) }
    func tag(_ kind: Tag.Kind, _ path: TagPath = TagPath(names: []), _ filters: [FilterCall] = []) -> Tag {
      Tag(kind: kind, path: path, filters: filters, range: range)
    }
    if body.count > Self.longest {
      let isComment = body.first { ![0x20, 0x0A, 0x09].contains($0) } == UInt8(ascii: "!")
      return isComment && !isTriple ? .success(tag(.comment)) : failure(.tooLong)
    }
    if body.contains(Self.objectByte) { return failure(.objectInside) }
    let text = Self.trimmed(String(decoding: body, as: UTF8.self))
    guard let first = text.first else { return failure(.empty) }
    if isTriple { return parsePath(text, .formatted, range) }
    let rest = Self.trimmed(String(text.dropFirst()))
    if rest.isEmpty, "#^/&><$".contains(first) { return failure(.noName(first)) }
    switch first {
    case "!": return .success(tag(.comment))
    case "=": return setDelimiters(text) ? .success(tag(.delimiters)) : failure(.badDelimiters)
    case "#": return parsePath(rest, .sectionStart, range)
    case "^": return parsePath(rest, .invertedStart, range)
    case "/": return rest.contains(" ") ? parseName(rest, .sectionEnd, range) : parsePath(rest, .sectionEnd, range)
    case "&": return parsePath(rest, .formatted, range)
    case ">" where rest.hasPrefix("*"): return parsePath(Self.trimmed(String(rest.dropFirst())), .dynamicPartial, range)
    case ">": return parseName(rest, .partial, range)
    case "<": return parseName(rest, .parent, range)
    case "$": return parseName(rest, .block, range)
    default: return parsePath(text, .value, range)
    }
  }

  /// The name of a template or a block: it may hold blanks and dots.
  private func parseName(_ name: String, _ kind: Tag.Kind, _ range: Range<Int>) -> Swift.Result<Tag, FaultError> {
    guard !name.isEmpty else { return .failure(FaultError(fault: .empty)) }
    guard !name.hasPrefix("*"), !name.hasPrefix("/"), !name.contains("..") else {
      return .failure(FaultError(fault: .badName(name)))
    }
    return .success(Tag(kind: kind, path: TagPath(names: [name]), filters: [], range: range))
  }

  private func parsePath(_ text: String, _ kind: Tag.Kind, _ range: Range<Int>) -> Swift.Result<Tag, FaultError> {
    let pieces = Self.split(text, at: "|")
    let name = Self.trimmed(pieces[0])
    guard !name.isEmpty else { return .failure(FaultError(fault: .empty)) }
    var names: [String] = []
    if name != "." {
      names = name.split(separator: ".", omittingEmptySubsequences: false).map {
        TagSign.name(Self.trimmed(String($0)))
      }
      for (index, part) in names.enumerated() where !Self.isName(part, first: index == 0) {
        return .failure(FaultError(fault: .badName(name)))
      }
    }
    var filters: [FilterCall] = []
    for piece in pieces.dropFirst() {
      if let quote = Self.unclosedQuote(in: piece) {
        return .failure(FaultError(fault: .unclosedQuote(quote, Self.trimmed(piece))))
      }
      guard let call = Self.filter(piece) else { return .failure(FaultError(fault: .badFilter(Self.trimmed(piece)))) }
      if call.arguments.contains(nil) { return .failure(FaultError(fault: .emptyArgument(call.name))) }
      filters.append(FilterCall(name: call.name, arguments: call.arguments.compactMap(\.self)))
    }
    return .success(Tag(kind: kind, path: TagPath(names: names), filters: filters, range: range))
  }

  static func isName(_ text: String, first: Bool) -> Bool {
    let name = first && text.hasPrefix("@") ? text.dropFirst() : Substring(text)
    return !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      }
  }

  /// A filter's name and its arguments; nil for one between commas where nothing stands.
  private static func filter(_ text: String) -> (name: String, arguments: [String?])? {
    let pieces = split(text, at: ":", limit: 1)
    let name = TagSign.name(trimmed(pieces[0]))
    guard isName(name, first: false) else { return nil }
    guard pieces.count > 1, !trimmed(pieces[1]).isEmpty else { return (name, []) }
    return (name, split(pieces[1], at: ",").map(unquoted))
  }

  /// An argument without the quotes around it; blanks inside quotes count. Nil where nothing stands.
  private static func unquoted(_ text: String) -> String? {
    let bare = trimmed(text)
    for (left, right) in quotes where bare.count > 1 && bare.first == left && bare.last == right {
      return String(bare.dropFirst().dropLast())
    }
    if bare.count > 1, bare.first == "'", bare.last == "'" { return String(bare.dropFirst().dropLast()) }
    return bare.isEmpty ? nil : bare
  }

  /// The quotation marks that keep a text together, by the one that opens it.
  private static let quotes: [Character: Character] = ["\"": "\"", "«": "»", "“": "”", "„": "“"]

  /// The quotation mark that opens a text which nothing closes; nil where all are closed.
  private static func unclosedQuote(in text: String) -> Character? {
    var open: Character?
    for character in text {
      if character == open.flatMap({ quotes[$0] }) {
        open = nil
      } else if open == nil, quotes[character] != nil {
        open = character
      }
    }
    return open
  }

  /// Splits at a character that stands outside quotes.
  private static func split(_ text: String, at separator: Character, limit: Int = .max) -> [String] {
    // Most tags are a bare path: nothing to split.
    guard text.contains(separator) else { return [text] }
    var pieces = [""]
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, let end = quotes[character] {
        quote = end
      } else if quote == nil, character == separator, pieces.count <= limit {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  /// Word puts non-breaking spaces and line breaks where people do not see them: all blanks are alike inside a tag.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, TagSign.isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, TagSign.isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private mutating func setDelimiters(_ text: String) -> Bool {
    guard text.count > 2, text.hasSuffix("=") else { return false }
    let marks = text.dropFirst().dropLast().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    guard marks.count == 2, !marks.contains(where: { $0.contains(UInt8(ascii: "=")) }) else { return false }
    (opening, closing) = (marks[0], marks[1])
    return true
  }

  /// True when a paragraph's text closes a comment begun before it.
  func closesComment(_ text: [UInt8]) -> Bool { find(closing, in: text, from: 0) != nil }

  func find(_ mark: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard mark.count <= text.count else { return nil }
    var index = start
    while index <= text.count - mark.count {
      if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }
}
