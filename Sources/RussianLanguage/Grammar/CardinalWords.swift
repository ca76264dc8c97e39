/// Whole numbers in words, as contracts and powers of attorney ask for them.
package enum CardinalWords {
  /// The number in the nominative, «двадцать одна» for a feminine noun; nil beyond 999 billions either way.
  package static func text(_ number: Int, _ gender: GrammaticalGender = .masculine) -> String? {
    guard number.magnitude < 1_000_000_000_000 else { return nil }
    if number == 0 { return "ноль" }
    var words = number < 0 ? ["минус"] : []
    var rest = Int(number.magnitude)
    for scale in scales {
      let count = rest / scale.size
      rest %= scale.size
      guard count > 0 else { continue }
      words += underThousand(count, scale.gender)
      words.append(Plural(count).pick(scale.one, scale.few, scale.many))
    }
    words += underThousand(rest, gender)
    return words.joined(separator: " ")
  }

  private struct Scale {
    let size: Int
    let gender: GrammaticalGender
    let one: String
    let few: String
    let many: String
  }

  private static let scales = [
    Scale(size: 1_000_000_000, gender: .masculine, one: "миллиард", few: "миллиарда", many: "миллиардов"),
    Scale(size: 1_000_000, gender: .masculine, one: "миллион", few: "миллиона", many: "миллионов"),
    Scale(size: 1_000, gender: .feminine, one: "тысяча", few: "тысячи", many: "тысяч"),
  ]

  private static let hundreds = [
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
  ]
  private static let tens = [
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
  ]
  private static let units = [
    "", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
    "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
    "девятнадцать",
  ]

  private static func underThousand(_ number: Int, _ gender: GrammaticalGender) -> [String] {
    let unit = number % 100 < 20 ? number % 100 : number % 10
    let word =
      switch (unit, gender) {
      case (1, .feminine): "одна"
      case (1, .neuter): "одно"
      case (1, .plural): "одни"
      case (2, .feminine): "две"
      default: units[unit]
      }
    return [hundreds[number / 100], number % 100 < 20 ? "" : tens[number % 100 / 10], word].filter { !$0.isEmpty }
  }
}
