import Diagnostics
import ProgrammeFiles
import Testing

@Suite("Любые данные для любых шаблонов")
struct RawDataTests {
  @Test("запятая внутри {…}, которая разорвала число или текст, — ошибка, а не новый ключ")
  func tornValues() throws {
    let result = RawDataReader.read(
      SourceFile(
        name: "д.yaml",
        text: """
          ученики:
            - {имя: 9а, балл: 16,7}
            - {имя: 9б, балл: "16,7"}
            - {имя: 9в, балл: , место: 2}

          """))
    #expect(
      DiagnosticPrinter().text(of: result.diagnostics) == """
        д.yaml:2:21: ошибка: запятая внутри {…} отделяет новый ключ, а у «7» нет значения [KEY-17]
          |   - {имя: 9а, балл: 16,7}
          |                     ^^^^
          как исправить: возьмите значение в кавычки: балл: "16,7"

        """)
    guard case .sequence(let pupils) = result.root?.entries.first?.value.content else {
      Issue.record("ожидался список")
      return
    }
    #expect(pupils.map { $0.entries.map(\.key) } == [["имя", "балл"], ["имя", "балл"], ["имя", "балл", "место"]])
  }

  @Test("вместо данных дан документ Word: сказано, что нужно")
  func wordDocument() {
    let result = RawDataReader.read(SourceFile(name: "приказ.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0]))
    #expect(result.diagnostics.map(\.code) == ["KEY-11"])
    #expect(result.diagnostics.first?.hint?.contains(".yaml") == true)
  }
}
