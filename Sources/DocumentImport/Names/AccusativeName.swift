import DocumentRecognition
import RussianLanguage

/// A person whom a clause names in the accusative, with the post before or behind the name: «на методиста Н.И. Дубягу».
struct AccusativeName {
  /// The surname as the clause has it.
  let surname: String
  /// The initials, of the names where these are spelt out.
  let initials: String
  /// First name and patronymic in the nominative, where they are spelt out.
  let names: [String]
  /// The sex that the patronymic shows.
  let gender: PersonGender?
  /// The post as the clause has it; empty when there is none.
  let post: String

  /// Reads the words of a clause; nil unless they are one person's name and post.
  init?(_ text: String) {
    let words = Self.words(text)
    let places = words.indices.filter { Self.initials(words[$0]) != nil }
    guard places.count <= 1 else { return nil }
    if let place = places.first, let initials = Self.initials(words[place]) {
      let next = place + 1
      let isBefore = next < words.count && !words[place].hasSuffix(",") && Self.isSurname(words[next])
      let name = isBefore ? next : place - 1
      guard words.indices.contains(name), Self.isSurname(words[name]),
        let post = Self.post(words, around: min(name, place)...max(name, place))
      else { return nil }
      self.init(surname: words[name].bare, initials: initials, names: [], gender: nil, post: post)
      return
    }
    self.init(spelt: words)
  }

  /// «Сухину Ольгу Викторовну», «Ольгу Викторовну Сухину».
  private init?(spelt words: [String]) {
    let patronymics = words.indices.filter { NominativeForm.patronymic(accusative: words[$0].bare) != nil }
    // «Иванова» looks like no patronymic, but «Кузьмича» may be a surname: one of them has a first name before it.
    let readings = patronymics.compactMap { place -> (place: Int, name: String)? in
      guard place > 0, let patronymic = NominativeForm.patronymic(accusative: words[place].bare) else { return nil }
      let name = NominativeForm.givenName(accusative: words[place - 1], gender: patronymic.gender)
      return name.map { (place, $0) }
    }
    guard readings.count == 1, let (place, name) = readings.first,
      let patronymic = NominativeForm.patronymic(accusative: words[place].bare)
    else { return nil }
    let isBehind = place + 1 < words.count && !words[place].hasSuffix(",") && Self.isSurname(words[place + 1])
    let surname = isBehind ? place + 1 : place - 2
    guard words.indices.contains(surname), Self.isSurname(words[surname]),
      let post = Self.post(words, around: min(surname, place - 1)...max(surname, place))
    else { return nil }
    let initials = [name, patronymic.text].compactMap(\.first).map { "\($0)." }.joined()
    self.init(
      surname: words[surname].bare, initials: initials, names: [name, patronymic.text], gender: patronymic.gender,
      post: post)
  }

  private init(surname: String, initials: String, names: [String], gender: PersonGender?, post: String) {
    self.surname = surname
    self.initials = initials
    self.names = names
    self.gender = gender
    self.post = post
  }

  /// The words, «Н. И.» and «Н.И.Дубягу» written as usual.
  private static func words(_ text: String) -> [String] {
    var spaced = ""
    var before: [Character] = []
    for sign in text {
      if sign == " ", before.last == ".", before.dropLast().last?.isUppercase == true,
        before.count == 2 || before[before.count - 3] == " "
      {
        continue
      }
      // A surname that is glued to the initials: two letters follow one another.
      if sign.isLowercase, let last = before.last, last.isUppercase, before.dropLast().last == "." {
        spaced.insert(" ", at: spaced.index(before: spaced.endIndex))
      }
      spaced.append(sign)
      before.append(sign)
    }
    var words = spaced.split(separator: " ").map(String.init)
    if let last = words.last, last.hasSuffix("."), initials(last) == nil { words[words.count - 1].removeLast() }
    return words
  }

  /// «Н.И.», «Н.И.,» and «Н.И» as «Н.И.»; nil for other words.
  private static func initials(_ word: String) -> String? {
    let bare = word.hasSuffix(",") ? word.dropLast() : word[...]
    let letters = bare.filter(\.isLetter)
    guard letters.count == 2, letters.allSatisfy(\.isUppercase), bare.allSatisfy({ $0.isLetter || $0 == "." }),
      bare.dropFirst().first == "."
    else { return nil }
    return letters.map { "\($0)." }.joined()
  }

  private static func isSurname(_ word: String) -> Bool {
    let bare = word.bare
    return bare.count > 1 && bare.first?.isUppercase == true && bare.dropFirst().contains(where: \.isLowercase)
      && bare.allSatisfy { $0.isLetter || $0 == "-" } && !PostLexicon.isPost(ImportedText.folded(bare))
  }

  /// The words before the name or, parted by a comma, behind it; nil when both sides say something, or another sentence.
  private static func post(_ words: [String], around name: ClosedRange<Int>) -> String? {
    let before = words[..<name.lowerBound].joined(separator: " ")
    let behind = words[(name.upperBound + 1)...].joined(separator: " ")
    let isParted = words[name.upperBound].hasSuffix(",")
    guard before.isEmpty || behind.isEmpty, behind.isEmpty || isParted else { return nil }
    let post = before.isEmpty ? behind : before
    return post.contains(where: { ".;:".contains($0) }) && !post.contains("«") ? nil : post
  }
}

extension String {
  /// The word without the comma behind it.
  fileprivate var bare: String { hasSuffix(",") ? String(dropLast()) : self }
}
