import Diagnostics
@testable import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import TestSupport
import Testing

/// Whoever keeps the data in a workbook knows sheets and headings, and has never seen a key.
@Suite("Замечания о книге словами книги")
struct WorkbookWordsTests {
  private func findings(_ sheets: [(String, [[String]])]) throws -> [Diagnostic] {
    let book = try BookFixture.book(sheets.map { ($0.0, BookFixture.rows($0.1)) })
    return findings(SourceFile(name: "книга.xlsx", bytes: book))
  }

  private func findings(_ file: SourceFile) -> [Diagnostic] {
    let reading = ProgrammeReader.read([file])
    return reading.diagnostics(with: ProgrammeValidator.validate(reading.partialSet).diagnostics)
  }

  private static let order: [[String]] = [["Приказ"], ["Заголовок", "О мерах"], ["Дата", "01.09.2026"]]

  @Test("вместо ключа — графа, вместо раздела данных — лист")
  func hints() throws {
    let found = try findings([
      ("Школы", [["Ключ", "Краткое наименование"], ["каменка", "МБОУ Каменская ООШ"]]),
      ("Программа", [["Программа"], ["Название", "Программа поддержки"], ["Участники", "каменка"]]),
      ("Показатели", [["Показатель", "Единица"], ["Доля двоек", ""]]),
      ("Партнёры", [["Школа", "Содержание"], ["каменка", "уроки"]]),
      ("Приказ", Self.order), ("Пункты", [["№", "Исполнитель", "Поручение"], ["1", "белова", ""]]),
    ])
    let hints = Set(found.compactMap(\.hint))
    for expected in [
      "добавьте «Подписывает»: ключ с листа «Люди»",
      "добавьте «Контроль»: оставляю за собой или «Контроль возложен на»: …",
      "добавьте «Школа-партнёр» или «Лицо-партнёр»",
    ] {
      #expect(hints.contains(expected), "\(expected)\n\(hints.sorted().joined(separator: "\n"))")
    }
  }

  @Test(
    "ключ с примером, запись, годы, перечень, путь с листа на лист",
    arguments: [
      ("например: «единица: \"%\"»", "Показатели", "например: «Единица»: %"),
      (
        "например: «база: {год: 2019, значение: 60}»", "Показатели",
        "например: «Исходный год»: 2019, «Исходное значение»: 60"
      ),
      (
        "запишите по годам, например: «цели: {2021: 80, 2022: 100}»", "Показатели",
        "запишите по годам, например: «2021»: 80, «2022»: 100"
      ),
      ("впишите «источник»", "Правила", "впишите «Источник» (лист «Показатели»)"),
      (
        "добавьте «заречье» в «программа.участники»", "Показатели",
        "добавьте «заречье» в «Участники» (лист «Программа»)"
      ),
      ("проверьте ключ «источник»", "Показатели", "проверьте поле «Источник»"),
      ("напишите «Сомова А.П.» и «10 %»", "Показатели", "напишите «Сомова А.П.» и «10 %»"),
      ("МБОУ «СОШ «источник»", "Показатели", "МБОУ «СОШ «источник»"),
    ])
  func spelling(_ hint: String, _ sheet: String, _ expected: String) {
    let path = FieldPath(file: "книга.xlsx").key("программа").key("показатели").index(0)
    let finding = Diagnostic(
      "X", .error, "что-то не так", hint: hint, at: .cell(file: "книга.xlsx", sheet: sheet, cell: "A2"), path: path)
    #expect(WorkbookWords.reworded(finding).hint == expected)
    let text = Diagnostic("X", .error, "что-то не так", hint: hint, at: .file("программа.yaml"), path: path)
    #expect(WorkbookWords.reworded(text) == text)
  }

  @Test("чего не хватает бланку, то названо с листом")
  func home() throws {
    let found = try findings([("Мероприятия", [["Группа", "Мероприятие"], ["2026 год", "Семинар"]])])
    #expect(
      found.contains {
        $0.hint?.hasPrefix("впишите на листе «Программа» под строкой «Дорожная карта», например:") == true
      },
      "\(found)")
  }

  @Test("о файле YAML говорится ключами")
  func text() {
    let found = findings(
      SourceFile(
        name: "приказ.yaml", text: "приказ: {заголовок: О мерах, дата: 2026-09-01, пункты: [Провести совет]}\n"))
    #expect(found.compactMap(\.hint).contains { $0.hasPrefix("добавьте «подписывает: ключ") })
  }

  @Test("слова, которые не ключи, остаются собой")
  func otherWords() throws {
    let found = try findings([
      ("Люди", [["Ключ", "Фамилия", "Инициалы", "Должность"], ["белова", "белова", "М.С.", "Заведующий"]])
    ])
    #expect(found.map(\.message).contains { $0.contains("«белова»") })
    #expect(found.compactMap(\.hint).contains("напишите «Белова»"))
  }
}
