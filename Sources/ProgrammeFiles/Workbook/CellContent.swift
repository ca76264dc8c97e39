import OfficeOpenXML
import ProgrammeModel

/// What is written into a cell for a value of the data, such that it reads back as the same value.
enum CellContent {
  /// The cell of a single value or of a list of such; nil when no cell can hold it.
  static func value(of value: DataValue) -> WorkbookSheet.Value? {
    switch value.content {
    case .list(let items):
      let texts = items.compactMap { text(of: $0) }
      // One cell parts its values by semicolons and lines, so none of them may have any.
      guard texts.count == items.count, !texts.isEmpty,
        !texts.contains(where: { $0.contains { $0 == ";" || $0.isNewline } })
      else { return nil }
      let isLong = texts.contains { $0.count > 40 }
      return checked(texts.joined(separator: isLong ? "\n" : "; "))
    case .date(let date): return .day(date.dayNumber)
    case .wholeNumber(let number): return number.magnitude < 1_000_000_000_000_000 ? .number(Double(number)) : nil
    case .decimal(let number):
      // A number drops the zeros behind its comma, «16,70» keeps them.
      if number.scale > 0, number.significand % 10 == 0 { return .text(number.description) }
      return Double(number.description.replacing(",", with: ".").replacing("−", with: "-")).map { .number($0) }
    default: return text(of: value).flatMap(checked)
    }
  }

  /// The text of a single value; nil for lists and records.
  static func text(of value: DataValue) -> String? {
    switch value.content {
    case .text(let text): text
    case .yesNo(let answer): answer ? "да" : "нет"
    case .date(let date): date.digits
    case .wholeNumber(let number): "\(number)"
    case .decimal(let number): number.description
    case .party(let target):
      switch target {
      case .organisation: ReferenceTarget.organisation.rawValue
      case .person(let key), .unit(let key), .school(let key), .text(let key): key
      }
    case .record, .list, .keyed: nil
    }
  }

  private static func checked(_ text: String) -> WorkbookSheet.Value? {
    text.isEmpty || text.utf16.count > WorkbookWriter.longestText ? nil : .text(text)
  }

  /// The style under which a value is written.
  static func style(of value: WorkbookSheet.Value) -> WorkbookSheet.Style {
    switch value {
    case .text, .blank: .text
    case .number: .number
    case .day: .day
    }
  }
}
