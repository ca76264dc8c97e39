import DocumentRecognition
import RussianLanguage

extension RecognisedDocument {
  /// Passages of all places where a phrase stands, requisites and headings among them.
  func passages(of pattern: PhrasePattern, where isMeant: (Int) -> Bool = { _ in true }) -> [Passage] {
    paragraphs.indices.filter(isMeant).flatMap { index in
      pattern.ranges(in: paragraphs[index]).map { Passage(paragraph: index, range: $0) }
    }
  }

  /// The words of a passage.
  func string(_ passage: Passage) -> String { paragraphs[passage.paragraph].string(passage.range) }

  /// All shown paragraphs, with their positions.
  var shown: [(index: Int, paragraph: DocumentParagraph)] {
    paragraphs.enumerated().filter { !$0.element.isBlank }.map { ($0.offset, $0.element) }
  }

  /// The order's date.
  var orderDate: CalendarDate? { order?.date?.mention.date }

  private var yearsOfTitles: [YearRange] {
    ((order?.title ?? []) + title + annexes.flatMap(\.title)).flatMap { YearRangeScanner.ranges(in: paragraphs[$0]) }
  }

  /// The first year of the one school year that the document's titles name: «на 2020/2021 учебный год».
  var schoolYear: Int? {
    let ranges = yearsOfTitles
    guard let first = ranges.first?.first,
      ranges.allSatisfy({ $0.isSchoolYear && $0.first == first && $0.last == first + 1 })
    else { return nil }
    return first
  }

  /// The years that the document's titles name: «на 2020–2022 годы».
  var programmeYears: ClosedRange<Int>? {
    let ranges = yearsOfTitles.filter { !$0.isSchoolYear && $0.first < $0.last }
    guard let first = ranges.first, ranges.allSatisfy({ $0.first == first.first && $0.last == first.last }) else {
      return nil
    }
    return first.first...first.last
  }
}
