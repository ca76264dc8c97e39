import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("JSON читается так же, как YAML")
struct JSONTests {
  private func organisation(_ fields: String) -> Organisation? {
    let text = "{\"организация\": {\(fields)}}"
    return ProgrammeReader.read([SourceFile(name: "д.json", text: text)]).set?.organisation
  }

  @Test("знак, записанный двумя половинами")
  func surrogatePair() {
    #expect(organisation(#""наименование":"Отдел \ud83d\ude00""#)?.name.nominative == "Отдел 😀")
  }

  @Test("удвоенная черта перед u — не знак, а черта")
  func escapedBackslash() {
    #expect(organisation(#""наименование":"\\ud83d\\ude00""#)?.name.nominative == #"\ud83d\ude00"#)
  }

  @Test("половина знака; места после таких знаков не сдвигаются")
  func loneHalf() {
    let text = #"{"организация": {"наименование": "\ud83d\ude00", "краткое": "\ud83d", "кратко": 1}}"#
    #expect(
      printedFindings(text, file: "д.json") == #"""
        д.json:1:62: ошибка: половина знака «\ud83d» без второй половины [KEY-21]
          | …": {"наименование": "\ud83d\ude00", "краткое": "\ud83d", "кратко": 1}}
          |                                                  ^^^^^^
          как исправить: запишите сам знак вместо кода
        д.json:1:71: ошибка: неизвестный ключ «кратко» в записи «организация» [KEY-01]
          | …енование": "\ud83d\ude00", "краткое": "\ud83d", "кратко": 1}}
          |                                                  ^^^^^^^^
          как исправить: возможно, «краткое»

        """#)
  }

  @Test("табуляция в отступах JSON допустима")
  func tabs() {
    let text = "{\n\t\"организация\": {\n\t\t\"наименование\": \"Отдел\"\n\t}\n}"
    #expect(printedFindings(text, file: "д.json") == "")
  }

  @Test("null — то же, что нет ключа")
  func null() {
    #expect(organisation(#""наименование":"Отдел","краткое":null"#)?.shortName == nil)
  }
}
