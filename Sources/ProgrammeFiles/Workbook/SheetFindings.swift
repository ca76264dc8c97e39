import Diagnostics
import OfficeOpenXML

/// What is wrong with a workbook's sheets, every finding with its cell.
struct SheetFindings {
  /// The findings so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The workbook, for places.
  let text: SourceText
  /// The cells that say the words of an earlier one once more, by the place of that one.
  private(set) var repeats: [Int: [Range<Int>]] = [:]
  private var formulas: [Location] = []
  /// The parts of lists, which people repeat from row to row.
  var repeated = RepeatedTexts()
  private static let mostFormulas = 1_000

  init(_ text: SourceText) { self.text = text }

  /// Adds a finding about a cell.
  mutating func report(
    _ code: ReadingCode, _ message: String, hint: String?, at range: Range<Int>, severity: Severity = .error
  ) {
    guard diagnostics.count <= ProgrammeReader.greatestFindingCount else { return }
    diagnostics.append(Diagnostic(code.rawValue, severity, message, hint: hint, at: text.place(of: range)))
  }

  /// Notes a cell whose value a formula gave.
  mutating func noteFormula(at range: Range<Int>) {
    if formulas.count < Self.mostFormulas { formulas.append(text.place(of: range)) }
  }

  /// Notes a cell that only repeats what an earlier one gave to the data.
  mutating func noteRepeat(of first: Range<Int>, at range: Range<Int>) {
    repeats[first.lowerBound, default: []].append(range)
  }

  /// Says once of all formulas that their last values are taken.
  mutating func finish() {
    guard let first = formulas.first else { return }
    diagnostics.append(
      Diagnostic(
        ReadingCode.formulaValue.rawValue, .warning,
        "в ячейке формула: взято значение, которое она дала в последний раз",
        hint: "если оно верно, скопируйте ячейку и вставьте на её место «только значения»", at: first,
        furtherLocations: Array(formulas.dropFirst())))
  }
}
