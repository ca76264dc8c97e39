import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A value of the data with what becomes of it in another year.
struct RollOverField {
  let path: FieldPath
  let treatment: RollOverTreatment
  let content: DataValue.Content
  /// The year that a heading above gives to deadlines without one.
  let context: YearContext

  /// The value in words: a text, a date, the keys of years, of a record what its fields say.
  var words: String {
    if case .keyed(let values) = content { return values.map(\.key).joined(separator: ", ") }
    return Self.words(of: content)
  }

  private static func words(of content: DataValue.Content) -> String {
    switch content {
    case .text(let text), .party(.text(let text)): text
    case .date(let date): date.digits
    case .wholeNumber(let number): String(number)
    case .decimal(let number): number.description
    case .list(let items): items.map { words(of: $0.content) }.filter { !$0.isEmpty }.joined(separator: "; ")
    case .record(let record):
      Vocabulary.record(record.name).fields.compactMap { record.value($0.key) }
        .map { words(of: $0.content) }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: ""
    }
  }

  /// The years that move with the set.
  var years: [Int] {
    switch (treatment, content) {
    case (.period, .text(let text)), (.deadline, .text(let text)):
      PeriodParser.parse(text, context: context).spans.flatMap { [$0.from?.year, $0.to?.year].compactMap(\.self) }
    case (.date, .date(let date)): [date.year]
    default: []
    }
  }
}
