import DocumentRecognition

/// Words agree in case, number and gender: a closed list of mistakes that documents of the field make.
struct WordsAgree: PatternRule {
  let code = "TXT-07"

  let patterns: [(pattern: PhrasePattern, message: String, hint: String)] = [
    (
      PhrasePattern("с целью *ция|*ание|*ение|*стие"), "после «с целью» нужен родительный падеж",
      "с целью идентификации, проведения"
    ),
    (
      PhrasePattern("в целях *ция|*ание|*ение|поддержка|подготовка|проверка|оценка|разработка|диагностика"),
      "после «в целях» нужен родительный падеж",
      "в целях реализации, повышения"
    ),
    (
      PhrasePattern("с целью *ный|*ский|*вый|*ное|*ская"), "после «с целью» нужен родительный падеж",
      "с целью объективного отбора"
    ),
    (
      PhrasePattern(
        "порядок|сроки|график|результаты|итоги|ход|условия|правила проведение|выполнение|исполнение|реализация|организация"
      ),
      "нужен родительный падеж", "порядок проведения"
    ),
    (
      PhrasePattern("целями|задачами ~ является"), "при множественном числе нужно «являются»",
      "целями программы являются"
    ),
    (PhrasePattern("целью|задачей ~ являются"), "при единственном числе нужно «является»", "целью программы является"),
    (
      PhrasePattern("программы|программа|программу|программе помощи школ с|со|и|функционирующ*"),
      "помощь кому: нужен дательный падеж", "программа помощи школам"
    ),
    (
      PhrasePattern("оказание|оказания|оказанию помощи школ с|со|и"), "помощь кому: нужен дательный падеж",
      "оказание помощи школам"
    ),
    (
      PhrasePattern("ее|его|их реализации|исполнения|выполнения программы|плана|проекта"),
      "два определения к одному слову", "общая стратегия реализации Программы"
    ),
    (
      PhrasePattern("школ с низкими результатами обучения и школами"), "однородные слова стоят в разных падежах",
      "школ с низкими результатами обучения и школ"
    ),
    (
      PhrasePattern("школ с низкими образовательными результатами и школами"),
      "однородные слова стоят в разных падежах", "школ с низкими результатами и школ"
    ),
    (
      PhrasePattern("отдел|отдела|отделу|отделом|отделе образованием"), "отдел чего: нужен родительный падеж",
      "отдела образования"
    ),
    (
      PhrasePattern("анализ|мониторинг|оценка исследование|обеспечение|выполнение|проведение|результаты"),
      "нужен родительный падеж", "анализ исследования"
    ),
    (
      PhrasePattern(
        "согласно приказа|плана|графика|распоряжения|постановления|положения|закона|договора|перечня|письма"),
      "после «согласно» нужен дательный падеж", "согласно приказу, плану, графику"
    ),
    (
      PhrasePattern("в лице ~ *ович|*евич|*овна|*евна|*ична"), "после «в лице» нужен родительный падеж",
      "в лице директора Мещерякова Павла Игоревича"
    ),
    (
      PhrasePattern("согласно с|со"), "«согласно» стоит без предлога", "согласно приказу, плану, графику"
    ),
    (PhrasePattern("благодаря *ния|*ции"), "после «благодаря» нужен дательный падеж", "благодаря проведению"),
    (
      PhrasePattern("на *альном|*ском|*енном уровнях|этапах"), "прилагательное и существительное в разных числах",
      "на муниципальном уровне"
    ),
    (
      PhrasePattern("контроль за *ния|*ции|*ния"), "после «контроль за» нужен творительный падеж",
      "контроль за исполнением"
    ),
    (
      PhrasePattern("по окончанию|завершению|прибытию|истечению"),
      "после «по» в значении «после» нужен предложный падеж", "по окончании, по завершении"
    ),
    (
      PhrasePattern("в рамках *ение|*ание|*ении|*ании|*ением|*анием"), "после «в рамках» нужен родительный падеж",
      "в рамках исполнения, реализации"
    ),
    (
      PhrasePattern(
        "на основании приказ|приказу|приказом|план|планом|протокол|протоколом|закон|законом|распоряжение|постановление"
          + "|решение|положение|договор|договором|устав|уставом"),
      "после «на основании» нужен родительный падеж", "на основании приказа, распоряжения"
    ),
    (
      PhrasePattern(
        "в соответствии с|со приказ|приказа|план|плана|закон|закона|распоряжения|постановления|положения|письма|решения"
          + "|договора|устав|устава|статьи|пункта|графика|порядка|перечня|требований|требования"),
      "после «в соответствии с» нужен творительный падеж", "в соответствии с приказом, планом, статьёй"
    ),
    (
      PhrasePattern(
        "руководствуясь статьи|статья|пункта|пункт|приказа|приказ|закона|закон|устава|устав|положения|положение"),
      "после «руководствуясь» нужен творительный падеж", "руководствуясь статьёй, Уставом"
    ),
    (
      PhrasePattern(
        "внести в приказа|приказе|плана|плане|перечня|положения|положении|постановления|распоряжения|состава|составе"),
      "внести во что: нужен винительный падеж", "внести в приказ, в план"
    ),
    (
      PhrasePattern("предметом|основанием|результатом ~ являются *ение|*ание|*ствие"),
      "при единственном числе нужно «является»", "предметом договора является"
    ),
    (
      PhrasePattern("первоочередных|основных|следующих мероприятия"), "нужен родительный падеж",
      "первоочередных мероприятий"
    ),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let listed = patterns.flatMap { entry in
      RuleFinding.grouped(entry.message, hint: entry.hint, at: document.passages(of: entry.pattern))
    }
    return listed + structural(document) + Agreement.findings(in: document)
  }

  private static let course = PhrasePattern("по программе|теме|курсу")

  /// The words one of which every such mistake has.
  private static let suspects = WordStems(forms: [
    "дорожная", "*нные", "утвержденн*", "*кация", "*зация", "*анного", "включить", "ввести", "внедрить", "*енным",
    "*анным", "*ении", "*ании",
  ])

  /// Mistakes that a phrase alone does not show.
  private func structural(_ document: RecognisedDocument) -> [RuleFinding] {
    var roadmap: [Passage] = []
    var courses: [Passage] = []
    var bracketed: [Passage] = []
    var beginnings: [Passage] = []
    var series: [Passage] = []
    var based: [Passage] = []
    for index in document.paragraphs(holding: Self.suspects) {
      let paragraph = document.paragraphs[index]
      roadmap += quotedNominative(paragraph).map { Passage(paragraph: index, range: $0) }
      courses += participles(paragraph).map { Passage(paragraph: index, range: $0) }
      bracketed += approvals(paragraph).map { Passage(paragraph: index, range: $0) }
      series += nominatives(paragraph).map { Passage(paragraph: index, range: $0) }
      based += foreignCases(paragraph).map { Passage(paragraph: index, range: $0) }
      // «Проведении независимой оценки»: a measure begins in the nominative.
      if let first = paragraph.bodyWords.first, first.isCapitalised,
        first.ends(with: "ении") || first.ends(with: "ании"), first.folded.count >= 8,
        paragraph.cell != nil || paragraph.marker != nil
      {
        beginnings.append(Passage(paragraph: index, range: first.range))
      }
    }
    return RuleFinding.grouped(
      "название стоит в именительном падеже, нужен родительный", hint: "по реализации «Дорожной карты»", at: roadmap)
      + RuleFinding.grouped(
        "причастие не согласовано со словом, к которому относится", hint: "по программе «…», организованной …",
        at: courses)
      + RuleFinding.grouped(
        "причастие в скобках стоит не в том падеже", hint: "Плана (утверждённого приказом …)", at: bracketed)
      + RuleFinding.grouped("мероприятие начинается не с именительного падежа", hint: "Проведение …", at: beginnings)
      + RuleFinding.grouped(
        "слово в перечислении стоит не в том падеже", hint: "проверьте падеж по первому слову ряда", at: series)
      + RuleFinding.grouped(
        "причастие не согласовано с названием документа", hint: "на основании Перечня …, представленного …", at: based)
  }

  /// «по реализации «Дорожная карта»»: no generic word before the name.
  private func quotedNominative(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    let words = paragraph.words
    return words.indices.dropLast(2).compactMap { position in
      guard Self.doing.hold(words[position]), words[position + 1].reads("дорожная"),
        words[position + 2].reads("карта")
      else { return nil }
      return words[position].range.lowerBound..<words[position + 2].range.upperBound
    }
  }

  private static let grounds = PhrasePattern("на основании")
  private static let doing = WordStems(words: [
    "реализации", "исполнения", "исполнению", "выполнения", "выполнению", "реализацию", "исполнение", "выполнение",
  ])

  /// «по программе «…», организованные»: a plural after a singular.
  private func participles(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    Self.course.ranges(in: paragraph).compactMap { range in
      guard let open = paragraph.scalars[range.upperBound...].prefix(4).firstIndex(of: "«"),
        let close = paragraph.scalars[open...].firstIndex(of: "»"),
        close + 2 < paragraph.scalars.count, paragraph.scalars[close + 1] == ",",
        let word = paragraph.word(at: close + 2),
        word.range.lowerBound <= close + 4, word.ends(with: "нные")
      else { return nil }
      return word.range
    }
  }

  /// «реализации Плана … (утверждённый приказом …)».
  private func approvals(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    paragraph.words.compactMap { word in
      guard word.range.lowerBound > 0, paragraph.scalars[word.range.lowerBound - 1] == "(",
        ["утвержденный", "утвержденная", "утвержденное"].contains(word.folded)
      else { return nil }
      let before = paragraph.words.filter { $0.range.upperBound < word.range.lowerBound }.suffix(16)
      guard before.contains(where: { ["плана", "программы", "перечня", "порядка", "положения"].contains($0.folded) }),
        !before.contains(where: { ["план", "программа", "перечень", "порядок", "положение"].contains($0.folded) })
      else { return nil }
      return word.range
    }
  }

  /// «осуществление анализа данных …, идентификация группы»; «индекс …, рассчитанного»; «включить в систему … анализа».
  private func nominatives(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let words = paragraph.words
    for (position, word) in words.enumerated() {
      let before = position > 0 ? paragraph.scalars[words[position - 1].range.upperBound..<word.range.lowerBound] : []
      guard before.contains(","), position >= 3 else { continue }
      let head = paragraph.bodyWords.prefix(3).map(\.folded)
      if word.ends(with: "кация") || word.ends(with: "зация"), paragraph.marker?.isBullet == true,
        head.contains("осуществление") || head.contains("проведение")
      {
        found.append(word.range)
      }
      if word.ends(with: "анного"),
        let noun = words[..<position].last(where: {
          ["индекс", "показатель", "коэффициент", "критерий"].contains($0.folded)
        })
      {
        let start = words[..<position].lastIndex(of: noun) ?? 0
        let between = paragraph.scalars[noun.range.upperBound..<word.range.lowerBound]
        if position - start <= 4, !between.contains(";"), between.filter({ $0 == "," }).count == 1, between.count < 50 {
          found.append(word.range)
        }
      }
    }
    if let first = paragraph.bodyWords.first, ["включить", "ввести", "внедрить"].contains(first.folded) {
      let words = paragraph.bodyWords
      if let noun = words.dropFirst(5).prefix(6).first(where: {
        ["анализа", "мониторинга", "контроля", "учета"].contains($0.folded)
      }),
        words.dropFirst().first.map({ ["в", "во"].contains($0.folded) }) ?? false,
        !words.dropFirst(2).prefix(8).contains(where: {
          ["анализ", "проведение", "вопросы", "показатели", "результаты"].contains($0.folded)
        })
      {
        found.append(noun.range)
      }
    }
    return found
  }

  /// «На основании Перечня …, представленным Министерством».
  private func foreignCases(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    guard
      Self.grounds.ranges(in: paragraph).first.map({ $0.lowerBound <= paragraph.firstCharacter + 1 })
        ?? false
    else { return [] }
    return paragraph.words.enumerated().compactMap { position, word in
      guard position > 2, position < 30, word.ends(with: "енным") || word.ends(with: "анным"),
        paragraph.scalars[paragraph.words[position - 1].range.upperBound..<word.range.lowerBound].contains(","),
        position + 1 < paragraph.words.count, paragraph.words[position + 1].isCapitalised
      else { return nil }
      return word.range
    }
  }
}
