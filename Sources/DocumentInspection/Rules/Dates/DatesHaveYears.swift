import DocumentRecognition
import RussianLanguage

/// A day or a month has its year, its own or that of a heading; a reported event has its date.
struct DatesHaveYears: InspectionRule {
  let code = "DAT-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let eventColumns = document.tables.filter { $0.role != .roadmap }.flatMap { DayColumn.all(of: $0, in: document) }
    let inTables =
      document.roadmaps.flatMap { cells(document, $0) }
      + eventColumns.filter(\.isOfEvents).flatMap { $0.cellsWithoutYear(in: document) }
    var inText: [Passage] = []
    for (index, paragraph) in document.paragraphs.enumerated() where paragraph.isInBody {
      for mention in paragraph.dates
      where mention.form == .withoutYear && !isInRange(paragraph, mention) && !document.isStatute(at: index) {
        inText.append(Passage(paragraph: index, range: mention.range))
      }
    }
    return RuleFinding.grouped(
      "в сроке нет года", hint: "допишите год или поставьте над строками заголовок с годом", at: inTables)
      + RuleFinding.grouped("в дате нет года", hint: "допишите год", at: inText) + events(document)
  }

  /// «с 1 по 8 октября 2020 г.» gives the year once.
  private func isInRange(_ paragraph: DocumentParagraph, _ mention: DateMention) -> Bool {
    let after = paragraph.words.filter { $0.range.lowerBound >= mention.range.upperBound }.prefix(5)
    if after.contains(where: { YearRangeScanner.isYear($0) }),
      after.contains(where: { ["по", "до", "и"].contains($0.folded) })
    {
      return true
    }
    let text = paragraph.string(mention.range.lowerBound..<min(mention.range.upperBound + 12, paragraph.scalars.count))
    return text.contains("–") && after.contains(where: YearRangeScanner.isYear) || isFeast(paragraph, mention)
  }

  private static let recurring = PhrasePattern("раз|раза в год|полугодие|квартал")

  /// Days that recur every year: «до 1 сентября ежегодно», a feast.
  private func isFeast(_ paragraph: DocumentParagraph, _ mention: DateMention) -> Bool {
    paragraph.holds("ежегодн", "каждого", "праздн", "дню", "день") || Self.recurring.occurs(in: paragraph)
  }

  /// Cells without a year where no heading gives one, or where the others of the column all have theirs.
  private func cells(_ document: RecognisedDocument, _ table: RecognisedTable) -> [Passage] {
    let periods = document.periods(of: table).map { entry in
      (entry.passage, entry.period, PeriodParser.parse(entry.period.text))
    }
    func lacks(_ period: Period) -> Bool {
      period.problems.contains { [.missingYear, .ambiguousYear].contains($0.kind) } && !period.isRecurring
        && !period.isVague
    }
    let dated = periods.filter { !$0.2.spans.isEmpty && !lacks($0.2) }.count
    let undated = periods.filter { lacks($0.2) }
    let isExceptional = undated.count * 3 <= dated
    return periods.filter { lacks($0.1) || isExceptional && lacks($0.2) }.map(\.0)
  }

  // MARK: Events

  private static let held = PhrasePattern(
    "проведен|проведена|проведено|проведены|состоялся|состоялась|состоялось|состоялись|прошел|прошла|прошли|"
      + "организован|организована|организованы|направлен|направлены"
  )
  private static let events: [String] = [
    "заседани", "совещани", "семинар", "конференци", "педсовет", "недел", "дни", "курс", "вебинар", "собрани",
    "олимпиад",
    "конкурс", "мастер-класс", "круглы", "кпк", "выезд", "мероприяти",
  ]

  private func events(_ document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report else { return [] }
    // A table gives the dates of what a sentence only sums up: «Проведено 4 мероприятия».
    let hasTable = document.tables.contains { DayColumn.all(of: $0, in: document).contains(where: \.isOfEvents) }
    var found: [Passage] = []
    for (index, paragraph) in document.shown where paragraph.isInBody && !document.headingParagraphs.contains(index) {
      for sentence in SentenceSplitter.sentences(of: paragraph) {
        let words = sentence.words
        guard let verb = words.first(where: { Self.held.accepts($0) }),
          words.contains(where: { word in Self.events.contains { word.begins(with: $0) } }), !isDated(words),
          !hasTable || !words.contains(where: \.isFigures)
        else { continue }
        found.append(Passage(paragraph: index, range: sentence.range.clamped(to: 0..<paragraph.scalars.count)))
        if paragraph.lastCharacter == ":", verb.range.lowerBound <= paragraph.bodyStart + 40 {
          found += entries(document, after: index)
        }
      }
    }
    return RuleFinding.grouped(
      "о проведённом мероприятии сказано без даты",
      hint: "укажите дату или период и документ: протокол, приказ, справку", at: found)
  }

  private func isDated(_ words: ArraySlice<TextWord>) -> Bool {
    words.contains { word in
      YearRangeScanner.isYear(word)
        || Month.allCases.contains {
          [$0.name(in: .genitive), $0.name(in: .prepositional), $0.name(in: .nominative)].contains(word.folded)
        }
    }
      // «за три года»
      || words.contains { $0.reads("за") } && words.contains { ["лет", "года"].contains($0.folded) }
      || words.contains { $0.reads("следующие") || $0.reads("следующее") }
        && words.contains { $0.begins(with: "решени") }
  }

  /// The undated entries of the list that such a sentence announces, where the sentence is about courses.
  private func entries(_ document: RecognisedDocument, after intro: Int) -> [Passage] {
    guard document.paragraphs[intro].holds("кпк", "курс") else { return [] }
    return (document.lists.first { $0.intro == intro }?.entries ?? []).filter {
      !isDated(document.paragraphs[$0].words[...])
    }
    .map(document.view.passage)
  }
}
