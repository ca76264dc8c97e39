import DocumentRecognition
import OfficeOpenXML
import TestSupport
import Testing

/// Word's paragraphs as Markdown that means the same.
@Suite struct MarkdownTranscriptionTests {
  private func markdown(_ body: String) throws -> String {
    let package = try WordFixture.package(body: body)
    let view = try DocumentViewReader.view(of: package)
    return try MarkdownTranscription(of: package, view: view).markdown(of: view.blocks)
  }

  @Test func `Bold and italic words are marked at the words`() throws {
    let body =
      "<w:p>" + WordFixture.r("Главное: ") + WordFixture.r("дети ", "<w:b/>") + WordFixture.r("любят", "<w:i/>")
      + WordFixture.r(" школу") + "</w:p>"
    #expect(try markdown(body) == "Главное: **дети** *любят* школу")
  }

  @Test(arguments: [
    ("1 * 2 _ [а] <б>", "1 \\* 2 \\_ \\[а\\] \\<б\\>"), ("# не заголовок", "\\# не заголовок"),
    ("+7 900", "\\+7 900"), ("2020. Год", "2020\\. Год"),
  ]) func `What Markdown would take for markup is escaped`(_ text: String, _ expected: String) throws {
    #expect(try markdown(WordFixture.p(text)) == expected)
  }

  @Test func `Typed lists become lists`() throws {
    let body = WordFixture.p("Меры:") + WordFixture.p("– курсы;") + WordFixture.p("– уроки.") + WordFixture.p("Итог")
    #expect(try markdown(body) == "Меры:\n\n- курсы;\n- уроки.\n\nИтог")
  }

  @Test func `A table becomes a table`() throws {
    #expect(try markdown(WordFixture.table([["А", "Б"], ["1", "2|3"]])) == "| А | Б |\n| --- | --- |\n| 1 | 2\\|3 |")
  }
}
