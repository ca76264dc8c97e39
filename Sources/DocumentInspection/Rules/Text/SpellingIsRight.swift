import DocumentRecognition

/// Words are spelt right: by a list of mistakes that documents of the field make, and by the dictionary.
struct SpellingIsRight: PatternRule {
  let code = "TXT-13"

  private static let compounds: [(String, String)] = [
    ("социально", "экономическ"), ("психолого", "педагогическ"), ("учебно", "методическ"),
    ("информационно", "методическ"),
    ("организационно", "методическ"), ("нормативно", "правов"), ("материально", "техническ"), ("научно", "методическ"),
    ("контрольно", "оценочн"),
    ("учебно", "воспитательн"), ("организационно", "управленческ"), ("научно", "практическ"),
    ("контрольно", "измерительн"), ("инструктивно", "методическ"),
    ("информационно", "аналитическ"), ("общественно", "политическ"), ("программно", "методическ"),
  ]

  let patterns: [(pattern: PhrasePattern, message: String, hint: String)] =
    compounds.map {
      (PhrasePattern("\($0.0) \($0.1)*"), "в сложном прилагательном нет дефиса", "\($0.0)-\($0.1)ий (-ый, -ая …)")
    } + [
      (
        PhrasePattern("в течении года|месяца|недели|периода|времени|дня|учебного|всего"), "нужно «в течение»",
        "в течение года"
      ),
      (PhrasePattern("в продолжении года|месяца|всего"), "нужно «в продолжение»", "в продолжение года"),
      (PhrasePattern("не смотря на"), "нужно «несмотря на»", "несмотря на"),
      (PhrasePattern("в виду того|отсутствия|болезни|необходимости"), "нужно «ввиду»", "ввиду отсутствия"),
      (PhrasePattern("в следствие|вследствии"), "нужно «вследствие»", "вследствие"),
      (PhrasePattern("в последствие|впоследствие"), "нужно «впоследствии»", "впоследствии"),
      (
        PhrasePattern("по этому поводу|поэтому поводу *"), "проверьте слитное и раздельное написание", "по этому поводу"
      ),
      (
        PhrasePattern("сложившийся|имеющийся|создавшийся ситуации|проблемы|потребности|базы|системы"), "нужно «-ейся»",
        "сложившейся ситуации"
      ),
      (PhrasePattern("учавств*|учавствов*"), "нужно «участвовать»", "участвует"),
      (PhrasePattern("расчитан*"), "нужно «рассчитан»", "рассчитан"),
      (PhrasePattern("обьект*|обьем*|субьект*"), "нужен твёрдый знак", "объект, объём, субъект"),
      (PhrasePattern("будующ*"), "нужно «будущий»", "будущий"),
      (PhrasePattern("соотвест*|соответсв*|соответств"), "нужно «соответств-»", "соответствие"),
      (PhrasePattern("програма|програмы|програму|програме|програмой"), "нужно «программа»", "программа"),
      (PhrasePattern("мероприятя|меропрития|мерприят*"), "нужно «мероприятия»", "мероприятия"),
      (PhrasePattern("обучающийхся|обучющ*|обучающися"), "нужно «обучающихся»", "обучающихся"),
      (PhrasePattern("приемственност*"), "нужно «преемственность»", "преемственность"),
      (PhrasePattern("компетеци*|компитенц*"), "нужно «компетенция»", "компетенция"),
      (PhrasePattern("переодич*|периодичн"), "нужно «периодич-»", "периодически"),
      (PhrasePattern("педогог*"), "нужно «педагог»", "педагог"),
      (
        PhrasePattern("оздоровительн*|приемн*|летн*|информационн*|призывн* компани*"), "нужно «кампания»",
        "оздоровительная кампания"
      ),
      (PhrasePattern("г г"), "нужно «гг.»", "2020–2022 гг."),
    ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let listed =
      patterns.filter { $0.message != "проверьте слитное и раздельное написание" }.flatMap { entry in
        RuleFinding.grouped(entry.message, hint: "пишите: \(entry.hint)", at: document.passages(of: entry.pattern))
      } + dottedYears(document) + accordance(document) + also(document) + SpellingSlips.findings(in: document)
    return listed + MisspeltWords.findings(in: document, besides: listed)
  }

  private static let accordance = PhrasePattern("в соответствие с|со")

  /// «Обновление в соответствие с законом»; «привести в соответствие с» is right.
  private func accordance(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.passages(of: Self.accordance).filter { passage in
      let before = document.paragraphs[passage.paragraph].words.filter {
        $0.range.upperBound <= passage.range.lowerBound
      }
      return !before.suffix(10).contains { $0.begins(with: "приве") || $0.begins(with: "привод") }
    }
    return RuleFinding.grouped("нужно «в соответствии с»", hint: "пишите: в соответствии с законом", at: found)
  }

  private static let also = PhrasePattern("так же *ли|*ла|*ло|был*")

  /// «Педагоги посетили семинары, так же прошли курсы»; «так же …, как …» compares.
  private func also(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.passages(of: Self.also).filter { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      let before = paragraph.scalars[..<passage.range.lowerBound].last { !CharacterClass.isBlank($0) }
      let verb = paragraph.words(in: passage.range).last
      return before == "," && (verb?.range.count ?? 0) >= 3 && verb?.folded != "если"
        && !paragraph.words.contains { $0.range.lowerBound > passage.range.upperBound && $0.folded == "как" }
    }
    return RuleFinding.grouped("нужно «также»", hint: "пишите: посетили семинары, также прошли курсы", at: found)
  }

  private static let year = WordStems(words: ["г"])

  /// «г.г.», «г г.» after years.
  private func dottedYears(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.places(of: Self.year).compactMap { place -> Passage? in
      let paragraph = document.paragraphs[place.paragraph]
      guard place.word + 1 < paragraph.words.count else { return nil }
      let (left, right) = (paragraph.words[place.word], paragraph.words[place.word + 1])
      guard right.equals(left),
        paragraph.scalars[left.range.upperBound..<right.range.lowerBound].elementsEqual(["."])
      else { return nil }
      return Passage(paragraph: place.paragraph, range: left.range.lowerBound..<right.range.upperBound)
    }
    return RuleFinding.grouped("нужно «гг.»", hint: "пишите: 2020–2022 гг.", at: found)
  }
}
