/// What a word of a line looks like: a number, initials, an address. Knows no neighbours.
struct WordShape {
  /// Marks before the word proper: opening quotes and brackets.
  let lead: Substring
  /// The word without the marks around it; a full stop at its end belongs to it.
  let core: Substring
  /// Marks after the word proper, the full stop not among them.
  let tail: Substring

  init(_ word: String) {
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

  /// The core without a full stop at its end.
  var bare: Substring { core.hasSuffix(".") ? core.dropLast() : core }

  /// True for web and mail addresses, which no rule may touch.
  var isAddress: Bool {
    core.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "_") }
      || core.utf8.contains(UInt8(ascii: ":")) && core.contains("://") || core.prefix(4).lowercased() == "www."
  }

  /// True for a text of ASCII figures alone.
  static func isFigures(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// True for a year of four figures, 1800 to 2199.
  static func isYear(_ text: some StringProtocol) -> Bool {
    isFigures(text) && text.count == 4 && (1800...2199).contains(Int(text) ?? 0)
  }

  /// True for `5`, `16,7`, `1–4`: figures with the marks that numbers have.
  static func isNumeric(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return isFigure(first) && isFigure(last) && text.allSatisfy { isFigure($0) || ",.–-".contains($0) }
  }

  /// True for a Russian capital letter.
  static func isCapital(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return ("А"..."Я").contains(scalar) || scalar == "Ё"
  }

  /// True for a Russian small letter.
  static func isSmall(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return ("а"..."я").contains(scalar) || scalar == "ё"
  }

  static func isFigure(_ character: Character) -> Bool {
    character.asciiValue.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The length of the initials that the text begins with (`Т.`, `Т.С.`), 0 when there are none.
  static func initialsLength(_ text: some StringProtocol) -> Int {
    let characters = Array(text.prefix(6))
    var length = 0
    while length + 1 < characters.count, isCapital(characters[length]), characters[length + 1] == "." { length += 2 }
    return length
  }

  /// True for initials and nothing else.
  var isInitials: Bool { !core.isEmpty && Self.initialsLength(core) == core.count }

  /// True for a word like a surname: a capital, then a letter, no figures.
  var isName: Bool {
    Self.isCapital(core.first) && bare.count > 1
      && bare.allSatisfy { Self.isCapital($0) || Self.isSmall($0) || $0 == "-" }
  }

  /// True for a month's name in any case.
  var isMonth: Bool {
    // The longest, «сентябрём», has nine letters of two bytes.
    guard (6...18).contains(bare.utf8.count) else { return false }
    return Self.months.contains(bare.lowercased())
  }

  private static let months = Set(
    Month.allCases.flatMap { month in GrammaticalCase.allCases.map { month.name(in: $0) } })

  /// True for a year, a range of years, a date: what «г.» may follow as the year's mark.
  var endsWithYear: Bool {
    let last = core.split { "–-./".contains($0) }.last ?? ""
    return Self.isYear(last) || Self.isFigures(last) && last.count == 2 && core.count > 4
  }

  /// Two numbers or dates with a hyphen or dash between them, written as a range: `2020–2022`; nil when the core is
  /// not surely a range.
  var asRange: String? {
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
