import Diagnostics
import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }

@Suite("Пределы работы, след и потребности шаблона")
struct BudgetAndTraceTests {
  private func render(
    _ body: String, _ values: TemplateValue, _ limits: RenderingLimits, clock: (@Sendable () -> Double)? = nil
  ) throws -> [Diagnostic] {
    let (template, _) = try TemplateCompiler.compile(WordFixture.package(body: body))
    return template.render(values, options: RenderingOptions(limits: limits, clock: clock)).findings
  }

  private let body = p("{{#список}}") + p("{{#внутри}}{{.}}, {{/внутри}}") + p("{{/список}}")
  private let values: TemplateValue = ["список": [["внутри": ["1", "2", "3"]], ["внутри": ["4", "5", "6"]]]]

  @Test("повторы сверх предела останавливают документ и называют раздел")
  func repeats() throws {
    #expect(try render(body, values, RenderingLimits(repeats: 8)).isEmpty)
    let findings = try render(body, values, RenderingLimits(repeats: 7))
    #expect(findings.map(\.code) == ["TAG-30"])
    #expect(findings.first?.message == "документ не закончен на разделе «внутри»: повторов больше 7")
    #expect(RenderingLimits.standard.repeats == 200_000)
  }

  @Test("слишком большой документ останавливается")
  func bytes() throws {
    let long: TemplateValue = [
      "список": [["внутри": [.text(String(repeating: "я", count: 1_000_000))]], ["внутри": ["1"]]]
    ]
    #expect(
      try render(body, long, RenderingLimits(bytes: 1_000_000)).map(\.message) == [
        "документ не закончен на разделе «список»: документ больше 1 МБ"
      ])
    let one = try render(
      p("{{а}}"), ["а": .text(String(repeating: "я", count: 1_000_000))], RenderingLimits(bytes: 1_000_000))
    #expect(one.map(\.code) == ["TAG-30"])
  }

  @Test("время считают по часам, которые даны")
  func time() throws {
    let clock = SteppingClock(step: 20)
    #expect(try render(body, values, .standard, clock: { clock.next() }).isEmpty)
    let many: TemplateValue = ["список": .list((0..<600).map { _ in ["внутри": []] })]
    let slow = SteppingClock(step: 20)
    let findings = try render(body, many, .standard, clock: { slow.next() })
    #expect(
      findings.map(\.message) == ["документ не закончен на разделе «список»: документ готовится дольше 30 секунд"])
  }

  @Test("остановленный документ не выдаётся наполовину")
  func stoppedDocument() throws {
    let package = try WordFixture.package(body: body)
    let (template, _) = try TemplateCompiler.compile(package)
    let result = template.render(values, options: RenderingOptions(limits: RenderingLimits(repeats: 1)))
    #expect(try result.document.package.bytes(of: package.mainDocument()) == package.bytes(of: package.mainDocument()))
  }

  @Test("след говорит, где какое значение: часть, таблица, абзац, тег, путь в данных")
  func trace() throws {
    let root = FieldPath(file: "набор.yaml")
    let items = (0..<2).map { index in
      let path = root.key("дела").index(index)
      return TemplateValue.record(["имя": .text("дело \(index)", path: path.key("имя"))], path: path)
    }
    let values: TemplateValue = [
      "дела": .list(items, path: root.key("дела")), "номер": .text("5", path: root.key("номер")),
    ]
    let body = p("№ {{номер}}") + WordFixture.table([["{{#дела}}{{@номер}}", "{{имя}}{{/дела}}"]]) + p("")
    let package = try WordFixture.package(body: body, header: p("экз. {{номер}}"))
    let rendering = try Rendering(package, values, RenderingOptions(traces: true))
    let lines = rendering.trace.map { entry in
      [
        entry.place.part, entry.place.table.map { "т\($0)" }, entry.place.row.map { "с\($0)" },
        entry.place.cell.map { "я\($0)" }, entry.place.paragraph.map { "а\($0)" }, entry.tag.text,
        entry.path?.description,
      ].compactMap(\.self).joined(separator: " ")
    }
    #expect(
      lines == [
        "word/document.xml а1 {{номер}} номер", "word/document.xml т1 с1 я1 а1 {{@номер}}",
        "word/document.xml т1 с1 я2 а1 {{имя}} дела[1].имя", "word/document.xml т1 с2 я1 а1 {{@номер}}",
        "word/document.xml т1 с2 я2 а1 {{имя}} дела[2].имя", "word/header1.xml а1 {{номер}} номер",
      ])
    #expect(try Rendering(package, values).trace.isEmpty)
  }

  @Test("что нужно шаблону, видно и как JSON Schema")
  func schema() throws {
    let view = try WordFixture.package(body: p("{{адрес}}"))
    let body =
      p(
        "{{приказ.номер}} {{приказ.дата | если-пусто: \"-\"}} {{#срок}}до {{срок}}{{/срок}}{{^срок}}{{бессрочно}}{{/срок}}"
      )
      + p("{{#школы}}") + p("{{имя}} {{#дела}}{{.}}{{/дела}}") + p("{{/школы}}") + p("{{>вид}}")
    let package = try WordFixture.package(body: body)
    let (template, _) = try TemplateCompiler.compile(package, resolver: TemplateResolver { $0 == "вид" ? view : nil })
    #expect(
      template.fields.map { ($0.context + [$0.path]).joined(separator: "/") + ":" + $0.use.rawValue } == [
        "приказ.номер:text", "приказ.дата:text", "срок:section", "срок/срок:text", "срок:invertedSection",
        "срок/бессрочно:text", "школы:section", "школы/имя:text", "школы/дела:section", "школы/дела/.:text",
        "адрес:text",
      ])
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(template.jsonSchema.utf8)) as? [String: Any])
    #expect(schema["required"] as? [String] == ["приказ", "адрес"])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties.keys.sorted() == ["адрес", "бессрочно", "приказ", "срок", "школы"])
    #expect(properties["приказ"]?["required"] as? [String] == ["номер"])
    let schools = try #require(properties["школы"]?["anyOf"] as? [[String: Any]])
    let item = try #require(schools.first?["items"] as? [String: Any])
    #expect((item["properties"] as? [String: Any])?.keys.sorted() == ["дела", "имя"])
    #expect(
      template.jsonSchema
        == (try TemplateCompiler.compile(package, resolver: TemplateResolver { $0 == "вид" ? view : nil }).template
          .jsonSchema))
  }
}

/// A clock that goes on by the same step whenever it is asked.
private final class SteppingClock: @unchecked Sendable {
  // Safe: one rendering asks it, on one thread.
  private var time = 0.0
  private let step: Double

  init(step: Double) {
    self.step = step
  }

  func next() -> Double {
    time += step
    return time
  }
}
