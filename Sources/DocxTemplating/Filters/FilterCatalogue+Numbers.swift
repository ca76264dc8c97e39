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
    .text(
      "прописью", "целое число словами; после двоеточия можно назвать род: женский, средний",
      example: "{{часы | прописью}} → тридцать шесть",
      FilterSignature(.choice(of: "рода", ["мужской", "женский", "средний"]))
    ) { text, arguments in
      guard let number = WrittenNumber(text)?.integer else { return nil }
      switch arguments.first {
      case nil, "мужской": return CardinalWords.text(number)
      case "женский": return CardinalWords.text(number, .feminine)
      case "средний": return CardinalWords.text(number, .neuter)
      default: return nil
      }
    },
    .text(
      "рублями", "сумма цифрами и прописью, как её пишут в договоре",
      example: "{{цена | рублями}} → 15 000 (пятнадцать тысяч) рублей 50 копеек"
    ) { text, _ in
      roubles(text)
    },
    ValueFilter(
      "сколько", "число со словом в нужной форме; для перечня — сколько в нём записей",
      example: "{{школы | сколько: школа, школы, школ}} → 5 школ",
      FilterSignature(.text, .text, .text, required: 3, missing: "нужны три формы слова")
    ) { value, arguments in
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

  /// The sum with roubles in figures and in words and kopecks in two figures; nil for more than two decimal places.
  private static func roubles(_ text: String) -> String? {
    guard let number = WrittenNumber(text), !number.isNegative, number.scale <= 2,
      let kopecks = number.units(scale: 2), let words = CardinalWords.text(kopecks / 100)
    else { return nil }
    let rest = kopecks % 100
    let figures = WrittenNumber(String(kopecks / 100))?.grouped ?? ""
    return "\(figures)\u{A0}(\(words)) " + Plural(kopecks / 100).pick("рубль", "рубля", "рублей")
      + (rest < 10 ? " 0\(rest)\u{A0}" : " \(rest)\u{A0}") + Plural(rest).pick("копейка", "копейки", "копеек")
  }
}
