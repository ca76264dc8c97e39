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
