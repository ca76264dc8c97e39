import DocumentRecognition
import RussianLanguage

/// Every period of a road map lies inside the period of its document, and running text plans nothing for years that are over.
struct PeriodsLieInProgramme: InspectionRule {
  let code = "DAT-06"

  /// Whether a day belongs to a period, and how the period is called.
  private typealias Bounds = (isInside: (CalendarDate) -> Bool, name: String)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let whole = period(document)
    var byName: [(name: String, passages: [Passage])] = []
    for table in document.roadmaps {
      // A row is out of place once: by the narrowest title that says so.
      var known: Set<Passage> = []
      for bounds in own(table, document) + [whole].compactMap(\.self) {
        let found = document.periods(of: table).filter { entry in
          entry.period.spans.contains { span in
            span.from.map { !bounds.isInside($0) } ?? false || span.to.map { !bounds.isInside($0) } ?? false
          }
        }.map(\.passage).filter { known.insert($0).inserted }
        if let position = byName.firstIndex(where: { $0.name == bounds.name }) {
          byName[position].passages += found
        } else {
          byName.append((bounds.name, found))
        }
      }
    }
    return passport(document)
      + byName.flatMap { name, passages in
        RuleFinding.grouped(
          "срок вне периода документа (\(name))", hint: "исправьте срок или период в заголовке", at: passages)
      }
      + RuleFinding.grouped(
        "намеченное отнесено к году, который уже прошёл",
        hint: "исправьте год: похоже, строка осталась от прежнего документа",
        at: PastYears.passages(in: document), severity: .warning)
  }

  /// The passport's row of terms goes beyond the years of the title.
  private func passport(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let years = document.programmeYears, let row = PassportRow.row("срок", in: document) else { return [] }
    let found = row.paragraphs.flatMap { index in
      document.paragraphs[index].yearRanges.filter {
        !$0.isSchoolYear && $0.first <= $0.last && !(years.contains($0.first) && years.contains($0.last))
      }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "срок в паспорте выходит за период в названии (\(Self.years(years).name))", hint: "исправьте срок или название",
      at: found)
  }

  private func period(_ document: RecognisedDocument) -> Bounds? {
    if let years = document.programmeYears { return Self.years(years) }
    return document.schoolYear.map(Self.schoolYear)
  }

  /// The periods that a table's title and the title of its annex or paper name: «План на 2026 год».
  private func own(_ table: RecognisedTable, _ document: RecognisedDocument) -> [Bounds] {
    [table.title, document.paperTitle(around: table)].compactMap { bounds($0.map { document.paragraphs[$0] }) }
  }

  private func bounds(_ title: [DocumentParagraph]) -> Bounds? {
    let ranges = title.flatMap(\.yearRanges)
    if let range = ranges.first {
      guard ranges.allSatisfy({ $0.first == range.first && $0.last == range.last }) else { return nil }
      if range.isSchoolYear { return range.last == range.first + 1 ? Self.schoolYear(range.first) : nil }
      return range.first < range.last ? Self.years(range.first...range.last) : nil
    }
    let years = title.flatMap { paragraph in
      zip(paragraph.words, paragraph.words.dropFirst()).compactMap { year, word in
        YearRangeScanner.isYear(year) && ["год", "году"].contains(word.folded) ? Int(year.folded) : nil
      }
    }
    guard let year = years.first, Set(years).count == 1 else { return nil }
    // What sums a year up is done in the first months of the next one.
    return ({ day in day.year == year || day.year == year + 1 && day.month <= 3 }, "\(year) год")
  }

  private static func years(_ years: ClosedRange<Int>) -> Bounds {
    ({ years.contains($0.year) }, "\(years.lowerBound)–\(years.upperBound) годы")
  }

  /// What prepares a school year is done in the summer before it; what sums it up, by the end of the September after.
  private static func schoolYear(_ first: Int) -> Bounds {
    (
      { day in day.year == first && day.month >= 6 || day.year == first + 1 && day.month <= 9 },
      "\(first)/\(first + 1) учебный год"
    )
  }
}
