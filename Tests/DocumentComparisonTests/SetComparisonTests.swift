import Diagnostics
import DocumentComparison
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Сравнение комплектов по полям")
struct SetComparisonTests {
  private static func changes(_ old: String, _ new: String) throws -> [TextChange] {
    try SetComparator.changes(
      [SourceFile(name: "а/данные.yaml", text: old)], [SourceFile(name: "б/данные.yaml", text: new)])
  }

  private static let old = """
    программа:
      название: Программа на 2020–2022 годы
      период: 2020–2022
      задачи: [Помощь учителям, Обмен опытом, Новые пособия]
    """

  @Test("поле изменено: путь, строки обоих файлов, слова")
  func changedField() throws {
    let changes = try Self.changes(
      Self.old, "# примечание\n" + Self.old.replacing("на 2020–2022 годы", with: "на 2023–2025 годы"))
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(change.place == "программа.название")
    let lines = [change.oldLocation, change.newLocation].map { location -> Int? in
      if case .text(let place)? = location { place.line } else { nil }
    }
    #expect(lines == [2, 3])
    #expect(
      change.words == [
        .kept("Программа на "), .deleted("2020–2022"), .inserted("2023–2025"), .kept(" годы"),
      ])
  }

  @Test("пояснения, кавычки и порядок ключей не различаются")
  func spellingIsNoDifference() throws {
    #expect(
      try Self.changes(
        "программа:\n  период: 2020   # так\n  цели: [а]\n", "программа:\n  цели:\n    - \"а\"\n  период: '2020'\n"
      ).isEmpty)
  }

  @Test("пункты списка узнаются, куда бы ни сдвинулись")
  func listItemsAreRecognised() throws {
    let new = Self.old.replacing(
      "[Помощь учителям, Обмен опытом, Новые пособия]", with: "[Выбор школ, Помощь учителям района, Новые пособия]")
    let changes = try Self.changes(Self.old, new).map { "\($0.place) \($0.kind.rawValue) \($0.before)→\($0.after)" }
    #expect(
      changes == [
        "программа.задачи[1] добавлено →Выбор школ",
        "программа.задачи[2] изменено Помощь учителям→Помощь учителям района",
        "программа.задачи[2] удалено Обмен опытом→",
      ])
  }

  @Test("новый и удалённый ключ, новый и удалённый файл")
  func wholeKeysAndFiles() throws {
    let changes = try SetComparator.changes(
      [
        SourceFile(name: "а/общее.yaml", text: "организация: {наименование: Отдел}"),
        SourceFile(name: "а/прежнее.yaml", text: "правила: {STR-02: выкл}"),
      ],
      [
        SourceFile(name: "б/новое.yaml", text: "сокращения: {ШНОР: школа}"),
        SourceFile(name: "б/общее.yaml", text: "организация: {наименование: Отдел, инн: 1}"),
      ])
    #expect(
      changes.map { "\($0.place) \($0.kind.rawValue)" } == [
        "организация.инн добавлено", "прежнее.yaml удалено", "новое.yaml добавлено",
      ])
  }

  @Test("файл, который не разобрать, не сравнивается молча")
  func brokenFileIsSaid() {
    #expect(throws: DiagnosedFailure.self) { try Self.changes("программа: [", "программа: {}") }
  }

  @Test("отчёт помечает слова и сокращает то, что осталось")
  func reportMarksWords() throws {
    let long = String(repeating: "слово ", count: 40)
    let changes = try Self.changes(
      "программа: {название: \(long)до мая \(long)}", "программа: {название: \(long)до июня \(long)}")
    let text = ComparisonReport().text(of: changes)
    #expect(text.hasPrefix("программа.название (а/данные.yaml:1 → б/данные.yaml:1): изменено\n"))
    #expect(text.contains("до [-мая-]{+июня+} слово"))
    #expect(text.contains("…") && text.count < 300)
    #expect(ComparisonReport(coloured: true).text(of: changes).contains("\u{1B}[31m[-мая-]\u{1B}[0m"))
  }

  @Test("книги сравниваются по ячейкам, книга с файлом данных — тоже")
  func workbooks() throws {
    func book(_ deadline: String) throws -> SourceFile {
      let rows = [
        ["Группа", "Мероприятие", "Срок"], ["2026 год", "Обзор", deadline], ["2026 год", "Сбор", "июнь 2026 года"],
      ]
      return SourceFile(
        name: "комплект.xlsx", bytes: try BookFixture.book([("Мероприятия", BookFixture.rows(rows))]))
    }
    let (old, new) = (try book("май 2026 года"), try book("май 2027 года"))
    #expect(try SetComparator.changes([old], [old]).isEmpty)
    let changes = try SetComparator.changes([old], [new])
    let place = "комплект.xlsx, лист «Мероприятия», ячейка C2"
    #expect(
      ComparisonReport().text(of: changes)
        == "дорожная-карта.группы[1].мероприятия[1].срок (\(place) → \(place)): изменено\n  май [-2026-]{+2027+} года\n"
    )
    let json = try ComparisonJSON.text(of: changes)
    #expect(
      json.contains("\"cell\" : \"C2\"") && json.contains("\"sheet\" : \"Мероприятия\"") && !json.contains("line"))
    let written = SourceFile(
      name: "данные.yaml",
      text: """
        дорожная-карта:
          группы:
            - название: 2026 год
              мероприятия:
                - {название: Обзор, срок: май 2026 года}
                - {название: Сбор, срок: июнь 2026 года}
        """)
    #expect(try SetComparator.changes([old], [written]).isEmpty)
  }

  @Test("ответ для программ: имена полей постоянны")
  func jsonIsStable() throws {
    let text = try ComparisonJSON.text(of: Self.changes("программа: {период: 2020}", "программа: {период: 2021}"))
    #expect(
      text
        == """
        [
          {
            "after" : "2021",
            "before" : "2020",
            "kind" : "changed",
            "newLocation" : {
              "column" : 21,
              "file" : "б\\/данные.yaml",
              "line" : 1
            },
            "oldLocation" : {
              "column" : 21,
              "file" : "а\\/данные.yaml",
              "line" : 1
            },
            "place" : "программа.период",
            "words" : [
              {
                "change" : "deleted",
                "text" : "2020"
              },
              {
                "change" : "inserted",
                "text" : "2021"
              }
            ]
          }
        ]

        """.replacing("\\/", with: "/"))
  }
}
