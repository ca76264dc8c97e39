import DocxTemplating
import Foundation
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }

@Suite("Слияние ячеек")
struct MergeTests {
  /// For every cell of the first column: «р» begins a joined cell, «п» goes on with it, «-» stands alone.
  private func marks(_ rendering: Rendering) throws -> String {
    let rows = try rendering.markup().components(separatedBy: "<w:tr>").dropFirst()
    return rows.map { row in
      let cell = row.components(separatedBy: "</w:tc>")[0]
      return cell.contains("<w:vMerge w:val=\"restart\"/>") ? "р" : cell.contains("<w:vMerge/>") ? "п" : "-"
    }.joined()
  }

  @Test("одинаковые ячейки соседних строк сливаются, пустые — нет")
  func plainRows() throws {
    let body =
      WordFixture.table([["Срок", "Дело"], ["{{#дела}}{{срок | слить-ячейки}}", "{{имя}}{{/дела}}"]]) + p("")
    let values: TemplateValue = [
      "дела": [
        ["срок": "май", "имя": "1"], ["срок": "май", "имя": "2"], ["срок": "июнь", "имя": "3"],
        ["срок": "", "имя": "4"],
        ["срок": "", "имя": "5"], ["срок": "май", "имя": "6"],
      ]
    ]
    let rendering = try Rendering(body, values)
    #expect(try marks(rendering) == "-рпрррр")
    #expect(rendering.lines == ["Срок | Дело", "май | 1", " | 2", "июнь | 3", " | 4", " | 5", "май | 6", ""])
  }

  @Test("vertical merge in nested loops: не через заголовок группы, через границу групп — только если сказано")
  func verticalMergeInNestedLoops() throws {
    let values: TemplateValue = [
      "группы": [
        ["имя": "1", "дела": [["срок": "май"], ["срок": "май"]]],
        ["имя": "2", "дела": [["срок": "май"], ["срок": "май"]]],
      ]
    ]
    func table(_ filter: String, heading: Bool) -> String {
      WordFixture.table(
        [["{{#группы}}", ""]] + (heading ? [["Группа {{имя}}", ""]] : [])
          + [["{{#дела}}{{срок | \(filter)}}", "х{{/дела}}"], ["{{/группы}}", ""]]) + p("")
    }
    #expect(try marks(Rendering(table("слить-ячейки", heading: true), values)) == "-рп-рп")
    #expect(try marks(Rendering(table("слить-ячейки", heading: false), values)) == "рпрп")
    #expect(try marks(Rendering(table("слить-ячейки: через-группы", heading: false), values)) == "рппп")
    #expect(try marks(Rendering(table("слить-ячейки: через-группы", heading: true), values)) == "-рп-рп")
  }

  @Test("имя группы сливается по её строкам, одинаковые соседние группы остаются двумя")
  func groupColumn() throws {
    let body =
      WordFixture.table([
        ["{{#группы}}", ""], ["{{#дела}}{{группа | слить-ячейки}}", "{{.}}{{/дела}}"], ["{{/группы}}", ""],
      ])
      + p("")
    let values: TemplateValue = [
      "группы": [["группа": "А", "дела": ["1", "2", "3"]], ["группа": "А", "дела": ["4"]]]
    ]
    let rendering = try Rendering(body, values)
    #expect(try marks(rendering) == "рппр")
    #expect(rendering.lines == ["А | 1", " | 2", " | 3", "А | 4", ""])
  }

  @Test("строка с другими ячейками прерывает слияние, новая таблица тоже")
  func interrupted() throws {
    let body =
      p("{{#таблицы}}") + WordFixture.table([["{{#дела}}{{. | слить-ячейки}}", "{{/дела}}"], ["итог", ""]]) + p("—")
      + p("{{/таблицы}}")
    let rendering = try Rendering(body, ["таблицы": [["дела": ["а", "а"]], ["дела": ["а"]]]])
    #expect(try marks(rendering) == "рп-р-")
  }

  @Test("готовое объединение шаблона переживает повторение")
  func templateSpans() throws {
    func cell(_ text: String, _ merge: String) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>\(merge)</w:tcPr>\(p(text))</w:tc>"
    }
    let body =
      "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
      + "<w:tr>\(cell("{{#дела}}", ""))\(cell("", ""))</w:tr>"
      + "<w:tr>\(cell("{{имя}}", "<w:vMerge w:val=\"restart\"/>"))\(cell("план", ""))</w:tr>"
      + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("факт", ""))</w:tr>"
      + "<w:tr>\(cell("{{/дела}}", ""))\(cell("", ""))</w:tr></w:tbl>"
      + p("")
    #expect(try marks(Rendering(body, ["дела": [["имя": "а"], ["имя": "б"]]])) == "рпрп")
  }

  @Test("вне таблицы преобразование названо ошибкой")
  func outside() throws {
    #expect(try compilationFindings(p("{{а | слить-ячейки}}")).contains("[TAG-25]"))
  }
}
