import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the letterhead, the people, the marks.
extension ImportSession {
  private static let bodies = [
    "администраци", "отдел", "управлени", "комитет", "департамент", "министерств", "муниципальн", "мку", "мбоу", "мкоу",
    "маоу", "мобу", "районн", "комисси", "правительств", "российск", "государственн", "служба", "центр",
  ]

  /// The body's name, that above it, contacts, the place.
  mutating func readOrganisation() {
    guard let order = document.order else { return }
    var segments: [[String]] = []
    var read: [Int] = []
    var isAfterBlank = true
    for index in order.author {
      let paragraph = document.paragraphs[index]
      let words = paragraph.words.map(\.folded)
      guard !words.isEmpty else { continue }
      if words == ["российская", "федерация"] {
        reasons[index] = "строка бланка; в данных для неё нет ключа"
        continue
      }
      if words.joined() == "проект" || isContact(paragraph) {
        isAfterBlank = true
        continue
      }
      let blank = index > 0 && document.paragraphs[index - 1].isBlank
      // A letterhead may stand in one paragraph with breaks between its lines.
      for line in paragraph.text.split(separator: "\n").map({ ImportedText.clean(String($0)) }) {
        guard let first = ImportedText.words(line).first else { continue }
        let opens = Self.bodies.contains(where: first.hasPrefix) && !Self.isOwner(first)
        // A name whose quotation mark is still open goes on in the next line: МКУ / «ДЕПАРТАМЕНТ … / МО «АЛДАНСКИЙ РАЙОН».
        let isQuoted = !segments.isEmpty && (line.first == "«" || Self.isOpen(segments.last ?? []))
        if segments.isEmpty
          || !isQuoted && (opens || (isAfterBlank || blank) && !isContinuation(first) && !Self.isOwner(first))
        {
          segments.append([line])
        } else {
          segments[segments.count - 1].append(line)
        }
        isAfterBlank = false
      }
      read.append(index)
    }
    let names = segments.map(name)
    if draft.organisation.name == nil, let own = names.last {
      name(own, superior: names.dropLast().joined(separator: " "))
    }
    take(read, as: "организация")
    readContacts(order.author)
    if let place = order.place {
      if draft.organisation.place == nil { draft.organisation.place = text([place]) }
      take([place], as: "организация: место-составления")
    } else if draft.organisation.place == nil, let town = townBesideDate(order) {
      draft.organisation.place = town
    }
  }

  /// «администрации …», «муниципального района …»: the genitive says whose body the lines above name.
  private static func isOwner(_ word: String) -> Bool {
    word.hasSuffix("ого")
      || [
        "администрации", "управления", "отдела", "комитета", "департамента", "министерства", "правительства",
        "комиссии", "службы", "центра",
      ].contains(word)
  }

  /// The name that lines give; of several only some may be set in capitals.
  private func name(_ lines: [String]) -> String {
    guard !lines.allSatisfy(Self.isInCapitals) else { return cased(lines.joined(separator: " ")) }
    return lines.enumerated().map { cased($1, opens: $0 == 0) }.joined(separator: " ")
  }

  /// «от 01.09.2026 г. Кесова Гора № 5»: the town stands between the date and the number.
  private func townBesideDate(_ order: RecognisedOrder) -> String? {
    guard let date = order.date, let number = order.number, date.paragraph == number.paragraph,
      date.mention.range.upperBound < number.mention.range.lowerBound
    else { return nil }
    let paragraph = document.paragraphs[date.paragraph]
    let range = date.mention.range.upperBound..<number.mention.range.lowerBound
    let town = ImportedText.clean(paragraph.string(range)).trimmingPrefix { !$0.isLetter }
    let words = town.split(separator: " ")
    guard (1...4).contains(words.count), words.last?.first?.isUppercase == true,
      town.allSatisfy({ $0.isLetter || $0 == " " || $0 == "." || $0 == "-" })
    else { return nil }
    return String(town)
  }

  /// True when the lines open a quotation mark that they do not close.
  private static func isOpen(_ lines: [String]) -> Bool {
    lines.joined().count { $0 == "«" } > lines.joined().count { $0 == "»" }
  }

  /// Words that go on with a name: «ТВЕРСКОЙ ОБЛАСТИ».
  private func isContinuation(_ word: String) -> Bool {
    ["ой", "ого", "его", "ской", "района", "области", "края", "округа", "образования"].contains(where: word.hasSuffix)
  }

  /// The names as the letterhead and the marks have them: a mark says the body's full name in the genitive.
  private mutating func name(_ own: String, superior: String) {
    draft.organisation.superior = superior.isEmpty ? nil : superior
    let genitive = Declension.phrase(own, in: .genitive).text
    guard let marked = issuerInMarks() else {
      draft.organisation.name = own
      return
    }
    let folded = ImportedText.folded(marked)
    if folded == ImportedText.folded(genitive) || !folded.hasPrefix(ImportedText.folded(genitive) + " ") {
      let looksSame = ImportedText.words(marked).count == ImportedText.words(own).count
      draft.organisation.name = own
      if looksSame { draft.organisation.genitive = marked }
      return
    }
    let count = genitive.split(separator: " ").count
    let rest = marked.split(separator: " ").dropFirst(count).joined(separator: " ")
    draft.organisation.name = own + " " + rest
    draft.organisation.onLetterhead = superior.isEmpty ? nil : own
    draft.organisation.genitive = marked
  }

  /// The words between «приказом» and the date in the first mark that has them.
  private func issuerInMarks() -> String? {
    for mark in document.marks where mark.kind != .agreement {
      let words = text(mark.paragraphs).split(separator: " ").map(String.init)
      guard let start = words.firstIndex(where: { ["приказом", "приказу"].contains($0.lowercased()) }) else { continue }
      let issuer = Self.issuer(words[(start + 1)...])
      if !issuer.isEmpty { return issuer.joined(separator: " ") }
    }
    return nil
  }

  /// The words of a body's name: up to the date, or to a number that is not its own («школа № 16»).
  static func issuer(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var depth = 0
    return words.prefix { word in
      depth += word.count { $0 == "«" } - word.count { $0 == "»" }
      return word != "от" && (depth > 0 || !word.hasPrefix("№"))
    }
  }

  /// The lines of contacts that a letterhead may have.
  private func isContact(_ paragraph: DocumentParagraph) -> Bool {
    let text = paragraph.text.lowercased()
    return text.contains("@") || text.contains("http") || text.contains("www.")
      || paragraph.words.contains {
        ["тел", "телефон", "факс", "инн", "кпп", "огрн", "окпо", "ул", "mail"].contains($0.folded)
      }
      || (paragraph.words.first.map { $0.isFigures && $0.range.count == 6 } ?? false)
  }

  private mutating func readContacts(_ paragraphs: [Int]) {
    var contacts: [String: String] = [:]
    for index in paragraphs where isContact(document.paragraphs[index]) {
      let line = ContactLine(ImportedText.clean(document.paragraphs[index].text))
      guard !line.values.isEmpty else {
        reasons[index] = "строка бланка; впишите в «организация»: адрес, телефон, почта, сайт, инн, кпп, огрн"
        continue
      }
      for (key, value) in line.values where contacts[key] == nil { contacts[key] = value }
      if line.rest.isEmpty {
        take([index], as: "организация: контакты")
      } else {
        reasons[index] = "прочитано не всё; для «\(line.rest)» в данных нет ключа"
      }
    }
    if draft.organisation.contacts.isEmpty {
      draft.organisation.contacts = ContactLine.keys.compactMap { key in
        contacts[key].map { YAMLValue.Entry(key, .text($0)) }
      }
    }
  }

  /// A title whose first words are set in capitals, as people write it.
  func titled(_ paragraphs: [Int]) -> String {
    let text = cased(self.text(paragraphs))
    var words = text.split(separator: " ").map(String.init)
    let spelling = CapitalSpelling(document)
    for index in words.indices {
      let letters = words[index].filter(\.isLetter)
      guard letters.count >= 4, letters.allSatisfy(\.isUppercase), !spelling.isAbbreviation(letters.lowercased()) else {
        break
      }
      words[index] = words[index].lowercased()
    }
    guard let first = words.first else { return text }
    words[0] = first.withCapital
    return words.joined(separator: " ")
  }

  /// Words in capitals as people write them: those that the text has with a capital elsewhere keep it.
  ///
  /// The first word has a capital where the text opens a name.
  func cased(_ text: String, opens: Bool = true) -> String {
    guard Self.isInCapitals(text) else { return text }
    let spelling = CapitalSpelling(document)
    let known = ["мку", "мбоу", "мкоу", "маоу", "мобу", "моу", "мо", "сош", "оош", "рф", "рс", "я", "гбоу", "мр", "го"]
    var result = ""
    var isFirst = opens
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false)
    for (position, piece) in pieces.enumerated() {
      let bare = ImportedText.folded(String(piece))
      var word = piece.lowercased()
      if known.contains(bare) || spelling.isAbbreviation(bare) {
        word = String(piece)
      } else {
        let isTerritory = Self.isTerritory(position, pieces)
        if isFirst || spelling.hasCapital(bare) || isTerritory || piece.contains("«") || piece.contains("„"),
          let letter = word.firstIndex(where: \.isLetter)
        {
          word.replaceSubrange(letter...letter, with: word[letter].uppercased())
        }
        if isTerritory || spelling.hasCapitalParts(bare) { word = Self.withCapitalParts(word) }
      }
      result += (result.isEmpty ? "" : " ") + word
      isFirst = false
    }
    return result
  }

  private static func isInCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return !letters.isEmpty && letters.filter(\.isUppercase).count * 10 >= letters.count * 8
  }

  /// «Усть-Кемского», «Комсомольского-на-Амуре»: every part of a place's name but a preposition has its capital.
  private static func withCapitalParts(_ word: String) -> String {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().map { position, part in
      position == 0 || ["на", "в", "у", "де"].contains(part) ? part : part.withCapital
    }.joined(separator: "-")
  }

  /// «ЗАРЕЧЕНСКОГО ГОРОДСКОГО ОКРУГА»: the adjective before the words of a municipality is its name.
  private static func isTerritory(_ position: Int, _ pieces: [Substring]) -> Bool {
    let word = pieces[position].lowercased()
    // «Комсомольского-на-Амуре района».
    let adjective = word.split(separator: "-").first.map(String.init) ?? word
    guard
      ["ского", "цкого", "ной", "ского", "ской"].contains(where: { word.hasSuffix($0) || adjective.hasSuffix($0) }),
      word.count > 6,
      !["муниципального", "городского", "сельского", "районного", "областной"].contains(word)
    else { return false }
    let next = pieces[(position + 1)...].prefix(2).map { $0.lowercased() }
    guard let first = next.first else { return false }
    func isKind(_ word: String) -> Bool {
      ["район", "округ", "област", "кра", "поселен"].contains(where: word.hasPrefix)
    }
    return isKind(first)
      || ["муниципального", "городского", "сельского", "автономного"].contains(first) && next.count > 1
        && isKind(next[1])
  }
}
