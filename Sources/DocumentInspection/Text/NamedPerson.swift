import DocumentRecognition
import RussianLanguage

/// A person as a document names them: «Плотниковой Е.Е., главному специалисту», «Плотникова Елена Евгеньевна».
struct NamedPerson {
  /// The words of the name.
  let passage: Passage
  /// The surname without the ending of its case.
  let surname: String
  /// The initials, small.
  let initials: String
  /// The post that stands right behind the name, by the beginning of its word; nil without one.
  let post: String?
  /// True for a name in full.
  var isFull = false

  /// All persons of a document in reading order, full names among them.
  static func all(in document: RecognisedDocument) -> [NamedPerson] {
    document.all(by: Self.self) {
      document.shown.flatMap { index, paragraph -> [NamedPerson] in
        let short = paragraph.persons.compactMap { Self.short(paragraph, index, $0) }
        let full = full(paragraph, index).map { $0.post == nil ? $0.with(rowPost(document, paragraph)) : $0 }
        return (short + full).sorted { $0.passage.range.lowerBound < $1.passage.range.lowerBound }
      }
    }
  }

  /// The post in the cell behind a full name that stands in a cell of its own.
  private static func rowPost(_ document: RecognisedDocument, _ paragraph: DocumentParagraph) -> String? {
    guard let cell = paragraph.cell, paragraph.words.count == 3 else { return nil }
    let cells = document.view.tables[cell.table].rows[cell.row].cells.dropFirst(cell.cell + 1)
    let next = cells.first { !document.view.isEmpty($0) && document.view.text(of: $0) != "–" }
    let words = next?.paragraphs.first.map { document.paragraphs[$0].words } ?? []
    return words.prefix(2).lazy.compactMap { word in posts.form(of: word) }.first
  }

  private func with(_ post: String?) -> NamedPerson {
    NamedPerson(passage: passage, surname: surname, initials: initials, post: post, isFull: isFull)
  }

  /// A person with initials.
  static func short(_ paragraph: DocumentParagraph, _ index: Int, _ person: PersonMention) -> NamedPerson? {
    let words = paragraph.words(in: person.range)
    guard let surname = words.first(where: { $0.range.count > 1 }) else { return nil }
    return NamedPerson(
      passage: Passage(paragraph: index, range: person.range), surname: stem(surname.folded),
      initials: words.filter { $0.range.count == 1 }.map(\.folded).joined(),
      post: isEnumerated(paragraph, person)
        ? post(paragraph, before: person.range.lowerBound)
        : post(paragraph, after: person.range.upperBound) ?? post(paragraph, before: person.range.lowerBound))
  }

  /// «Заведующему кабинетом Гвоздю И.П., главному специалисту Кравец О.Л.»: the words behind the comma are the next one's.
  private static func isEnumerated(_ paragraph: DocumentParagraph, _ person: PersonMention) -> Bool {
    guard post(paragraph, before: person.range.lowerBound) != nil,
      let next = paragraph.persons.first(where: { $0.range.lowerBound >= person.range.upperBound })
    else { return false }
    let between = paragraph.scalars[person.range.upperBound..<next.range.lowerBound]
    return between.count { ",;:.".unicodeScalars.contains($0) } == 1 && between.contains(",")
  }

  /// The post before «Специалисту комитета Ворониной Л.А.»: the first of the words that no mark parts from the name.
  private static func post(_ paragraph: DocumentParagraph, before start: Int) -> String? {
    var end = start
    var found: String?
    for word in paragraph.words.reversed() where word.range.upperBound <= start {
      guard
        paragraph.scalars[word.range.upperBound..<end].allSatisfy({
          CharacterClass.isBlank($0) && $0 != "\n" && $0 != "\t"
        })
      else { break }
      if let post = posts.form(of: word) { found = post }
      end = word.range.lowerBound
    }
    return found
  }

  private static let patronymics = WordStems(
    forms: [
      "вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной", "ична", "ичны", "ичне", "ичну",
      "ичной", "ильич", "ильича", "ильичу", "мич", "мича", "мичу",
    ].map { "*" + $0 })

  /// «Плотникова Елена Евгеньевна»: three names of which the last is a patronymic.
  static func full(_ paragraph: DocumentParagraph, _ index: Int) -> [NamedPerson] {
    let words = paragraph.words
    return words.indices.dropFirst(2).compactMap { position in
      guard words[position].isCapitalised, words[position - 1].isCapitalised, words[position - 2].isCapitalised,
        words[position - 2].range.count > 1, words[position - 1].range.count > 1, words[position].range.count >= 6,
        patronymics.hold(words[position]), let given = words[position - 1].folded.first,
        let own = words[position].folded.first
      else { return nil }
      return NamedPerson(
        passage: Passage(
          paragraph: index, range: words[position - 2].range.lowerBound..<words[position].range.upperBound),
        surname: stem(words[position - 2].folded), initials: "\(given)\(own)",
        post: post(paragraph, after: words[position].range.upperBound), isFull: true)
    }
  }

  /// Posts that exclude one another; «куратор», «секретарь», «руководитель группы» are held beside them.
  private static let posts = WordStems([
    "директор", "заместител", "начальник", "методист", "специалист", "учител", "заведующ", "инспектор", "консультант",
    "бухгалтер",
  ])

  /// The post behind «Ермолаева О.П., …»: one of the next three words.
  private static func post(_ paragraph: DocumentParagraph, after end: Int) -> String? {
    guard let start = paragraph.words.firstIndex(where: { $0.range.lowerBound >= end }) else { return nil }
    let next = paragraph.words[start...].prefix(3)
    guard let first = next.first, paragraph.scalars[end..<first.range.lowerBound].contains(","),
      !first.isCapitalised
    else { return nil }
    for word in next {
      if let post = posts.form(of: word) { return post }
      if paragraph.scalars.indices.contains(word.range.upperBound),
        ",;.".unicodeScalars.contains(paragraph.scalars[word.range.upperBound])
      {
        return nil
      }
    }
    return nil
  }

  /// A surname without the endings of its cases: «Плотникова», «Плотниковой», «Плотниковым» are one.
  static func stem(_ surname: String) -> String {
    for ending in endings where surname.ends(withBytesOf: ending) {
      let stem = surname.unicodeScalars.dropLast(ending.unicodeScalars.count)
      if stem.count >= 3 { return String(stem) }
    }
    return surname
  }

  private static let endings = [
    "ого", "ому", "ыми", "ой", "ым", "им", "ом", "ем", "ую", "ая", "ий", "ый", "ей", "у", "а", "е", "я", "ю", "ы", "и",
    "й", "ь",
  ]

  /// True for the same surname and initials.
  func isSame(_ other: NamedPerson) -> Bool { surname == other.surname && initials == other.initials }

  /// True for «О.П.» beside «П.О.».
  func isSwapped(_ other: NamedPerson) -> Bool {
    initials != other.initials && initials.count == 2 && String(initials.reversed()) == other.initials
  }

  /// True for «А.Т.» where the same surname is «Анна Глебовна» in full: one initial is another.
  func isHalf(_ other: NamedPerson) -> Bool {
    isFull != other.isFull && initials != other.initials && initials.count == 2 && other.initials.count == 2
      && (initials.first == other.initials.first || initials.last == other.initials.last)
  }

  /// True for surnames of which one letter inside is another, lost or added.
  func isMisspelt(_ other: NamedPerson) -> Bool {
    // Nearly all pairs end in different letters.
    guard surname.utf8.suffix(2).elementsEqual(other.surname.utf8.suffix(2)), surname != other.surname,
      min(surname.count, other.surname.count) >= 5
    else { return false }
    return OneLetterSlip(surname, other.surname).map { $0.tail >= 2 } ?? false
  }
}
