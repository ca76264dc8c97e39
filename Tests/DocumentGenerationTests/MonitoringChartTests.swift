import Foundation
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Диаграммы мониторинга контингента")
struct MonitoringChartTests {
  private static func data(_ schools: Int) -> String {
    let keys = (1...schools).map { "ш\($0)" }
    return """
      школы: {\(keys.map { "\($0): {краткое: МБОУ СОШ № \($0.dropFirst())}" }.joined(separator: ", "))}
      мониторинг-контингента:
        название: Мониторинг контингента обучающихся
        показатели:
          - название: Прирост семей
            единица: чел.
            значения: [\(keys.map { "{школа: \($0), годы: {2020: \"2,50\", 2021: \"−3\"}}" }.joined(separator: ", "))]
          - название: Одно число
            значения: [{школа: ш1, годы: {2021: "7"}}]
      """
  }

  private static func package(_ files: [SourceFile]) throws -> OPCPackage {
    try OPCPackage(Making.document(files, kind: "мониторинг-контингента").bytes, file: "мониторинг.docx")
  }

  private static func charts(_ package: OPCPackage) throws -> [XMLTree] {
    try package.partNames.filter { $0.folder == "/word/charts/" && $0.fileExtension == "xml" }.map(package.tree)
  }

  private static func descriptions(_ package: OPCPackage) throws -> [String] {
    try package.tree(of: package.mainDocument()).nodes.filter { $0.name?.local == "docPr" }
      .compactMap { $0.attribute(.none, "descr") }
  }

  @Test("у каждого показателя примера своя диаграмма со своей книгой; одинаковые данные дают одинаковый файл")
  func example() throws {
    let files = try Making.example("kesova-gora")
    let bytes = try Making.document(files, kind: "мониторинг-контингента").bytes
    #expect(try Making.document(files, kind: "мониторинг-контингента").bytes == bytes)
    let package = try OPCPackage(bytes, file: "")
    #expect(try Self.charts(package).count == 4)
    #expect(package.partNames.filter { $0.fileExtension == "xlsx" }.count == 4)
    let first = try #require(try Self.descriptions(package).first)
    #expect(
      first == "Доля обучающихся из семей, где оба родителя имеют высшее образование, %. "
        + "МБОУ Кесовогорская СОШ: 2019 — 14; 2020 — 15,2; 2021 — 16. МБОУ Брылинская ООШ: 2019 — 9; 2020 — 9; 2021 — 9,8."
    )
  }

  @Test("числа с запятой и минусом; одному числу сравниваться не с чем, диаграммы у него нет")
  func figures() throws {
    let charts = try Self.charts(Self.package([SourceFile(name: "данные.yaml", text: Self.data(1))]))
    let chart = try #require(charts.first)
    #expect(charts.count == 1)
    let values = chart.nodes.indices.filter { chart.nodes[$0].name?.local == "v" }.map { chart.textContent(of: $0) }
    #expect(values == ["МБОУ СОШ №\u{A0}1", "2020", "2021", "2.5", "-3"])
  }

  @Test("много школ — линии, мало — столбцы", arguments: [(6, "barChart"), (7, "lineChart")])
  func forms(_ schools: Int, _ form: String) throws {
    let charts = try Self.charts(Self.package([SourceFile(name: "данные.yaml", text: Self.data(schools))]))
    #expect(charts.first?.nodes.contains { $0.name?.local == form } == true)
  }
}
