import Diagnostics
import ProgrammeFiles
import Testing

/// Printed words lead to the one of a record's texts that they were made of.
@Suite("Строка, из которой слова")
struct SourceMapWordsTests {
  private static let text = """
    приказ:
      пункты:
        - исполнитель: сухина
          поручение: провести семинар «Школа роста»
          срок: до 15 октября 2020 г.
    """

  @Test(
    "текст, в котором стоят слова, или самый длинный из стоящих в них; чужие слова — сама запись",
    arguments: [
      ("семинар", "приказ.пункты[1].поручение"), ("15 октября 2020 г.", "приказ.пункты[1].срок"),
      ("Методисту Сухиной О.В. провести семинар \"Школа роста\" до 15 октября 2020 г.", "приказ.пункты[1].поручение"),
      ("Методисту Сухиной О.В.", "приказ.пункты[1]"), ("г.", "приказ.пункты[1]"), ("", "приказ.пункты[1]"),
    ])
  func path(_ words: String, _ expected: String) {
    let reading = ProgrammeReader.read([SourceFile(name: "а.yaml", text: Self.text)])
    let item = FieldPath(file: "а.yaml").keys("приказ", "пункты").index(0)
    #expect(reading.sourceMap.path(of: words, below: item).description == expected)
  }

  @Test("путь, которого нет, остаётся собой")
  func missing() {
    let reading = ProgrammeReader.read([SourceFile(name: "а.yaml", text: Self.text)])
    let path = FieldPath(file: "а.yaml").keys("приказ", "нет")
    #expect(reading.sourceMap.path(of: "семинар", below: path) == path)
  }
}
