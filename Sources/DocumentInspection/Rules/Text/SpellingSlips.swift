import DocumentRecognition

/// Slips in single words: Latin letters among Russian ones, and roots that papers of schools misspell.
enum SpellingSlips {
  /// The findings of both kinds.
  static func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let foreign = document.shown.flatMap { index, paragraph in
      paragraph.words.filter { isMixed($0, paragraph.scalars) }.map { Passage(paragraph: index, range: $0.range) }
    }
    let misspelt = roots.flatMap { root in
      RuleFinding.grouped(
        "опечатка: нужно «\(root.right)»", hint: "пишите: \(root.right)",
        at: document.places(of: root.wrong).map {
          Passage(paragraph: $0.paragraph, range: document.paragraphs[$0.paragraph].words[$0.word].range)
        })
    }
    return RuleFinding.grouped(
      "в русском слове латинская буква", hint: "наберите слово заново в русской раскладке", at: foreign) + misspelt
      + RuleFinding.grouped(
        "слово отличается одной буквой от того, что стоит в тексте рядом", hint: "проверьте, нет ли опечатки",
        at: lonely(document))
  }

  /// «методичскую» in a text that writes «методическую» twice: one letter inside is lost, added or another.
  private static func lonely(_ document: RecognisedDocument) -> [Passage] {
    // Words that begin and end alike are few, so only these are held against one another.
    let words = document.vocabulary.filter { $0.letters.code.count >= 9 && !hyphen.hold($0.letters) }
    let groups = Dictionary(grouping: words) { $0.letters.ends(3) }
    var found: [Passage] = []
    for group in groups.values where group.count > 1 {
      let candidates = group.map { (text: $0.letters.text, passages: plain($0.places, document)) }
      for word in candidates where word.passages.count == 1 {
        let isSlip = candidates.contains { other in
          other.passages.count >= 2 && word.text != other.text && OneLetterSlip(word.text, other.text) != nil
            && !isKnownPair(word.text, other.text)
        }
        if isSlip { found += word.passages }
      }
    }
    return found.inReadingOrder
  }

  private static let hyphen = WordStems(forms: ["*-*"])

  /// The places where a word is no name: small, or at the beginning of its paragraph.
  private static func plain(_ places: ArraySlice<WordIndex.Place>, _ document: RecognisedDocument) -> [Passage] {
    places.compactMap { place in
      let word = document.paragraphs[place.paragraph].words[place.word]
      guard !word.isFigures, !word.isAllCapitals, place.word == 0 || !word.isCapitalised,
        !document.paragraphs[place.paragraph].isBlank
      else { return nil }
      return Passage(paragraph: place.paragraph, range: word.range)
    }
  }

  /// Words that differ so by right: «представить» and «предоставить», «образованный» and «образовательный» are two.
  private static let pairs = [
    ("представ", "предостав"), ("проведен", "произведен"), ("утвержд", "утвержда"), ("исполн", "исполня"),
    ("выполн", "выполня"), ("обучен", "обучаен"), ("оценива", "оценен"), ("участни", "участли"),
  ]

  private static func isKnownPair(_ left: String, _ right: String) -> Bool {
    if pairs.contains(where: {
      left.hasPrefix($0.0) && right.hasPrefix($0.1) || left.hasPrefix($0.1) && right.hasPrefix($0.0)
    }) {
      return true
    }
    // A consonant that parts a verb from its pair, «н» of participles and adjectives: «проверенный», «проверочный».
    return left.count != right.count && (left.contains("нн") != right.contains("нн"))
  }

  /// Letters of Latin that look like Russian ones.
  private static let twins = Set("aceopxyABCEHKMOPTXyiu".unicodeScalars)

  /// True for «cлова» with a Latin «c»: Russian letters around Latin ones that look alike.
  private static func isMixed(_ word: TextWord, _ scalars: [Unicode.Scalar]) -> Bool {
    guard word.range.count >= 3,
      scalars[word.range].contains(where: { $0.value < 0x250 && CharacterClass.isLetter($0) })
    else { return false }
    // «IT-куб» is two words.
    return scalars[word.range].split(whereSeparator: { !CharacterClass.isLetter($0) }).contains { part in
      let latin = part.filter { $0.value < 0x250 }
      let russian = part.filter { (0x400...0x4FF).contains($0.value) }
      return !latin.isEmpty && russian.count >= 2 && latin.count < russian.count && latin.allSatisfy(twins.contains)
    }
  }

  /// Wrong beginnings of words and the word they should be.
  private struct Root: Sendable {
    let wrong: WordStems
    let right: String

    init(_ wrong: String..., right: String) {
      self.wrong = WordStems(wrong)
      self.right = right
    }
  }

  private static let roots: [Root] = [
    Root("коммиси", "коммисси", right: "комиссия"), Root("професион", "проффес", right: "профессиональный"),
    Root("удовлетворителн", "удволетвор", "удовлетварит", right: "удовлетворительный"),
    Root("безвоздмезд", "безвозмезн", right: "безвозмездный"),
    Root("сапровожд", "сопроважд", "сопровожен", right: "сопровождение"),
    Root("атестац", "аттистац", right: "аттестация"), Root("аппеляц", "апеляц", "аппелляц", right: "апелляция"),
    Root("колличеств", "количесв", "колличесв", right: "количество"),
    Root("кординат", "каордин", "координатр", right: "координатор"),
    Root("отвественн", "ответсвен", "отвецтвен", right: "ответственный"),
    Root("образовтельн", "оброзов", "образователн", right: "образовательный"),
    Root("резултат", "резуьтат", "реузльтат", right: "результат"), Root("рукавод", "руковадит", right: "руководить"),
    Root("мотодич", "методческ", "методическй", right: "методический"),
    Root("квалифкац", "квалифекац", "кваллифик", right: "квалификация"),
    Root("расмотр", "рассматрев", right: "рассмотреть"),
    Root("рассчет", "расчитыв", right: "расчёт, рассчитывать"),
    Root("терротор", "териттор", "територ", right: "территория"),
    Root("коммитет", "комитетт", right: "комитет"), Root("колектив", right: "коллектив"),
    Root("аккредет", "акредит", right: "аккредитация"), Root("интелект", right: "интеллект"),
    Root("коректир", right: "корректировать"), Root("привелег", "привиллег", right: "привилегия"),
    Root("рессурс", right: "ресурс"), Root("эфект", right: "эффективный"), Root("росийск", right: "российский"),
    Root("агенств", right: "агентство"), Root("прецендент", right: "прецедент"), Root("инциндент", right: "инцидент"),
    Root("искуств", "исскуств", right: "искусство"), Root("дисскус", right: "дискуссия"),
    Root("перспектев", "переспектив", right: "перспектива"), Root("следущ", right: "следующий"),
    Root("прийдет", right: "придёт"), Root("подгатов", "потготов", right: "подготовка"),
    Root("преподовател", "преподаватл", right: "преподаватель"),
    Root("воспитателн", "воспетат", right: "воспитательный"),
    Root("мунипальн", "муницпальн", "муниципалн", "мунициальн", right: "муниципальный"),
    Root("мониторнг", "мониторниг", "манитор", right: "мониторинг"), Root("дигност", right: "диагностика"),
    Root("анлиз", "аналз", right: "анализ"), Root("оргнизац", "органзац", "арганиз", right: "организация"),
    Root("повышеие", "повышние", right: "повышение"), Root("обспеч", "обезпеч", right: "обеспечение"),
    Root("выплнен", "выполени", right: "выполнение"), Root("провдени", "пороведен", right: "проведение"),
    Root("утвержен", "утверждн", right: "утверждён"), Root("распоряжн", "разпоряж", right: "распоряжение"),
    Root("прилажени", "пирложен", right: "приложение"), Root("обучаюш", "обучаещ", right: "обучающийся"),
    Root("педагогчес", "педагогичиск", right: "педагогический"),
  ]
}
