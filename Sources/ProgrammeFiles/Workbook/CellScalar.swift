import Glibc
import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// Makes of a cell the text that a clerk would have written for it in a file of text.
struct CellScalar {
  /// The text; nil when the cell gives none, and then the finding says why.
  let text: String?
  /// What is to be said of the cell.
  let finding: (code: ReadingCode, message: String, hint: String, isError: Bool)?

  private init(_ text: String?, _ finding: (ReadingCode, String, String, Bool)? = nil) {
    self.text = text
    self.finding = finding.map { ($0.0, $0.1, $0.2, $0.3) }
  }

  /// The text of a cell in a column.
  init(_ cell: SpreadsheetCell, in column: SheetColumn) {
    let isDate = column.type == .date
    switch cell.value {
    case .text(let text): self.init(text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text)
    case .boolean(let answer): self.init(answer ? "да" : "нет")
    case .percentage(let share): self.init(Self.decimal(column.type == .decimal ? share * 100 : share))
    case .number(let number):
      // A day loses its format when it is pasted as a value; every day since 1927 has five figures.
      if isDate, (10_000..<100_000).contains(number),
        let date = SpreadsheetDate(serial: number, from1904: false).flatMap({ CalendarDate(dayNumber: $0.dayNumber) })
      {
        self.init(date.iso)
      } else {
        self.init(Self.decimal(number))
      }
    case .day(let day), .month(let day):
      guard let date = CalendarDate(dayNumber: day.dayNumber) else {
        self.init(nil)
        return
      }
      if isDate {
        self.init(date.iso)
      } else if column.type == .year {
        self.init("\(date.year)")
      } else if case .month = cell.value, let month = Month(rawValue: date.month) {
        self.init("\(month.name(in: .nominative)) \(date.year) года")
      } else {
        self.init(date.digits, Self.warning(ofDate: date, in: column))
      }
    case .error(let words):
      self.init(
        nil, (.cellError, "в ячейке ошибка \(words)", "исправьте формулу или впишите значение", true))
    case .uncalculated:
      self.init(
        nil,
        (
          .uncalculated, "в ячейке формула, значение которой не сохранено",
          "откройте книгу в Excel и сохраните её или впишите значение вместо формулы", true
        ))
    }
  }

  /// «6/3» typed as a number of a document becomes 6 March: only deadlines are right to be days.
  private static func warning(
    ofDate date: CalendarDate, in column: SheetColumn
  ) -> (ReadingCode, String, String, Bool)? {
    guard !["срок", "период"].contains(column.keys.last ?? "") else { return nil }
    return (
      .dateInText, "в графе «\(column.heading)» стоит дата: прочитано «\(date.digits)»",
      "если здесь не дата, задайте ячейке формат «Текстовый» и наберите значение заново", false
    )
  }

  /// The number with at most 15 figures, which is what a spreadsheet program keeps and shows: 0,1 + 0,2 is 0,3.
  static func decimal(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    var buffer = [CChar](repeating: 0, count: 48)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    let text = String(decoding: buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard !text.contains("e") else { return plain(number) }
    return text.replacing(".", with: ",")
  }

  /// A number too small for figures alone, nine places behind the comma as the data's numbers have.
  private static func plain(_ number: Double) -> String {
    DecimalNumber(significand: Int((number * 1e9).rounded()), scale: 9)?.description ?? "0"
  }
}
