/// Makes rows of a sheet's markup and hands each over as soon as it is whole.
final class RowHandler: XMLStreamHandler {
  private enum Kind { case number, shared, text, boolean, error, date }

  private let context: CellContext
  private let take: (SpreadsheetRow) -> Bool
  private var cells: [SpreadsheetCell] = []
  private var row = -1
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var isFormula = false
  private var isText = false
  private var isPhonetic = false
  private var hasValue = false
  private var text: [UInt8] = []
  private var texts = RepeatedTexts()
  private(set) var isSatisfied = false

  init(_ context: CellContext, _ take: @escaping (SpreadsheetRow) -> Bool) {
    self.context = context
    self.take = take
  }

  func start(_ element: XMLStreamElement) {
    if element.isNamed("c") {
      startCell(element)
    } else if element.isNamed("v") || element.isNamed("t") {
      isText = !isPhonetic
      hasValue = true
    } else if element.isNamed("f") {
      isFormula = true
    } else if element.isNamed("row") {
      // A row without a number follows the one before.
      let number = element.bytes(of: "r").flatMap { CellAddress([0x41] + $0) }?.row
      row = max(row + 1, number ?? 0)
      column = -1
      cells.removeAll(keepingCapacity: true)
    } else if element.isNamed("rPh") {
      isPhonetic = true
    }
  }

  func end(_ name: XMLStreamName) {
    if name.isNamed("c") {
      if let value = value() { cells.append(SpreadsheetCell(column: column, value: value, isFormula: isFormula)) }
    } else if name.isNamed("v") || name.isNamed("t") {
      isText = false
    } else if name.isNamed("row") {
      if !cells.isEmpty { isSatisfied = !take(SpreadsheetRow(index: row, cells: cells)) }
    } else if name.isNamed("rPh") {
      isPhonetic = false
    } else if name.isNamed("sheetData") {
      isSatisfied = true
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { text.append(contentsOf: bytes) }
  }

  private func startCell(_ element: XMLStreamElement) {
    // Columns go up only: a cell that names an earlier one would be a second value of it.
    column = max(column + 1, element.bytes(of: "r").flatMap { CellAddress($0) }?.column ?? 0)
    style = element.bytes(of: "s").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    kind =
      switch element.bytes(of: "t").map({ String(decoding: $0, as: UTF8.self) }) {
      case "s": .shared
      case "str", "inlineStr": .text
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .number
      }
    text.removeAll(keepingCapacity: true)
    isFormula = false
    hasValue = false
  }

  /// The cell's value; nil for one that holds nothing.
  private func value() -> CellValue? {
    guard hasValue, !text.isEmpty else {
      // A formula's empty text is a result too.
      return isFormula && !(hasValue && kind == .text) ? .uncalculated : nil
    }
    switch kind {
    case .text: return .text(texts.text(ofMarkup: text))
    case .boolean: return .boolean(text != [0x30])
    case .error: return .error(String(decoding: text, as: UTF8.self))
    case .date: return .text(String(String(decoding: text, as: UTF8.self).prefix(10)))
    case .shared:
      guard let index = Int(String(decoding: text, as: UTF8.self)), context.strings.indices.contains(index) else {
        return .error("нет текста")
      }
      return context.strings[index].isEmpty ? nil : .text(context.strings[index])
    case .number:
      let written = String(decoding: text, as: UTF8.self)
      guard let number = Double(written), number.isFinite else { return .text(written) }
      return context.value(number, style: style)
    }
  }

}
