import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

/// No tag is left in a document without a word.
@Suite("Теги там, где их не заполняют")
struct UnfilledTagTests {
  private func field(_ pieces: String...) -> String {
    let code = pieces.map { "<w:r><w:instrText xml:space=\"preserve\">\(XMLEscape.text($0))</w:instrText></w:r>" }
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(code.joined())"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(WordFixture.r("текст"))"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
  }

  @Test("тег в коде поля, разбитом на отрезки: адрес ссылки заполняется, остальное — ошибка")
  func splitFieldCodes() throws {
    let link = field(" HYPERLINK \"https://пример.рф/", "{", "{ко", "д}}\" ")
    #expect(try Rendering(link, ["код": "а б"]).markup().contains("https://пример.рф/%D0%B0%20%D0%B1"))
    #expect(try compilationFindings(field(" REF {", "{код}} ")).contains("[TAG-27]"))
  }

  @Test(
    "формула, подпись над словом и незнакомые записи",
    arguments: [
      "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{х}}</m:t></m:r></m:oMath>",
      "<w:r><w:ruby><w:rt><w:r><w:t>{{х}}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>а</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "<w:bookmarkStart w:id=\"1\" w:name=\"{{х}}\"/><w:bookmarkEnd w:id=\"1\"/>",
    ])
  func forgotten(markup: String) throws {
    #expect(try compilationFindings("<w:p>\(markup)</w:p>").contains("[TAG-32]"))
  }

  @Test("тег в примечании назван, документ выходит")
  func comments() throws {
    let comment =
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + "<w:comment w:id=\"0\" w:author=\"А\"><w:p>\(WordFixture.r("{")) \(WordFixture.r("{х}}"))</w:p></w:comment></w:comments>"
    let part = DocumentFixture.Part(
      id: "rIdC", kind: "comments", target: "comments.xml",
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
      bytes: Array(comment.replacing(" <w:r>", with: "<w:r>").utf8))
    func body(_ inside: String) -> String {
      inside.replacing(
        "±",
        with: "<w:p><w:commentRangeStart w:id=\"0\"/>\(WordFixture.r("{{х}}"))<w:commentRangeEnd w:id=\"0\"/>"
          + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
    }
    let plain = try Rendering(DocumentFixture.package(body("±"), parts: [part]), ["х": "1"], leftovers: false)
    #expect(plain.findings.map(\.code) == ["TAG-33"])
    #expect(plain.lines == ["1"])
    // What a section may leave out or repeat carries no remarks.
    let section = WordFixture.p("{{#х}}") + "±" + WordFixture.p("{{/х}}")
    let repeated = try Rendering(
      DocumentFixture.package(body(section), parts: [part]), ["х": [["х": "1"], ["х": "2"]]])
    #expect(repeated.findings.isEmpty)
    #expect(try !repeated.markup("/word/comments.xml").contains("<w:comment "))
  }

  @Test("подсказка ссылки и описание рисунка внутри рисунка заполняются")
  func descriptions() throws {
    let body =
      "<w:p><w:hyperlink w:anchor=\"з\" w:tooltip=\"{{х}}\">\(WordFixture.r("ссылка"))</w:hyperlink>"
      + "<w:bookmarkStart w:id=\"1\" w:name=\"з\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
    #expect(try Rendering(body, ["х": "<1>"]).markup().contains("w:tooltip=\"&lt;1&gt;\""))
  }
}
