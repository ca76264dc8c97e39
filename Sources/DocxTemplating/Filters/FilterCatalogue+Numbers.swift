import RussianLanguage

/// Filters over numbers.
extension FilterCatalogue {
  static let numbers: [ValueFilter] = [
    .text("число", "число с пробелами между тысячами и запятой", example: "{{сумма | число}} → 12 500,5") { text, _ in
      WrittenNumber(text)?.grouped
    },
    .text("процент", "число со знаком процента", example: "{{доля | процент}} → 16,7 %") { text, _ in
      let bare = text.last == "%" ? String(text.dropLast()) : text
      return WrittenNumber(bare).map { $0.grouped + "\u{A0}%" }
    },
    .text("римскими", "целое число римскими цифрами", example: "{{квартал | римскими}} → IV") { text, _ in
      WrittenNumber(text)?.whole.flatMap { RomanNumeral.text($0) }
    },
    ValueFilter(
      "сколько", "число со словом в нужной форме; для перечня — сколько в нём записей",
      example: "{{школы | сколько: школа, школы, школ}} → 5 школ"
    ) { value, arguments in
      guard arguments.count == 3 else { return .unfit("нужны три формы слова: {{… | сколько: школа, школы, школ}}") }
      let text: String
      if case .list(let items) = value.content {
        text = String(items.count)
      } else if case .absent = value.content {
        return .unfit("числа нет")
      } else {
        text = value.printed ?? ""
      }
      guard let number = WrittenNumber(text), let plural = Plural(written: text) else {
        return .unfit("ожидается число или перечень, а здесь «\(value.printed ?? value.kindName)»")
      }
      let word = plural.pick(arguments[0], arguments[1], arguments[2])
      return .value(.text("\(number.grouped)\u{A0}\(word)", path: value.path))
    },
  ]
}

/// A number as people write it: figures, a comma or a point, spaces between thousands.
struct WrittenNumber {
  private let sign: String
  private let figures: Substring
  private let fraction: Substring

  /// Reads a number; nil for anything else.
  init?(_ text: String) {
    let bare = text.filter { !$0.isWhitespace }
    sign = bare.first.map { "-−–".contains($0) } == true ? "−" : ""
    let parts = (sign.isEmpty ? bare[...] : bare.dropFirst()).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber, (1...2).contains(parts.count) else { return nil }
    figures = parts[0]
    fraction = parts.count == 2 ? parts[1] : ""
  }

  /// The whole number; nil for fractions and negative numbers.
  var whole: Int? { fraction.isEmpty && sign.isEmpty ? Int(figures) : nil }

  /// Thousands parted by non-breaking spaces from five figures on, and a comma before the fraction.
  var grouped: String {
    var result = sign
    for (index, figure) in figures.enumerated() {
      if index > 0, figures.count > 4, (figures.count - index).isMultiple(of: 3) { result += "\u{A0}" }
      result.append(figure)
    }
    return fraction.isEmpty ? result : result + "," + fraction
  }
}
