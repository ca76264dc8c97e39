import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

/// Word splits text into runs as it likes: wherever a tag is split, the document is the same.
@Suite("Тег, разбитый на части")
struct SplitTagTests {
  private static let text = "Срок: {{#срок}}до {{срок}} г.{{/срок}}; № {{номер | если-пусто: \"б/н\"}}!"
  private static let values: TemplateValue = ["срок": "15 сентября 2021", "номер": "63/6"]
  private static let bold = "<w:b/>"

  /// What Word leaves between runs.
  private static let marks = [
    "", "<w:proofErr w:type=\"spellStart\"/>",
    "<w:bookmarkStart w:id=\"N\" w:name=\"_GoBackN\"/><w:bookmarkEnd w:id=\"N\"/>",
    "<w:r><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/></w:r>",
  ]

  @Test("split tags: разрыв на каждом знаке, с пометками между частями", arguments: marks.indices)
  func splitAtEveryCharacter(mark: Int) throws {
    let whole = try Rendering("<w:p>\(WordFixture.r(Self.text, Self.bold))</w:p>", Self.values)
    let expected = try WordText.formattedCharacters(of: whole.bytes)
    #expect(whole.lines == ["Срок: до 15 сентября 2021 г.; № 63/6!"])
    var documents: [[UInt8]] = []
    let characters = Array(Self.text)
    for cut in 1..<characters.count {
      let runs =
        WordFixture.r(String(characters[..<cut]), Self.bold) + Self.marks[mark].replacing("N", with: "7")
        + WordFixture.r(String(characters[cut...]), Self.bold)
      documents.append(try render("<w:p>\(runs)</w:p>"))
    }
    // And every character in a run of its own.
    let everywhere = characters.enumerated().map { index, character in
      WordFixture.r(String(character), Self.bold) + Self.marks[mark].replacing("N", with: "\(index)")
    }
    documents.append(try render("<w:p>" + everywhere.joined() + "</w:p>"))
    for (index, bytes) in documents.enumerated() {
      #expect(try WordText.formattedCharacters(of: bytes) == expected, "разрыв после знака \(index + 1)")
    }
    let outcome = try DocxCheck.check(documents)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("значение получает оформление начала тега")
  func formattingOfTheFirstCharacter() throws {
    let body = "<w:p>" + WordFixture.r("{{но", "<w:b/>") + WordFixture.r("мер}} ок", "<w:i/>") + "</w:p>"
    let characters = try WordText.formattedCharacters(of: render(body))
    let bold = "<w:rPr><w:b/></w:rPr>"
    #expect(characters.prefix(5) == ["¶", "6\(bold)", "3\(bold)", "/\(bold)", "6\(bold)"])
    #expect(characters.last == "к<w:rPr><w:i/></w:rPr>")
  }

  @Test("тег внутри принятого исправления находится, удалённый текст не мешает")
  func trackedChanges() throws {
    let body =
      "<w:p>" + WordFixture.r("№ {{") + "<w:ins w:id=\"1\" w:author=\"А\">" + WordFixture.r("номер") + "</w:ins>"
      + "<w:del w:id=\"2\" w:author=\"А\"><w:r><w:delText>старый</w:delText></w:r></w:del>" + WordFixture.r("}}")
      + "</w:p>"
    #expect(try WordText.lines(of: render(body)) == ["№ 63/6"])
  }

  @Test("перевод строки внутри тега ему не мешает")
  func breakInsideTag() throws {
    let body = "<w:p><w:r><w:t>{{</w:t><w:br/><w:t>номер</w:t><w:tab/><w:t>}}</w:t></w:r></w:p>"
    #expect(try WordText.lines(of: render(body)) == ["63/6"])
  }

  private func render(_ body: String) throws -> [UInt8] {
    let (template, _) = try TemplateCompiler.compile(WordFixture.package(body: body))
    return try template.render(Self.values).document.package.archive()
  }
}
