/// The nominative of names and posts that a text gives in another case only: «возложить на Н.И. Дубягу» → Дубяга.
///
/// The way back is taken only where the form allows one nominative: «Кравца» may be Кравец or Кравц, so it has none here.
package enum NominativeForm {
  /// A surname with the sex that its form shows.
  package struct Surname: Hashable, Sendable {
    /// The nominative.
    package let text: String
    /// The sex; nil for those that decline alike for both or do not decline.
    package let gender: PersonGender?
  }

  /// The surname whose accusative is given; nil when several may be.
  package static func surname(accusative: String) -> Surname? {
    let parts = accusative.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var found: [Surname] = []
    for part in parts {
      guard let one = single(part) else { return nil }
      found.append(one)
    }
    let genders = Set(found.compactMap(\.gender))
    guard genders.count <= 1 else { return nil }
    let surname = Surname(text: found.map(\.text).joined(separator: "-"), gender: genders.first)
    // The declension of the data has to lead back to the very form, or the document would say another.
    let forms = surname.gender.map { [$0] } ?? PersonGender.allCases
    let isSame = forms.allSatisfy { SurnameDeclension.declined(surname.text, $0, .accusative).text == accusative }
    return isSame ? surname : nil
  }

  /// The first name whose accusative is given; nil for one that is not known.
  package static func givenName(accusative: String, gender: PersonGender) -> String? {
    let stem = String(accusative.dropLast())
    let candidates = [accusative, stem, stem + "а", stem + "я", stem + "ь", stem + "й"] + fleeting(stem)
    return candidates.first { name in
      GivenNameDeclension.gender(of: name) == gender
        && GivenNameDeclension.declined(name, gender, .accusative).text == accusative
    }
  }

  /// The patronymic whose accusative is given, with the sex that it shows; nil when it is none.
  package static func patronymic(accusative: String) -> (text: String, gender: PersonGender)? {
    let stem = String(accusative.dropLast())
    let text = accusative.hasSuffix("а") ? stem : accusative.hasSuffix("у") ? stem + "а" : nil
    guard let text, let gender = PersonGender(patronymic: text),
      GivenNameDeclension.patronymic(text, gender, .accusative).text == accusative
    else { return nil }
    return (text, gender)
  }

  /// The post whose form in a case is given: «ведущего специалиста отдела» → «ведущий специалист отдела»; nil when its
  /// head is not known.
  package static func post(_ words: String, from grammaticalCase: GrammaticalCase) -> String? {
    let said = words.split(separator: " ").map(String.init)
    for count in 1...max(1, min(4, said.count)) where count <= said.count {
      let tail = said[count...]
      for head in heads(said[..<count]) {
        let candidate = (head + tail).joined(separator: " ")
        let declined = Declension.phrase(candidate, in: grammaticalCase)
        if candidate != words, declined.text == words { return candidate }
      }
    }
    return nil
  }

  // MARK: - Surnames

  private static func single(_ word: String) -> Surname? {
    guard word.count > 2, word.allSatisfy(\.isLetter) else { return nil }
    func ends(_ endings: String...) -> Bool { endings.contains(where: word.hasSuffix) }
    func cut(_ count: Int, _ end: String = "") -> String { String(word.dropLast(count)) + end }
    if SurnameDeclension.isFixed(word) { return Surname(text: word, gender: nil) }
    if ends("ую") { return Surname(text: cut(2, "ая"), gender: .female) }
    if ends("юю") { return Surname(text: cut(2, "яя"), gender: .female) }
    // Морару, Чобану, Антонеску never change.
    if ends("ару", "ану", "еску", "уцу", "оу") { return nil }
    if ends("у") { return Surname(text: cut(1, "а"), gender: ends("ову", "еву", "ёву", "ину", "ыну") ? .female : nil) }
    if ends("ю") { return Surname(text: cut(1, "я"), gender: nil) }
    if ends("ского", "цкого") { return Surname(text: cut(3, "ий"), gender: .male) }
    if ends("его") { return Surname(text: cut(3, "ий"), gender: .male) }
    if ends("ого") { return nil }
    if ends("а") { return isWholeStem(word.dropLast()) ? Surname(text: cut(1), gender: .male) : nil }
    if ends("я") {
      let stem = word.dropLast()
      guard let last = stem.last, last != "ь", last != "и" else { return nil }
      if WordEnding.vowels.contains(last) { return Surname(text: cut(1, "й"), gender: .male) }
      return isWholeStem(stem) ? Surname(text: cut(1, "ь"), gender: .male) : nil
    }
    if ends("ых", "их", "о", "е", "и", "ы", "э") { return Surname(text: word, gender: nil) }
    // A man named Хрущ would be «Хруща»; «на Иванов» is a slip.
    return ends("ов", "ев", "ёв", "ин", "ын", "й") ? nil : Surname(text: word, gender: .female)
  }

  /// False for a stem in which the nominative may have one more vowel: «Кравц» of Кравец, «Льв» of Лев.
  private static func isWholeStem(_ stem: Substring) -> Bool {
    guard let last = stem.last, !WordEnding.vowels.contains(last), let before = stem.dropLast().last else {
      return false
    }
    return WordEnding.vowels.contains(before) || !"кцлрнвмьй".contains(last) && before != "ь" && before != "й"
  }

  // MARK: - First names and posts

  /// «Павл» → Павел, «Льв» → Лев, «Петр» → Пётр.
  private static func fleeting(_ stem: String) -> [String] { ["Павл": ["Павел"], "Льв": ["Лев"]][stem] ?? [] }

  /// What the first words of a post may be in the nominative, one alternative each.
  private static func heads(_ words: ArraySlice<String>) -> [[String]] {
    words.reduce([[]]) { heads, word in
      let forms = nominatives(word)
      return heads.flatMap { head in forms.map { head + [$0] } }
    }
  }

  private static func nominatives(_ word: String) -> [String] {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { part in
      let part = String(part)
      let endings = changes.first { part.lowercased().hasSuffix($0.ending) }
      return endings.map { change in change.nominatives.map { part.dropLast(change.ending.count) + $0 } } ?? [part]
    }
    return parts.reduce([]) { whole, forms in
      whole.isEmpty ? forms : whole.flatMap { start in forms.map { start + "-" + $0 } }
    }
  }

  /// The ends of oblique forms, the longest first.
  private static let changes: [(ending: String, nominatives: [String])] = [
    ("ого", ["ый", "ий", "ой"]), ("его", ["ий"]), ("ую", ["ая"]), ("юю", ["яя"]), ("ой", ["ая"]), ("ей", ["ая", "яя"]),
    ("а", [""]), ("я", ["ь", "й"]), ("у", ["а"]), ("ю", ["я"]), ("ы", ["а"]), ("и", ["а", "я"]),
  ]
}
