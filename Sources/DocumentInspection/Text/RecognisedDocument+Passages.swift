import DocumentRecognition
import RussianLanguage

extension RecognisedDocument {
  /// The words of a passage.
  func string(_ passage: Passage) -> String { paragraphs[passage.paragraph].string(passage.range) }

  /// Some words of the text from a place on, beyond the end of the paragraph too.
  func words(from place: WordIndex.Place, most: Int) -> [String] {
    var words = paragraphs[place.paragraph].words[place.word...].prefix(most).map(\.folded)
    for paragraph in paragraphs[(place.paragraph + 1)...] {
      guard words.count < most else { break }
      words += paragraph.words.prefix(most - words.count).map(\.folded)
    }
    return words
  }

  /// The order's date.
  var orderDate: CalendarDate? { order?.date?.mention.date }

  private var yearsOfTitles: [YearRange] {
    ((order?.title ?? []) + title + annexes.flatMap(\.title)).flatMap { paragraphs[$0].yearRanges }
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
