import RussianLanguage

/// A line of a composition: who, with what post, in which seat.
struct GroupLine {
  let surname: String
  let initials: String
  /// First name and patronymic, where they are spelt out.
  let names: [String]
  /// The post, empty where none is said.
  let post: String
  /// The seat; nil where the line leaves it to those above.
  let seat: GroupSeat?

  /// The line that pieces are: perhaps the seat, the name, the post, in which the seat may stand last.
  ///
  /// Nil where no piece begins with a person. `group` are the words of the composition's title.
  init?(_ pieces: [String], of group: Set<String>) {
    guard let place = pieces.firstIndex(where: { Self.person($0) != nil }), let person = Self.person(pieces[place]),
      place <= 1
    else { return nil }
    (surname, initials, names) = (person.surname, person.initials, person.names)
    var seat = place == 1 ? GroupSeat(pieces[0], of: group) : nil
    // What stands before a name and is no seat is said of the person all the same.
    var said = (place == 1 && seat == nil ? [pieces[0]] : []) + [person.rest] + pieces[(place + 1)...]
    said = said.filter { !$0.isEmpty }
    if seat == nil {
      var parts = said.joined(separator: ", ").split(separator: ",").map { ImportedText.clean(String($0)) }
      if let last = parts.last, let found = GroupSeat(last, of: group) {
        seat = found
        parts.removeLast()
      } else if let first = parts.first, parts.count > 1, let found = GroupSeat(first, of: group) {
        seat = found
        parts.removeFirst()
      }
      said = [parts.joined(separator: ", ")]
    }
    post = Self.trimmed(said.joined(separator: ", "))
    self.seat = seat
  }

  /// The seat that a line opens for those below: «Члены рабочей группы:».
  static func opened(_ pieces: [String], of group: Set<String>) -> GroupSeat? {
    guard pieces.count == 1 else { return nil }
    return GroupSeat(pieces[0], of: group)
  }

  /// The cells of a row without numbers and dashes; a line of the text is parted at its first dash.
  static func pieces(_ cells: [String]) -> [String] {
    let shown = cells.map(trimmed).filter { text in !text.isEmpty && !text.allSatisfy { $0.isNumber || $0 == "." } }
    guard shown.count == 1, let line = shown.first else { return shown }
    for dash in [" – ", " - ", " — ", ": "] {
      guard let range = line.firstRange(of: dash) else { continue }
      return [trimmed(String(line[..<range.lowerBound])), trimmed(String(line[range.upperBound...]))]
        .filter { !$0.isEmpty }
    }
    return shown
  }

  /// The text without the dash before it and the sign that parts it from the next line.
  static func trimmed(_ text: String) -> String {
    let text = ImportedText.clean(text)
    let start = text.drop { "–—- ".contains($0) }
    var end = ImportedText.entry(String(start))
    while let last = end.last, ":–—".contains(last) { end = ImportedText.clean(String(end.dropLast())) }
    return end
  }

  /// The person whom words begin with, and what follows: «Савина О.Г., методист», «О.Г. Савина», «Савина Ольга Геннадьевна».
  private static func person(
    _ text: String
  ) -> (surname: String, initials: String, names: [String], rest: String)? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let first = words.first, isName(first) || isInitials(first) else { return nil }
    func rest(_ count: Int) -> String {
      String(words.dropFirst(count).joined(separator: " ").drop { ",–—- ".contains($0) })
    }
    func bare(_ word: String) -> String { word.hasSuffix(",") ? String(word.dropLast()) : word }
    if isInitials(first) {
      guard isName(bare(words[1])) else { return nil }
      return (bare(words[1]), first, [], rest(2))
    }
    if isInitials(bare(words[1])) { return (first, bare(words[1]), [], rest(2)) }
    guard words.count >= 3 else { return nil }
    let patronymic = bare(words[2])
    if words[1].count == 2, patronymic.count == 2, words[1].last == ".", patronymic.last == "." {
      return (first, words[1] + patronymic, [], rest(3))
    }
    guard isName(words[1]), isName(patronymic), PersonGender(patronymic: patronymic) != nil else { return nil }
    return (first, "\(words[1].prefix(1)).\(patronymic.prefix(1)).", [words[1], patronymic], rest(3))
  }

  private static func isName(_ word: String) -> Bool {
    word.count > 1 && word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || $0 == "-" }
      && word.dropFirst().contains(where: \.isLowercase)
  }

  private static func isInitials(_ word: String) -> Bool {
    word.count == 4 && word.filter { $0 == "." }.count == 2 && word.filter(\.isUppercase).count == 2
  }
}
