import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// A set carried over to another year («перенос»): its files with the years moved, and a line of report for each change
/// and for each decision that is left to a person.
///
/// Only what the vocabulary knows to be a time of the set moves; facts, acts and people stay. All edits are made at their
/// places, so comments, order and unknown keys are what they were.
package struct RollOver: Sendable {
  /// The years of the set before.
  package let before: SetYears
  /// Its years now.
  package let after: SetYears
  /// The files now, in their order, under their old names.
  package let files: [SourceFile]
  /// What was changed and what is to be decided, in the order of the files.
  package let entries: [RollOverEntry]

  /// How many years the set was moved.
  package var shift: Int { after.first - before.first }

  /// «2020–2022 → 2023–2025: сдвиг на 3 года».
  package var title: String {
    let years = Plural.count(abs(shift), "год", "года", "лет")
    return "\(before.text) → \(after.text): сдвиг на \(shift < 0 ? "−" : "")\(years)"
  }

  /// What a roll-over is asked to do.
  package struct Request: Sendable {
    /// The files of the set.
    package let files: [SourceFile]
    /// The first year of the new set.
    package let year: Int
    /// The first year of the old set; nil to take what the data say.
    package let from: Int?
    /// True to move the years of titles as well where they are the set's own.
    package let movesTitles: Bool

    /// A request.
    package init(files: [SourceFile], year: Int, from: Int? = nil, movesTitles: Bool = false) {
      self.files = files
      self.year = year
      self.from = from
      self.movesTitles = movesTitles
    }
  }

  /// Carries a set over; throws `DiagnosedFailure` when it cannot be read or tells no year.
  package init(_ request: Request) throws {
    let reading = ProgrammeReader.read(request.files)
    guard reading.isReadable else { throw DiagnosedFailure(.unusable, reading.diagnostics) }
    let walk = RollOverWalk(reading.partialSet)
    let known = SetYears(of: reading.partialSet, fields: walk.fields)
    guard let before = request.from.map({ SetYears(first: $0, last: max($0, known?.last ?? $0)) }) ?? known else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "OUT-70", .error, "из данных не видно, какого года комплект: в нём нет ни периода, ни сроков, ни дат",
          hint: "назовите первый год сами: --from 2020"))
    }
    let shift = request.year - before.first
    guard Self.years.contains(request.year), Self.years.contains(before.first) else {
      throw DiagnosedFailure(
        .usage,
        Diagnostic("OUT-71", .error, "год \(request.year) не подходит", hint: "годы от 1990 до 2099"))
    }
    self.before = before
    after = before.shifted(by: shift)
    var plan = RollOverPlan(
      files: request.files, before: before, shift: shift, movesTitles: request.movesTitles, reading: reading)
    if shift != 0 {
      for field in walk.fields { plan.treat(field) }
      plan.addPeople(of: reading.partialSet, named: walk.people)
    }
    (files, entries) = plan.finished()
  }

  private static let years = 1990...2099
}
