import DocxTemplating
import Foundation
import TestSupport
import Testing

@Suite("Страница преобразований говорит то же, что программа")
struct FilterDocumentationTests {
  private static let page = DocxCheck.root.appending(path: "docs/ru/filters.md")

  private static var expected: String {
    func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
    func row(_ name: String, _ summary: String, _ example: String) -> String {
      let parts = example.split(separator: " → ", maxSplits: 1)
      let result = parts.count > 1 ? cell(String(parts[1])) : ""
      return "| `\(name)` | \(cell(summary)) | `\(cell(String(parts[0])))` | \(result) |\n"
    }
    return """
      # Преобразования

      Пишутся в теге после черты, по одному или цепочкой: `{{дата | дата-текстом | заглавными}}`. После двоеточия — уточнение. То же печатает
      `prikaz template filters`.

      | преобразование | что делает | пример | получится |
      |---|---|---|---|

      """ + FilterCatalogue.filters.map { row($0.name, $0.summary, $0.example) }.joined()
        + FilterCatalogue.placements.map { row($0.name, $0.summary, $0.example) }.joined()
          + """

          Падежи программа строит сама и помечает примечанием то, в чём не уверена; форма из данных важнее. Подробнее — в
          [«Русском языке»](../russian.md), о столбцах и слиянии — в [«Mustache в Word»](../mustache.md).

          """
  }

  @Test("таблица преобразований")
  func table() throws {
    if ProcessInfo.processInfo.environment["PRIKAZ_UPDATE_DOCS"] != nil {
      try Self.expected.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let isSame = try String(contentsOf: Self.page, encoding: .utf8) == Self.expected
    #expect(isSame, "обновите: PRIKAZ_UPDATE_DOCS=1 swift test --filter FilterDocumentationTests")
  }
}
