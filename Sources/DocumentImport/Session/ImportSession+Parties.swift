import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Recognises who is named: persons, schools, the body itself.
extension ImportSession {
  /// The parties of a cell, each line one.
  mutating func parties(_ cell: DocumentTable.Cell) -> YAMLValue {
    let lines = cell.paragraphs.flatMap { document.paragraphs[$0].text.split { $0 == "\n" || $0 == ";" } }
      .map { ImportedText.entry(String($0)) }.filter { !$0.isEmpty }
    let isNames = lines.allSatisfy { $0.first?.isUppercase == true } || cell.paragraphs.count == 1
    // Lines that only break one name are one party.
    let named = lines.count > 1 && !isNames ? [ImportedText.clean(lines.joined(separator: " "))] : lines
    let values = named.flatMap { separated($0) }.map { YAMLValue.text(party($0)) }
    return .inlineList(values)
  }

  /// «Смирнова И.В., Петрова А.А., методический центр»: persons without posts are parties of their own, so is an
  /// abbreviation behind a name in quotation marks.
  private func separated(_ words: String) -> [String] {
    let parts = words.components(parted: ", ")
    if parts.count > 1, parts.dropLast().allSatisfy({ $0.last == "»" || Self.isAbbreviation($0) }),
      parts.allSatisfy({ Self.isAbbreviation($0) || $0.filter { $0 == "«" }.count == $0.filter { $0 == "»" }.count }),
      parts.allSatisfy({ $0.first?.isUppercase == true || Self.isAbbreviation($0) })
    {
      return parts
    }
    guard parts.count > 1, Self.isPerson(parts[0]),
      !ImportedText.words(parts[1]).prefix(3).contains(where: PostLexicon.isPost)
    else { return [words] }
    return parts
  }

  /// «ОО», «РМО».
  private static func isAbbreviation(_ words: String) -> Bool {
    words.count >= 2 && words.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// True for a surname with initials and nothing else.
  private static func isPerson(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    guard let surname = parts.first, surname.count > 2, surname.first?.isUppercase == true else { return false }
    let initials = parts.dropFirst().joined()
    return initials.count == 4 && initials.filter(\.isUppercase).count == 2 && initials.filter { $0 == "." }.count == 2
  }

  /// The key of a body, or its words: where the data allow neither persons nor schools.
  func bodyParty(_ words: String) -> String { draft.organisation.isNamed(by: words) ? "организация" : words }

  /// The key of a party, or its words.
  mutating func party(_ words: String) -> String {
    if draft.organisation.isNamed(by: words) { return "организация" }
    if let key = draft.people.key(listed: words) ?? listedPerson(words) { return key }
    if let key = draft.schools.known(words) { return key }
    return SchoolRegistry.isName(words) ? draft.schools.key(of: words) : words
  }

  /// «Сухина О.В., методист» as a new person.
  private mutating func listedPerson(_ words: String) -> String? {
    let parts = words.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2, let initial = parts[0].first, initial.isUppercase, parts[0].count > 2,
      parts[0].allSatisfy({ $0.isLetter || $0 == "-" })
    else { return nil }
    let initials = parts[1].trimmingSuffix(",")
    let letters = initials.filter(\.isLetter)
    guard letters.count == 2, letters.allSatisfy(\.isUppercase), initials.filter({ $0 == "." }).count == 2 else {
      return nil
    }
    let post = parts.count == 3 && parts[1].hasSuffix(",") ? ImportedText.entry(parts[2]) : nil
    guard parts.count == 2 || post.map({ ImportedText.words($0).prefix(3).contains(where: PostLexicon.isPost) }) == true
    else { return nil }
    return draft.people.key(surname: parts[0], initials: initials, post: post.map(\.withCapital))
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(parted separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }

  /// The text without a sign at its end.
  fileprivate func trimmingSuffix(_ sign: Character) -> String { last == sign ? String(dropLast()) : self }
}
