import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Дорожная карта")
struct RoadmapTests {
  /// A roadmap whose measures fill the given optional keys.
  private static func data(_ keys: [String]) -> String {
    let more = keys.map { ", \($0): \($0 == "ответственные" ? "[методисты]" : "есть")" }.joined()
    // Where there is a column for it, every measure needs somebody who answers for it.
    let someone = keys.contains("ответственные") ? ", ответственные: [методисты]" : ""
    return """
      дорожная-карта:
        название: План мероприятий на 2021 год
        группы:
          - название: 2021 год
            мероприятия:
              - {срок: май, название: Начать\(more)}
              - {срок: сентябрь – октябрь, название: Кончить\(someone)}
      """
  }

  @Test(
    "от трёх до шести столбцов по тому, что есть в данных; от пяти лист ложится набок",
    arguments: [
      ([], "№ п/п | Мероприятие | Срок", false),
      (["ответственные"], "№ п/п | Мероприятие | Срок | Ответственный", false),
      (["результат"], "№ п/п | Мероприятие | Срок | Ожидаемый результат", false),
      (["ответственные", "документ"], "№ п/п | Мероприятие | Срок | Ответственный | Документ", true),
      (
        ["ответственные", "результат", "документ"],
        "№ п/п | Мероприятие | Срок | Ответственный | Ожидаемый результат | Документ", true
      ),
    ] as [([String], String, Bool)])
  func columns(keys: [String], header: String, isLandscape: Bool) throws {
    let (bytes, _, _) = try Making.document([SourceFile(name: "д.yaml", text: Self.data(keys))], kind: "дорожная-карта")
    let lines = try WordText.lines(of: bytes)
    #expect(lines.contains(header))
    #expect(lines.contains { $0.hasPrefix("1 | Начать | Май\u{A0}2021\u{A0}г.") })
    let package = try OPCPackage(bytes, file: "а.docx")
    let tree = try package.tree(of: package.mainDocument())
    let size = try #require(tree.nodes.last { $0.isWord("pgSz") })
    #expect((size.word("orient") == "landscape") == isLandscape)
    #expect(tree.nodes.contains { $0.isWord("tblHeader") })
    // Every row covers the whole grid, whichever columns were dropped.
    let grid = tree.nodes.filter { $0.isWord("gridCol") }.count
    #expect(grid == header.split(separator: "|").count)
    for row in tree.nodes.indices where tree.nodes[row].isWord("tr") {
      let spans = tree.descendants(of: row, "tc").map { cell in
        tree.child(of: cell, "tcPr").flatMap { tree.child(of: $0, "gridSpan") }.flatMap {
          Int(tree.nodes[$0].word("val") ?? "")
        } ?? 1
      }
      #expect(spans.reduce(0, +) == grid)
    }
  }

  @Test("номера и сроков нет, когда столбцы названы без них")
  func givenColumns() throws {
    let data = Self.data(["ответственные", "результат"]).replacing(
      "  группы:", with: "  столбцы: [мероприятие, ответственный, результат]\n  группы:")
    let lines = try Making.lines(data, kind: "дорожная-карта")
    #expect(lines.contains("Мероприятие | Ответственный | Ожидаемый результат"))
    #expect(lines.contains("Начать | Методисты | есть"))
  }

  @Test("сама по себе — без грифа; номера начинаются заново в каждой группе")
  func alone() throws {
    let lines = try Making.lines(Self.data([]), kind: "дорожная-карта")
    #expect(lines.first == "План мероприятий на 2021 год")
    #expect(!lines.contains { $0.hasPrefix("Приложение") })
  }
}
