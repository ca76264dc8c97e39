import DocumentRecognition
import RussianLanguage

/// Years that running text means to act in though they are over when the paper begins: «В 2024 году планируется провести …»
/// in a programme for 2026, a line that was taken over from last year's paper.
///
/// Only sentences that look forward are judged. Acts, results and analyses rightly speak of the past.
enum PastYears {
  private static let forward = WordStems(
    words: [
      "будет", "будут", "планируется", "планируются", "планируем", "предстоит", "предполагается", "предполагаются",
      "запланировано", "запланированы", "запланирован", "запланирована", "намечено", "намечены",
    ])
  private static let past = WordStems([
    "был", "итог", "результат", "анализ", "данн", "отчет", "показал", "выявл", "сравнен", "прошл", "прошедш",
    "начал", "утвержденн", "принят", "подписан",
  ])
  private static let tasks = WordStems(
    words: [
      "провести", "организовать", "обеспечить", "направить", "разработать", "создать", "назначить", "подготовить",
      "представить", "принять", "включить", "реализовать", "начать", "завершить", "осуществить", "предоставить",
    ])

  /// The words that name such years.
  static func passages(in document: RecognisedDocument) -> [Passage] {
    guard document.kind != .report, document.kind != .contract, !Amendment.isSubject(of: document),
      let start = start(of: document)
    else { return [] }
    let items = Set(document.order?.items.flatMap(\.all) ?? [])
    return document.shown.flatMap { index, paragraph -> [Passage] in
      guard paragraph.isInBody, !document.isRequisite(index), !document.headingParagraphs.contains(index),
        paragraph.words.contains(where: YearRangeScanner.isYear)
      else { return [] }
      return SentenceSplitter.sentences(of: paragraph).flatMap { sentence -> [Passage] in
        guard looksForward(sentence, isTask: items.contains(index)) else { return [] }
        return years(of: sentence, in: paragraph).filter {
          $0.end < start && !Amendment.isQuoted($0.range, in: paragraph)
        }
        .map { Passage(paragraph: index, range: $0.range) }
      }
    }
  }

  /// The day on which the paper begins: an order's date, or the first day of the years in the titles.
  private static func start(of document: RecognisedDocument) -> CalendarDate? {
    if let order = document.order { return order.date?.mention.date }
    if let years = document.programmeYears { return CalendarDate(year: years.lowerBound, month: 1, day: 1) }
    return document.schoolYear.flatMap { CalendarDate(year: $0, month: 6, day: 1) }
  }

  private static func looksForward(_ sentence: Sentence, isTask: Bool) -> Bool {
    guard !sentence.words.contains(where: past.hold) else { return false }
    return sentence.words.contains(where: forward.hold) || isTask && sentence.words.contains(where: tasks.hold)
  }

  /// «в 2024 году», «в 2024/2025 учебном году», «на 2024 год» with the last day of each.
  private static func years(
    of sentence: Sentence, in paragraph: DocumentParagraph
  ) -> [(range: Range<Int>, end: CalendarDate)] {
    sentence.words.indices.compactMap { index in
      let year = sentence.words[index]
      guard YearRangeScanner.isYear(year), let number = Int(year.folded), index > sentence.words.startIndex,
        ["в", "на"].contains(sentence.words[index - 1].folded)
      else { return nil }
      if let range = paragraph.yearRanges.first(where: { $0.range.lowerBound == year.range.lowerBound }) {
        let end =
          range.isSchoolYear
          ? CalendarDate(year: range.last, month: 8, day: 31) : CalendarDate(year: range.last, month: 12, day: 31)
        return end.map { (range.range, $0) }
      }
      guard index + 1 < sentence.words.endIndex, ["году", "год"].contains(sentence.words[index + 1].folded),
        let end = CalendarDate(year: number, month: 12, day: 31)
      else { return nil }
      return (year.range.lowerBound..<sentence.words[index + 1].range.upperBound, end)
    }
  }
}
