import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Случайные шаблоны")
struct RandomTemplateTests {
  @Test("как бы ни были вложены разделы, таблицы, перечни и рисунки, документ остаётся верным", arguments: [1, 2])
  func anyNestingIsValid(seed: UInt64) throws {
    var documents: [[UInt8]] = []
    for number in 0..<40 {
      var generator = TemplateGenerator(seed: seed &* 1000 &+ UInt64(number))
      let body = generator.body()
      let package = try DocumentFixture.package(body, parts: [DocumentFixture.image("rIdP")])
      generator.isView = true
      let view = try DocumentFixture.package(
        generator.blocks(2) + WordFixture.p("вставка"), parts: [DocumentFixture.image("rIdP")],
        portrait: number % 2 == 0,
        named: "вид.docx")
      let (template, _) = try TemplateCompiler.compile(package, resolver: TemplateResolver { $0 == "вид" ? view : nil })
      for values in TemplateGenerator.data {
        let first = try template.render(values, missing: .empty).document.package.archive()
        let second = try template.render(values, missing: .empty).document.package.archive()
        #expect(first == second)
        documents.append(first)
      }
    }
    let outcome = try DocxCheck.check(documents)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }
}

/// Makes templates by chance, the same for the same seed.
private struct TemplateGenerator {
  private var state: UInt64
  private var lastId = 100

  init(seed: UInt64) {
    state = seed
  }

  /// Data with empty, single and several items, present and absent values.
  static let data: [TemplateValue] = [
    [:],
    [
      "а": [["имя": "1"]], "б": true, "в": "текст & <знак>", "имя": "корень",
      "md": "# Заголовок\n\n- а\n- б\n\n| т |\n|---|\n| 1 |",
    ],
    [
      "а": [
        ["имя": "1", "а": [["имя": "1.1"], ["имя": "1.1"]], "б": true], ["имя": "2", "б": false],
        ["имя": "2", "в": ""],
      ],
      "б": ["х", "у"], "в": ["имя": "запись"], "имя": "корень", "md": "| т |\n|---|\n| 1 |",
    ],
  ]

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func name() -> String { ["а", "б", "в"][next(3)] }

  /// True while a template is made that must not insert itself.
  var isView = false

  mutating func body() -> String { blocks(4) + ending() }

  /// Word always has a last paragraph, in the body as in a cell; a section may take it away.
  private mutating func ending() -> String {
    let name = name()
    return next(2) == 0
      ? WordFixture.p("конец") : WordFixture.p("{{#\(name)}}") + WordFixture.p("конец") + WordFixture.p("{{/\(name)}}")
  }

  mutating func blocks(_ depth: Int) -> String {
    (0..<1 + next(3)).map { _ in block(depth) }.joined()
  }

  private mutating func block(_ depth: Int) -> String {
    guard depth > 0 else { return paragraph() }
    switch next(9) {
    case 0, 1:
      let (sign, name) = (next(4) == 0 ? "^" : "#", name())
      return WordFixture.p("{{\(sign)\(name)}}") + blocks(depth - 1) + WordFixture.p("{{/\(name)}}")
    case 2, 3: return table(depth - 1)
    case 4: return "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/></w:pPr>\(WordFixture.r("пункт {{имя}}"))</w:p>"
    case 5: return WordFixture.p("{{{md}}}")
    case 6: return WordFixture.p(isView ? "текст" : "{{>вид}}")
    default: return paragraph()
    }
  }

  private mutating func paragraph() -> String {
    lastId += 1
    let name = name()
    switch next(6) {
    case 0: return "<w:p>\(DocumentFixture.picture("п", id: lastId, link: "rIdP"))</w:p>"
    case 1:
      return
        "<w:p><w:bookmarkStart w:id=\"\(lastId)\" w:name=\"з\(lastId)\"/>\(WordFixture.r("{{имя}}"))<w:bookmarkEnd w:id=\"\(lastId)\"/></w:p>"
    case 2: return WordFixture.p("до {{#\(name)}}внутри {{имя}}{{/\(name)}} после")
    case 3: return WordFixture.p("{{! заметка }}")
    case 4: return WordFixture.p("до {{#\(name)}}через") + WordFixture.p("абзац{{/\(name)}} после")
    default: return WordFixture.p("текст {{имя}} и {{{в.имя}}}")
    }
  }

  private mutating func table(_ depth: Int) -> String {
    var rows: [[String]] = []
    for _ in 0..<1 + next(2) { rows += self.rows(depth) }
    return WordFixture.table(rows)
  }

  private mutating func rows(_ depth: Int) -> [[String]] {
    let name = name()
    switch next(4) {
    case 0 where depth > 0: return [["{{#\(name)}}", ""]] + rows(depth - 1) + [["{{/\(name)}}", ""]]
    case 1: return [["{{#\(name)}}{{имя | слить-ячейки}}", "б{{/\(name)}}"]]
    case 2: return [[cell(depth), cell(depth)]]
    default: return [["{{имя}}", "в"]]
    }
  }

  private mutating func cell(_ depth: Int) -> String { (depth > 0 ? blocks(depth - 1) : "") + ending() }
}
