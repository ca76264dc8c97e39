import Diagnostics
import Testing

@Suite("Замечания")
struct PrintingTests {
  private static let findings = [
    Diagnostic(
      "KEY-01", .error, "неизвестный ключ «намер»", hint: "возможно, «номер»",
      at: .text(TextLocation(file: "приказ.yaml", line: 3, column: 3, length: 5, sourceLine: "  намер: 63/6"))),
    Diagnostic("OUT-20", .note, "приложение прикладывается отдельно", at: .file("а.yaml")),
    Diagnostic("VAL-01", .warning, "дата", at: .cell(file: "к.xlsx", sheet: "Приказ", cell: "B7")),
  ]

  @Test("людям: место, слова, отметка под ними, выход; по файлам и местам")
  func text() {
    #expect(
      DiagnosticPrinter().text(of: Self.findings) == """
        а.yaml: примечание: приложение прикладывается отдельно [OUT-20]
        к.xlsx, лист «Приказ», ячейка B7: предупреждение: дата [VAL-01]
        приказ.yaml:3:3: ошибка: неизвестный ключ «намер» [KEY-01]
          |   намер: 63/6
          |   ^^^^^
          как исправить: возможно, «номер»

        """)
  }

  @Test("длинная строка обрезана вокруг места")
  func longLine() {
    let line = String(repeating: "а", count: 200) + "Б" + String(repeating: "в", count: 200)
    let place = TextLocation(file: "а.yaml", line: 1, column: 201, length: 1, sourceLine: line)
    let printed = DiagnosticPrinter().text(of: [Diagnostic("X", .error, "м", at: .text(place))])
    let lines = printed.split(separator: "\n").map(Array.init)
    let caret = lines[2].firstIndex(of: "^")
    #expect(caret.map { lines[1][$0] } == "Б")
    #expect(lines[1].count < 110)
  }

  @Test("программам: постоянные имена, null вместо пропуска")
  func json() throws {
    let text = try DiagnosticJSON.text(of: Self.findings)
    #expect(text.contains("\"location\" : {\n      \"column\" : 3,\n      \"line\" : 3\n    }"))
    #expect(text.contains("\"location\" : {\n      \"cell\" : \"B7\",\n      \"sheet\" : \"Приказ\"\n    }"))
    #expect(text.contains("\"location\" : null"))
  }

  @Test(
    "ближайшее имя: опечатка прощается, чужое слово — нет",
    arguments: [
      ("намер", "номер"), ("дта", "дата"), ("Дата", "дата"), ("утвержден", "утверждён"),
      ("школа", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(NearestName.nearest(to: word, among: ["номер", "дата", "утверждён"]) == expected)
  }

  @Test("пути равны, когда равны шаги и файл")
  func paths() {
    let path = FieldPath(file: "а").keys("приказ", "пункты").index(1).key("срок")
    #expect(path.description == "приказ.пункты[2].срок")
    #expect(path == FieldPath(file: "а").key("приказ").key("пункты").index(1).key("срок"))
    #expect(path != FieldPath(file: "б").keys("приказ", "пункты").index(1).key("срок"))
    #expect(path.parent?.last == .index(1))
  }
}
