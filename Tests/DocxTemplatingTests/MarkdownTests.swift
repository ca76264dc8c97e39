import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Форматированный текст")
struct MarkdownTests {
  private func render(_ body: String, _ text: String) throws -> Rendering {
    try Rendering(DocumentFixture.package(body), ["текст": .text(text)])
  }

  private let tag =
    "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>\(WordFixture.r("{{{текст}}}", "<w:color w:val=\"112233\"/>"))</w:p>"

  @Test("теги повторяемой строки рядом с тегом текста не мешают перечням и таблицам")
  func repeatedRow() throws {
    let body = WordFixture.table([["{{#разделы}}{{имя}}", "{{{текст}}}{{/разделы}}"]]) + WordFixture.p("")
    let text: TemplateValue = "- раз\n- два\n\n| а |\n| - |\n| б |"
    let rendering = try Rendering(
      DocumentFixture.package(body),
      ["разделы": [["имя": "1", "текст": text], ["имя": "2", "текст": "строка"]]])
    #expect(rendering.findings.isEmpty)
    #expect(try rendering.values(of: "w:val", in: "w:pStyle").prefix(2) == ["ListBullet", "ListBullet"])
    #expect(try rendering.markup().components(separatedBy: "<w:tbl>").count == 3)
    #expect(try !rendering.markup().contains("| - |"))
  }

  @Test("перечень и таблица в предложении названы", arguments: ["- раз\n- два", "| а |\n| - |\n| б |"])
  func blocksInSentence(_ text: String) throws {
    let rendering = try Rendering(
      DocumentFixture.package(WordFixture.p("Итог: {{{текст}}}")), ["текст": .text(text)], leftovers: false)
    #expect(rendering.findings.map(\.code) == ["TAG-37"])
    #expect(rendering.findings.map(\.severity) == [.warning])
    let line = try render(WordFixture.p("Итог: {{{текст}}}"), "1. Пункт *первый*\nи далее")
    #expect(line.findings.isEmpty)
  }

  @Test("вложенный перечень правее внешнего и там, где у перечней шаблона одна ступень", arguments: [true, false])
  func nestedSingleLevel(_ hasDeeperStyle: Bool) throws {
    var package = try DocumentFixture.package(tag)
    let numbering = PartName("/word/numbering.xml")
    let flat = String(decoding: try package.bytes(of: numbering), as: UTF8.self)
      .replacing(try Regex("<w:lvl w:ilvl=\"[1-8]\".*?</w:lvl>").dotMatchesNewlines(), with: "")
    package.set(Array(flat.utf8), of: numbering)
    let styles = PartName("/word/styles.xml")
    let known = String(decoding: try package.bytes(of: styles), as: UTF8.self)
    let instance = try #require(known.firstMatch(of: try Regex("\"ListNumber\".*?w:numId w:val=\"([0-9]+)\"")))[1]
      .substring
    let deeper =
      "<w:style w:type=\"paragraph\" w:styleId=\"BulletTwo\"><w:name w:val=\"List Bullet 2\"/><w:pPr><w:numPr>"
      + "<w:numId w:val=\"\(instance ?? "1")\"/></w:numPr></w:pPr></w:style></w:styles>"
    if hasDeeperStyle { package.set(Array(known.replacing("</w:styles>", with: deeper).utf8), of: styles) }
    let rendering = try Rendering(package, ["текст": "1. один\n   - а\n   - б\n2. два"])
    let names = try rendering.values(of: "w:val", in: "w:pStyle")
    #expect(
      names
        == (hasDeeperStyle
          ? ["ListNumber", "BulletTwo", "BulletTwo", "ListNumber"]
          : ["ListNumber", "ListBullet", "ListBullet", "ListNumber"]))
    let indents = try rendering.values(of: "w:left", in: "w:ind")
    #expect(indents.count == (hasDeeperStyle ? 0 : 2))
    #expect(indents.allSatisfy { Int($0) ?? 0 >= 709 })
  }

  @Test("абзацы, заголовки, перечни, таблица, цитата и код стилями шаблона")
  func blocks() throws {
    let text = """
      # Итоги

      Первый *абзац* со **словом**.

      - раз
      - два
        1. два-один
        2. два-два

      3. третий
      4. четвёртый

      | Школа | Число |
      |:--|--:|
      | № 1 | 5 |

      | Другая |
      |---|
      | таблица |

      > цитата

          код < 1

      <b>не разметка</b>

      ---
      """
    let rendering = try render(tag, text)
    #expect(
      rendering.lines == [
        "Итоги", "Первый абзац со словом.", "раз", "два", "два-один", "два-два", "третий", "четвёртый", "Школа | Число",
        "№ 1 | 5", "", "Другая", "таблица", "цитата", "код < 1", "<b>не разметка</b>", "---",
      ])
    let styles = try rendering.values(of: "w:val", in: "w:pStyle")
    #expect(
      styles.prefix(8) == [
        "Heading1", "BodyText", "ListBullet", "ListBullet", "ListNumber", "ListNumber", "ListNumber", "ListNumber",
      ])
    #expect(try rendering.values(of: "w:val", in: "w:tblStyle") == ["DocumentTable", "DocumentTable"])
    #expect(styles.contains("TableHeader") && styles.contains("TableCell"))
    let levels = try rendering.values(of: "w:val", in: "w:ilvl")
    #expect(levels == ["0", "0", "1", "1", "0", "0"])
    let instances = try rendering.values(of: "w:val", in: "w:numId")
    #expect(Set(instances).count == 3)
    #expect(try rendering.markup("/word/numbering.xml").contains("<w:startOverride w:val=\"3\"/>"))
    #expect(try rendering.markup().contains("<w:rPr><w:color w:val=\"112233\"/><w:b/></w:rPr>"))
  }

  @Test("в предложении действуют только полужирный, курсив и ссылки")
  func inline() throws {
    let body = WordFixture.p("Итог: {{{текст}}}.")
    #expect(try render(body, "# не **заголовок**").lines == ["Итог: # не заголовок."])
    #expect(try render(body, "- не _перечень_\n1. и не этот").lines == ["Итог: - не перечень␤1. и не этот."])
    #expect(try render(body, "a | b\n---|---").lines == ["Итог: a | b␤---|---."])
    let markup = try render(body, "**а** ~~б~~ *«в»*").markup()
    #expect(markup.contains("<w:b/>") && markup.contains("<w:strike/>") && markup.contains("<w:i/>"))
  }

  @Test("ссылки http, https и mailto становятся ссылками, другие остаются текстом")
  func links() throws {
    let rendering = try render(
      tag,
      "[сайт](https://школа.рф/а?б=1&в=2) [письмо](mailto:a@b.ru) [вред](javascript:alert) [файл](file:///c) [сайт](https://школа.рф/а?б=1&в=2)"
    )
    #expect(rendering.lines == ["сайт письмо вред файл сайт"])
    let ids = try rendering.values(of: "r:id", in: "w:hyperlink")
    #expect(ids.count == 3 && Set(ids).count == 2)
    let package = try OPCPackage(rendering.bytes, file: "")
    let links = try package.relationships(of: package.mainDocument()).filter { $0.kind == "hyperlink" }
    #expect(links.count == 2 && links[0].isExternal && links[1].isExternal)
    #expect(links.map(\.target).contains("mailto:a@b.ru"))
  }

  @Test("пустое значение не оставляет абзаца, ячейка остаётся с абзацем")
  func empty() throws {
    #expect(try render(WordFixture.p("до") + tag + WordFixture.p("после"), "").lines == ["до", "после"])
    #expect(try render(WordFixture.table([[tag, "б"]]) + WordFixture.p(""), "").lines == [" | б", ""])
    #expect(try render(WordFixture.table([[tag, "б"]]) + WordFixture.p(""), "| а |\n|---|\n| 1 |").lines.last == "")
  }

  @Test("без стилей перечней пункты получают тире и числа текстом")
  func withoutStyles() throws {
    let rendering = try Rendering(WordFixture.p("{{{текст}}}"), ["текст": "- а\n- б\n\n1. в\n2. г"])
    #expect(rendering.lines == ["– а", "– б", "1. в", "2. г"])
  }

  @Test("глубокая вложенность не исчерпывает стек")
  func depth() throws {
    let rendering = try Rendering(
      WordFixture.p("{{{текст}}}"), ["текст": .text(String(repeating: ">", count: 5000) + " х")])
    #expect(rendering.lines == ["х"])
  }

  @Test("абзац с двоеточием держится с перечнем, который за ним, и только он")
  func keepsWithList() throws {
    let rendering = try render(tag, "Вступление:\n\nНадо **сделать**:\n\n- раз\n- два\n\nИтог.\n\n- три")
    let paragraphs = try rendering.markup().components(separatedBy: "<w:p>").dropFirst()
    #expect(paragraphs.map { $0.contains("<w:keepNext/>") } == [false, true, false, false, false, false])
    #expect(try rendering.markup().contains("<w:pStyle w:val=\"BodyText\"/><w:keepNext/>"))
  }
}
