import DocumentRecognition

/// Agreement of two words side by side that their endings alone decide: «муниципальная команды», «проведена анализ».
enum Agreement {
  /// The findings of all kinds.
  static func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var pairs: [Passage] = []
    var participles: [Passage] = []
    for (index, paragraph) in document.shown {
      let words = paragraph.words
      for (left, right) in zip(words, words.dropFirst())
      where endsAsAdjective(left, paragraph.scalars) && isJoined(left, right, paragraph.scalars) {
        if isMismatch(left, right) {
          pairs.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
        }
      }
    }
    for place in document.places(of: predicates) {
      let paragraph = document.paragraphs[place.paragraph]
      for left in [place.word - 1, place.word] where left >= 0 && left + 1 < paragraph.words.count {
        let (word, next) = (paragraph.words[left], paragraph.words[left + 1])
        guard isJoined(word, next, paragraph.scalars), isForeign(word, next) || isCrowd(word, next) else { continue }
        let passage = Passage(paragraph: place.paragraph, range: word.range.lowerBound..<next.range.upperBound)
        if !participles.contains(passage) { participles.append(passage) }
      }
    }
    return RuleFinding.grouped(
      "поручение стоит не в неопределённой форме", hint: "кому что сделать: специалисту разместить",
      at: personal(document))
      + RuleFinding.grouped(
        "после числа нужен родительный падеж единственного числа", hint: "24 координатора, 3 семинара",
        at: document.shown.compactMap { counted($0.index, $0.paragraph) })
      + RuleFinding.grouped(
        "прилагательное не согласовано с существительным", hint: "проверьте род, число и падеж", at: pairs)
      + RuleFinding.grouped(
        "сказуемое не согласовано с подлежащим", hint: "проверьте род: план утверждён, программа утверждена",
        at: participles)
  }

  /// True for the endings that the agreement of adjectives is decided by: «-ая», «-ый», «-ий», «-ую».
  private static func endsAsAdjective(_ word: TextWord, _ scalars: [Unicode.Scalar]) -> Bool {
    guard word.range.count >= 4 else { return false }
    switch (scalars[word.range.upperBound - 2], scalars[word.range.upperBound - 1]) {
    case ("а", "я"), ("ы", "й"), ("и", "й"), ("у", "ю"): return true
    default: return false
    }
  }

  /// Blanks alone between two small words.
  private static func isJoined(_ left: TextWord, _ right: TextWord, _ scalars: [Unicode.Scalar]) -> Bool {
    !left.isAllCapitals && !right.isAllCapitals && !right.isFigures && left.range.count >= 4 && right.range.count >= 4
      && scalars[left.range.upperBound..<right.range.lowerBound].allSatisfy {
        CharacterClass.isBlank($0) && $0 != "\n" && $0 != "\t"
      }
  }

  // MARK: Numbers

  /// «24 координаторов» at the beginning of a cell: two, three and four want the genitive singular.
  private static func counted(_ index: Int, _ paragraph: DocumentParagraph) -> Passage? {
    guard paragraph.cell != nil, paragraph.words.count >= 2, let number = paragraph.words.first, number.isFigures,
      let value = Int(number.folded), (2...4).contains(value % 10), !(12...14).contains(value % 100)
    else { return nil }
    let noun = paragraph.words[1]
    let gap = paragraph.scalars[number.range.upperBound..<noun.range.lowerBound]
    guard gap.allSatisfy(CharacterClass.isBlank), !noun.isCapitalised, noun.range.count >= 6,
      noun.ends(with: "ов") || noun.ends(with: "елей")
    else { return nil }
    return Passage(paragraph: index, range: number.range.lowerBound..<noun.range.upperBound)
  }

  // MARK: Adjectives

  private static let functionWords = WordStems(words: [
    "если", "или", "либо", "почти", "лишь", "ради", "вопреки", "среди", "между", "через", "перед", "после", "около",
    "более", "менее", "также", "тоже", "когда", "куда", "пока", "чтобы", "года", "кроме", "вместо", "сразу", "снова",
    "всегда", "иногда", "самостоятельно", "ныне", "сначала", "сверху", "снизу", "поэтому", "почему", "потому", "только",
  ])
  /// Adjectives that have become nouns, or that govern a case of their own.
  private static let nouns = WordStems(words: [
    "столовая", "мастерская", "заведующая", "управляющая", "учащаяся", "рабочая", "служащая", "дежурная", "равный",
    "равная", "подобный", "подобная", "известный", "известная", "верный", "близкий", "данное", "главное", "остальное",
    "целое", "будущее", "прошлое", "настоящее", "другое", "многое", "такое", "которое", "какое", "любое", "второе",
    "третье", "первое", "самое", "иное", "заведующий", "управляющий", "рабочий", "служащий", "который", "которая",
    "каждый", "каждая", "общий", "самый", "самая", "доступный", "доступная", "свойственный", "свойственная",
    "вечная", "подотчетный", "подотчетная", "подведомственный", "подведомственная", "соответствующий", "нужный",
    "русский", "русская", "родной", "классный",
  ])

  private static let hyphenated = WordStems(forms: ["*-*"])
  private static let plurals = WordStems(forms: ["*ски", "*чески"])
  /// Participles and what is made of them may govern the next word: «имеющая статусы», «утверждённая приказом».
  private static let participles = WordStems(
    forms: [
      "щая", "вшая", "щий", "вший", "щую", "вшую", "щее", "вшее", "нная", "нный", "нную", "нное", "емая", "емый",
      "мая", "мый", "тая", "тый",
    ].map { "*" + $0 })
  private static let active = WordStems(forms: ["*щий", "*вший"])
  private static let activeAccusative = WordStems(forms: ["*щую", "*вшую"])
  private static let feminineAdjectives = WordStems(forms: ["*ную", "*скую", "*ная", "*ская"])
  private static let feminineNouns = WordStems(
    forms: ["рамму", "рамма", "ацию", "енции", "омиссию", "кация", "карту"].map { "*" + $0 })
  private static let noAccusative = WordStems(
    forms: ["ели", "ения", "ание", "ение", "ции", "емы", "аммы", "планы", "анов", "атели"].map { "*" + $0 })
  /// «команды», «организации», «группы»: no feminine noun has it in the nominative.
  private static let noNominative = WordStems(
    forms: ["ы", "ции", "сии", "зии", "оти", "ости", "ели", "ики", "оки", "ниги", "уки"].map { "*" + $0 })

  private static func isMismatch(_ word: TextWord, _ next: TextWord) -> Bool {
    guard !word.isCapitalised, !next.isCapitalised, !functionWords.hold(next), !nouns.hold(word), !plurals.hold(next),
      !hyphenated.hold(word), !hyphenated.hold(next)
    else { return false }
    let isParticiple = participles.hold(word)
    if word.ends(with: "ая"), !isParticiple { return noNominative.hold(next) }
    if word.ends(with: "ый") || word.ends(with: "ий") && word.range.count >= 6 {
      // «прилагаемый муниципальную»: two adjectives of different genders.
      if feminineAdjectives.hold(next) { return !active.hold(word) }
      return !isParticiple && feminineNouns.hold(next)
    }
    return word.ends(with: "ую") && word.range.count >= 6 && !activeAccusative.hold(word) && noAccusative.hold(next)
  }

  // MARK: Predicates

  private static let masculine = WordStems(words: [
    "план", "мониторинг", "анализ", "семинар", "отчет", "перечень", "порядок", "приказ", "протокол", "договор", "опрос",
    "конкурс", "проект", "график", "состав", "регламент", "педсовет", "вебинар", "опыт", "показатель", "контроль",
    "выезд",
  ])
  private static let feminine = WordStems(words: [
    "программа", "работа", "группа", "комиссия", "диагностика", "карта", "справка", "школа", "проверка", "встреча",
    "конференция", "олимпиада", "помощь", "команда", "школа-наставник", "организация", "сторона", "система", "методика",
    "заявка",
  ])
  private static let neuter = WordStems(words: [
    "положение", "совещание", "заседание", "соглашение", "обучение", "анкетирование", "мероприятие", "решение",
    "распоряжение", "постановление", "управление", "сопровождение", "тестирование", "исследование", "собрание",
  ])
  private static let roots = [
    "проведен", "утвержден", "создан", "разработан", "организован", "подготовлен", "принят", "составлен", "выполнен",
    "реализован", "обязан", "завершен", "назначен", "определен", "издан", "подписан", "направлен", "представлен",
    "рассмотрен", "рекомендован", "одобрен", "опубликован", "доработан", "исполнен", "согласован", "размещен",
    "оформлен", "введен", "внедрен", "заключен",
  ]

  /// What both kinds of slips in predicates have one of.
  private static let predicates = WordStems(
    forms: roots.flatMap { [$0, $0 + "а", $0 + "о"] } + [
      "определяют", "устанавливают", "регламентируют", "включают", "предусматривают", "являются", "содержат",
      "действуют",
    ])

  /// «Мониторинг проведена», «утверждена план», «школа обязан».
  private static func isForeign(_ left: TextWord, _ right: TextWord) -> Bool {
    guard let form = form(right) ?? form(left) else { return false }
    let noun = Self.form(right) == nil ? right : left
    // «приказ об итогах. Проведена проверка»: the predicate opens a sentence of its own.
    if Self.form(right) != nil, right.isCapitalised { return false }
    if masculine.hold(noun) { return form != "" }
    if feminine.hold(noun) { return form != "а" }
    if neuter.hold(noun) { return form != "о" }
    return false
  }

  private static let plural = WordStems(words: [
    "программы", "планы", "мероприятия", "результаты", "отчеты", "группы", "комиссии", "справки", "показатели",
  ])
  private static let verbs = WordStems(words: [
    "определяют", "устанавливают", "регламентируют", "включают", "предусматривают", "являются", "содержат", "действуют",
  ])

  /// «утверждена программы», «Положение определяют».
  private static func isCrowd(_ left: TextWord, _ right: TextWord) -> Bool {
    if form(left).map({ $0 != "" }) == true { return plural.hold(right) && !right.isCapitalised }
    // A sentence begins with its subject: «план и программа предусматривают» does not.
    return left.isCapitalised && verbs.hold(right)
      && (masculine.hold(left) || feminine.hold(left) || neuter.hold(left))
  }

  private static let futures = WordStems(words: [
    "разместит", "проведет", "обеспечит", "подготовит", "представит", "организует", "направит", "утвердит",
    "осуществит",
    "разработает", "проведут", "обеспечат", "подготовят", "представят", "организуют", "направят",
  ])

  /// «Специалисту отдела разместит план»: an instruction wants the infinitive behind its executor.
  private static func personal(_ document: RecognisedDocument) -> [Passage] {
    (document.order?.items ?? []).flatMap(\.all).flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      guard let first = paragraph.bodyWords.first, ["у", "ю", "ам", "ям"].contains(where: first.ends) else { return [] }
      return paragraph.words.filter(futures.hold).prefix(1).map { Passage(paragraph: index, range: $0.range) }
    }
  }

  private static let endings = ["", "а", "о"].map { ending in
    (ending: ending, forms: WordStems(words: roots.map { $0 + ending }))
  }

  /// The ending of a short participle in the singular: none, «а», «о»; nil for any other word.
  private static func form(_ word: TextWord) -> String? { endings.first { $0.forms.hold(word) }?.ending }
}
