import Testing

@testable import RussianLanguage

@Suite("Числа")
struct PluralTests {
  @Test(
    "согласование с числом",
    arguments: [
      (0, "школ"), (1, "школа"), (2, "школы"), (4, "школы"), (5, "школ"), (11, "школ"), (12, "школ"), (14, "школ"),
      (21, "школа"), (22, "школы"), (101, "школа"), (111, "школ"), (112, "школ"), (1002, "школы"), (-1, "школа"),
    ])
  func picks(number: Int, expected: String) {
    #expect(Plural(number).pick("школа", "школы", "школ") == expected)
    #expect(Plural.count(number, "школа", "школы", "школ") == "\(number)\u{A0}\(expected)")
  }

  @Test(
    "число, как его написали",
    arguments: [
      ("1", Plural.one), ("1,5", .other), ("1.0", .other), ("1 000", .many), ("22", .few), ("-3", .few),
      ("99999999999999999999991", .one), ("", nil), ("пять", nil), ("1,5,2", nil), ("5-7", nil), (",5", nil),
    ])
  func written(text: String, expected: Plural?) {
    #expect(Plural(written: text) == expected)
  }

  @Test("дробь берёт форму «школы»")
  func fractions() {
    #expect(Plural(written: "1,5")?.pick("школа", "школы", "школ") == "школы")
  }

  @Test("словосочетания из документов")
  func phrases() {
    let forms = (
      "общеобразовательная организация", "общеобразовательные организации", "общеобразовательных организаций"
    )
    #expect(Plural(22).pick(forms.0, forms.1, forms.2) == "общеобразовательные организации")
    #expect(Plural(5).pick(forms.0, forms.1, forms.2) == "общеобразовательных организаций")
  }

  @Test("римские цифры обратимы")
  func roman() {
    for number in 1...3999 {
      #expect(RomanNumeral.text(number).flatMap { RomanNumeral.number($0) } == number)
    }
    #expect((1...4).compactMap(RomanNumeral.text) == ["I", "II", "III", "IV"])
    #expect(RomanNumeral.text(0) == nil)
    #expect(RomanNumeral.text(4000) == nil)
  }

  @Test(
    "римские цифры русскими буквами и ошибки",
    arguments: [("ХХ", 20), ("iv", 4), ("IIII", nil), ("VX", nil), ("", nil), ("ИЗ", nil)])
  func romanSpelling(text: String, expected: Int?) {
    #expect(RomanNumeral.number(text) == expected)
  }
}
