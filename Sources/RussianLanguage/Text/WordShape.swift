/// What a word of a line looks like: a number, initials, an address. Knows no neighbours.
struct WordShape {
  /// Marks before the word proper: opening quotes and brackets.
  let lead: Substring
  /// The word without the marks around it; a full stop at its end belongs to it.
  let core: Substring
  /// Marks after the word proper, the full stop not among them.
  let tail: Substring

  init(_ word: String) { self.init(word[...]) }

  init(_ word: Substring) {
    let scalars = word.unicodeScalars
    let start = scalars.firstIndex { !Self.opens($0) } ?? word.endIndex
    let end = scalars.lastIndex { !Self.closes($0) }.map(scalars.index(after:)) ?? word.startIndex
    lead = word[..<start]
    core = start <= end ? word[start..<end] : word[start..<start]
    tail = start <= end ? word[end...] : word[start...]
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "„", "(", "[", "{", "\"", "“", "”": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "»", "“", "”", ")", "]", "}", ",", ";", ":", "!", "?", "…", "\"": true
    default: false
    }
  }

  /// True when the core ends with a full stop: an abbreviation, initials, the end of a sentence.
  var hasFullStop: Bool { core.utf8.last == UInt8(ascii: ".") }

  /// The core without a full stop at its end.
  var bare: Substring { hasFullStop ? Substring(core.unicodeScalars.dropLast()) : core }

  /// True for web and mail addresses, which no rule may touch.
  var isAddress: Bool {
    core.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "_") }
      || core.utf8.contains(UInt8(ascii: ":")) && core.contains("://")
      || core.utf8.dropFirst(3).first == UInt8(ascii: ".") && core.prefix(4).lowercased() == "www."
  }

  /// True for a text of ASCII figures alone.
  static func isFigures(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// True for a year of four figures, 1800 to 2199.
  static func isYear(_ text: some StringProtocol) -> Bool {
    isFigures(text) && text.utf8.count == 4 && (1800...2199).contains(Int(text) ?? 0)
  }

  /// True for `5`, `16,7`, `1–4`: figures with the marks that numbers have.
  static func isNumeric(_ text: some StringProtocol) -> Bool {
    let signs = text.unicodeScalars
    guard let first = signs.first, let last = signs.last else { return false }
    return isFigure(first) && isFigure(last) && signs.allSatisfy { isFigure($0) || isNumberMark($0) }
  }

  private static func isNumberMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", "–", "-": true
    default: false
    }
  }

  /// True for initials and nothing else.
  var isInitials: Bool { !core.isEmpty && Self.initials(of: core).endIndex == core.endIndex }

  /// True for a word like a surname: a capital, then a letter, no figures.
  var isName: Bool {
    guard Self.isCapital(core.unicodeScalars.first) else { return false }
    let letters = bare.unicodeScalars.lazy.filter { !Self.isCombining($0) }
    return letters.dropFirst().first != nil
      && letters.allSatisfy { Self.isCapital($0) || Self.isSmall($0) || $0 == "-" }
  }

  /// True for a month's name in any case.
  var isMonth: Bool {
    // The longest, «сентябрём», has nine letters of two bytes.
    guard Self.mayBeginMonth(core), (6...18).contains(bare.utf8.count) else { return false }
    return Self.months.contains(bare.inSmallLetters)
  }

  private static let months = Set(
    Month.allCases.flatMap { month in GrammaticalCase.allCases.map { month.name(in: $0) } })

  /// True for a year, a range of years, a date: what «г.» may follow as the year's mark.
  var endsWithYear: Bool {
    let last = core.split { "–-./".contains($0) }.last ?? ""
    return Self.isYear(last) || Self.isFigures(last) && last.count == 2 && core.count > 4
  }

  /// False for a word without a dash: every dash is a hyphen or three bytes that begin with this one.
  static func mayHoldDash(_ word: Substring) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
  }

  /// Two numbers or dates with a hyphen or dash between them, written as a range: `2020–2022`; nil when the core is
  /// not surely a range.
  var asRange: String? {
    guard Self.mayHoldDash(core) else { return nil }
    let isDash: (Character) -> Bool = { "-–—‑−".contains($0) }
    let hasPercent = core.hasSuffix("%")
    let text = hasPercent ? core.dropLast() : core
    guard let dash = text.firstIndex(where: isDash) else { return nil }
    let (left, right) = (text[..<dash], text[dash...].drop(while: isDash))
    guard !right.contains(where: isDash), Self.isAscending(left, right) else { return nil }
    return "\(left)–\(right)" + (hasPercent ? "%" : "")
  }

  /// True when the two can be the ends of a range. Leading zeros speak of an index, equal ends of a score.
  static func isAscending(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    if left.contains(".") || right.contains(".") { return isDate(left) && isDate(right) }
    guard isFigures(left), isFigures(right), left.count <= 4, right.count <= 4, left.first != "0" || left == "0",
      right.first != "0", let from = Int(left), let to = Int(right)
    else { return false }
    return from < to && (left.count == 4) == (right.count == 4)
  }

  private static func isDate(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { isFigures($0) } && parts[0].count <= 2
      && parts[1].count == 2 && (parts.count == 2 || parts[2].count == 4)
  }
}
