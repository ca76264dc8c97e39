import DocumentDrawing
import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Диаграмма Word с книгой Excel")
struct ChartTests {
  private static func chart(_ form: ChartDrawing.Form = .bars) throws -> ChartDrawing {
    try #require(
      ChartWorkbook.chart(
        form: form, title: "Доля обучающихся <на учёте>", description: "Школа А: 2021 — 12,5; 2022 — 10",
        categories: ["2021", "2022", "2023"],
        series: [
          .init(name: "Школа А", figures: ["12.50", "10.0", nil]),
          .init(name: "Школа «Б» & В", figures: ["7", "x", "5.25"]),
        ], unit: "%"))
  }

  private static func document(_ form: ChartDrawing.Form = .bars) throws -> [UInt8] {
    let body =
      "<w:p><w:r><w:t>Мониторинг</w:t></w:r></w:p><w:p>\(ChartFixture.placeholder("{{мониторинг.диаграмма}}"))</w:p>"
    let (template, findings) = try TemplateCompiler.compile(ChartFixture.package(body))
    #expect(findings.isEmpty)
    let chart = TemplateValue(.chart(try Self.chart(form)))
    let values = TemplateValue.record(["мониторинг": .record(["диаграмма": chart])])
    let (document, found) = template.render(values)
    #expect(found.isEmpty)
    return try document.package.archive()
  }

  @Test("документ с диаграммой верен и одинаков в каждом прогоне", arguments: [ChartDrawing.Form.bars, .lines])
  func document(_ form: ChartDrawing.Form) throws {
    let bytes = try Self.document(form)
    #expect(try Self.document(form) == bytes)
    let outcome = try DocxCheck.check([bytes], leftovers: true)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("значения в диаграмме те же, что в ячейках книги, и ссылки ведут на эти ячейки")
  func caches() throws {
    let package = try OPCPackage(Self.document(), file: "")
    let chart = try package.tree(of: PartName("/word/charts/chart1.xml"))
    let link = try #require(try package.relationships(of: PartName("/word/charts/chart1.xml")).first)
    #expect(link.kind == "package" && link.target == "../embeddings/chart1.xlsx")
    let book = try OPCPackage(try package.bytes(of: PartName("/word/embeddings/chart1.xlsx")), file: "")
    let cells = try ChartFixture.cells(of: book)
    var checked = 0
    for reference in chart.nodes.indices
    where ["strRef", "numRef"].contains(chart.nodes[reference].name?.local ?? "") {
      let formula = chart.textContent(of: chart.children(of: reference)[0])
      let addresses = ChartFixture.addresses(formula)
      let points = (reference..<chart.nodes[reference].end).filter { chart.nodes[$0].name?.local == "pt" }
      for point in points {
        let index = try #require(chart.nodes[point].attribute(.none, "idx").flatMap { Int($0) })
        #expect(cells[addresses[index]] == chart.textContent(of: point), "\(formula) \(index)")
        checked += 1
      }
      #expect(points.count == addresses.filter { cells[$0] != nil }.count)
    }
    // Two names, twice three years, four figures: one figure is absent and one is no number.
    #expect(checked == 12)
    #expect(cells["B4"] == nil && cells["C3"] == nil)
  }

  @Test("замещающий текст и номер диаграммы стоят в документе")
  func description() throws {
    let package = try OPCPackage(Self.document(), file: "")
    let markup = String(decoding: try package.bytes(of: package.mainDocument()), as: UTF8.self)
    #expect(markup.contains("descr=\"Школа А: 2021 — 12,5; 2022 — 10\""))
    #expect(markup.contains("name=\"Доля обучающихся &lt;на учёте&gt;\""))
  }
}
