import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }
private func times(_ count: Int, _ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

/// Templates of a size that no school makes and a hostile file may have: work must grow with the size and not with its
/// square, or these tests would not end.
@Suite("Огромные шаблоны")
struct LargeTemplateTests {
  private static let many = 6_000

  /// Kept uncompressed: what repeats itself so often would be taken for a bomb.
  private func package(_ body: String) throws -> OPCPackage {
    var package = try WordFixture.package(body: "")
    let markup = String(decoding: try package.bytes(of: package.mainDocument()), as: UTF8.self)
    package.set(Array(markup.replacing("<w:body>", with: "<w:body>\(body)").utf8), of: try package.mainDocument())
    return package
  }

  /// Where many tags may stand.
  enum Shape: CaseIterable {
    case paragraphs, oneParagraph, oneRun, blocks, inline, across, rows, tables

    var body: String {
      let many = LargeTemplateTests.many
      return switch self {
      case .paragraphs: times(many) { _ in p("{{а}}") }
      case .oneParagraph: "<w:p>" + times(many) { _ in WordFixture.r("{{а}}") } + "</w:p>"
      case .oneRun: p(times(many) { _ in "{{а}}" })
      case .blocks: times(many / 2) { _ in p("{{#есть}}") + p("{{а}}") + p("{{/есть}}") }
      case .inline: p(times(many / 2) { _ in "{{#есть}}{{а}}{{/есть}}" })
      case .across: times(many / 2) { _ in p("до {{#есть}}а") + p("б{{/есть}} после") }
      case .rows:
        WordFixture.table((0..<many / 2).map { _ in ["{{#есть}}{{а | слить-ячейки}}", "б{{/есть}}"] }) + p("")
      case .tables: times(many / 8) { _ in WordFixture.table([["А", "{{#нет | столбец}}Б{{/нет}}"]]) + p("") }
      }
    }
  }

  @Test("тысячи тегов: в абзацах, в одном абзаце, в разделах, в строках таблицы", arguments: Shape.allCases)
  func manyTags(shape: Shape) throws {
    let (template, _) = try TemplateCompiler.compile(package(shape.body))
    let (_, findings) = template.render(["а": "1", "есть": true, "нет": false])
    #expect(findings.isEmpty)
  }

  /// What may be wrong thousands of times.
  enum Fault: String, CaseIterable {
    case unclosed = "TAG-10"
    case unopened = "TAG-11"
    case crossed = "TAG-12"
    case comment = "TAG-01"
    case name = "TAG-03"

    var body: String {
      let many = LargeTemplateTests.many
      return switch self {
      case .unclosed: p(times(many) { _ in "{{#а}}" })
      case .unopened: p(times(many) { _ in "{{/а}}" })
      case .crossed: p(times(many / 2) { "{{#а\($0)}}" } + times(many / 2) { "{{/а\($0)}}" })
      case .comment: times(many) { _ in p("{{! не закрыт") }
      case .name: times(many) { _ in p("{{а б}}") }
      }
    }
  }

  @Test("тысячи ошибок: каждая со своим местом", arguments: Fault.allCases)
  func manyFaults(fault: Fault) throws {
    let failure = try #require(throws: DiagnosedFailure.self) { try TemplateCompiler.compile(package(fault.body)) }
    #expect(failure.diagnostics.count >= Self.many / 2)
    let isRight = failure.diagnostics.contains { $0.code == fault.rawValue }
    let havePlaces = failure.diagnostics.allSatisfy { $0.location != nil }
    #expect(isRight && havePlaces)
  }

  /// What has no end.
  enum Endless: String, CaseIterable {
    case name, path, openings, inline, blocks

    var code: String {
      switch self {
      case .name, .path: "TAG-07"
      case .openings: "TAG-01"
      case .inline, .blocks: "TAG-31"
      }
    }

    var body: String {
      switch self {
      case .name: p("{{" + String(repeating: "а", count: 1 << 19) + "}}")
      case .path: p("{{" + String(repeating: "а.", count: 1 << 18) + "а}}")
      case .openings: p(String(repeating: "{{", count: 1 << 16))
      case .inline: p(times(1_000) { "{{#а\($0)}}" } + times(1_000) { "{{/а\(999 - $0)}}" })
      case .blocks: times(1_000) { _ in p("{{#а}}") } + p("х") + times(1_000) { _ in p("{{/а}}") }
      }
    }
  }

  @Test("тег в мегабайт и разделы, вложенные без конца, названы одной ошибкой", arguments: Endless.allCases)
  func endless(_ endless: Endless) throws {
    let failure = try #require(throws: DiagnosedFailure.self) { try TemplateCompiler.compile(package(endless.body)) }
    #expect(failure.diagnostics.map(\.code) == [endless.code])
  }

  @Test("тысячи неизвестных полей против тысяч имён: показана первая тысяча ошибок")
  func missingFields() throws {
    let (template, _) = try TemplateCompiler.compile(package(times(1_500) { p("{{поле\($0)}}") }))
    let names = Dictionary(uniqueKeysWithValues: (0..<3_000).map { ("имя\($0)", TemplateValue.text("х")) })
    let (_, findings) = template.render(.record(of: names))
    #expect(findings.count == 1_001)
    #expect(findings.last?.code == "VAL-19")
  }

  @Test("вставки, которые множатся, останавливаются")
  func multiplyingInsertions() throws {
    let view = try DocumentFixture.package(p("{{#а}}{{>вид}}{{>вид}}{{/а}}"), named: "вид.docx")
    let (template, _) = try TemplateCompiler.compile(
      DocumentFixture.package(p("{{>вид}}")), resolver: TemplateResolver { $0 == "вид" ? view : nil })
    var value: TemplateValue = ["а": false]
    for _ in 0..<40 { value = ["а": value] }
    #expect(template.render(value).findings.map(\.code) == ["TAG-30"])
  }
}
