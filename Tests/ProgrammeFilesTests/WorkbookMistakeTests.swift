import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import TestSupport
import Testing

@Suite("Ошибки в книге названы по листу и ячейке, а привычки понимаются")
struct WorkbookMistakeTests {
  private typealias Sheet = (name: String, markup: String)

  private static let file = "книга.xlsx"

  private func reading(_ bytes: [UInt8]) -> ProgrammeReading {
    ProgrammeReader.read([SourceFile(name: Self.file, bytes: bytes)])
  }

  private func reading(_ sheets: [(String, [[String]])]) throws -> ProgrammeReading {
    reading(try BookFixture.book(sheets.map { ($0.0, BookFixture.rows($0.1)) }))
  }

  /// The findings as «Лист!A1 КОД», with a mark where they only warn.
  private func told(_ reading: ProgrammeReading) -> [String] {
    reading.diagnostics.map { finding in
      guard case .cell(_, let sheet, let cell)? = finding.location else { return finding.code }
      return "\(sheet)!\(cell) \(finding.code)" + (finding.severity == .error ? "" : " \(finding.severity.russian)")
    }
  }

  @Test("порядок граф, прописные, «ё», пробелы, номера строк, пустые строки и заголовок над таблицей не мешают")
  func habits() throws {
    let reading = try reading([
      (
        "ШКОЛЫ ",
        [
          ["Список школ района"], [],
          ["№ п/п", "населенный  пункт", "СТАТУС", "Сокращённое наименование", "ключ"],
          ["1", "с. Брылино", "ШНОР; малокомплектная", "МБОУ Брылинская ООШ", "брылино"], [],
          ["2", "пгт Заречье", "", "МБОУ Зареченская СОШ"],
        ]
      )
    ])
    #expect(told(reading) == [])
    #expect(reading.set?.schools.map(\.key) == ["брылино", "МБОУ Зареченская СОШ"])
    #expect(reading.set?.schools.first?.statuses.count == 2)
  }

  @Test("людей и школы называют именем; ключ составляется из фамилии")
  func names() throws {
    let reading = try reading([
      ("Люди", [["Фамилия", "Имя", "Отчество"], ["Сомова", "Анна", "Петровна"], ["Белов", "Пётр", "Ильич"]]),
      ("Школы", [["Ключ", "Краткое наименование", "Директор"], ["брылино", "МБОУ «Брылинская ООШ»", "Сомова А.П."]]),
      (
        "Партнёры",
        [["Школа", "Школа-партнёр", "Лицо-партнёр"], ["мбоу брылинская оош", "", "П. И. Белов"]]
      ),
      ("Мероприятия", [["Группа", "Мероприятие", "Ответственные"], ["2026 год", "Мониторинг", "Сомова, белов"]]),
      ("Программа", [["Дорожная карта"], ["Название", "План"]]),
    ])
    #expect(told(reading) == [])
    #expect(reading.set?.people.map(\.key) == ["сомова", "белов"])
    let activity = try #require(reading.set?.roadmap?.groups.first?.activities.first)
    #expect(activity.responsible.map(\.target) == [.person("сомова"), .person("белов")])
  }

  @Test("имя двоих требует ключа")
  func ambiguous() throws {
    let reading = try reading([
      ("Люди", [["Фамилия", "Инициалы"], ["Белов", "П.И."], ["Белов", "А.С."]]),
      ("Приказ", [["Заголовок", "О программе"], ["Подписывает", "Белов А.С."], ["Ознакомить", "Белов"]]),
      ("Пункты", [["№", "Поручение"], ["1", "Назначить день"]]),
    ])
    // «белов» alone is the first one's key.
    #expect(told(reading) == [])
    #expect(reading.set?.people.map(\.key) == ["белов", "белов-ас"])
    let twice = try self.reading([
      ("Люди", [["Ключ", "Фамилия"], ["белов1", "Белов"], ["белов2", "Белов"]]),
      ("Приказ", [["Заголовок", "О программе"], ["Подписывает", "Белов"]]),
      ("Пункты", [["№", "Поручение"], ["1", "Назначить день"]]),
    ])
    #expect(told(twice) == ["Приказ!B2 VAL-45"])
    #expect(
      DiagnosticPrinter().text(of: twice.diagnostics) == """
        книга.xlsx, лист «Приказ», ячейка B2: ошибка: «Белов» — это не одно имя: подходят ключи «белов1», «белов2» [VAL-45]
          как исправить: впишите один из ключей

        """)
  }

  @Test(
    "графы: неизвестная, почти известная, повторённая, недостающая, без заголовка, без строки заголовков",
    arguments: [
      ([["Краткое наименование", "Телефон бухгалтерии"], ["А", "1"]], ["Школы!B1 KEY-43 предупреждение"]),
      ([["Кратко наименование"], ["А"]], ["Школы!A1 KEY-43"]),
      ([["Краткое наименование", "Адрес", "Адрес"], ["А", "1", "2"]], ["Школы!C1 KEY-44"]),
      ([["Ключ", "Адрес"], ["а", "1"]], ["Школы!A1 KEY-45", "Школы!A2 KEY-03"]),
      ([["Краткое наименование"], ["А", "1"], ["Б", "2"]], ["Школы!B2 KEY-46 предупреждение"]),
      ([["Брылино"], ["Заречье"]], ["Школы!A1 KEY-42"]),
      ([["Ключ", "Краткое наименование"], ["а"]], ["Школы!B2 KEY-03"]),
      ([["Ключ", "Краткое наименование"], ["а", "А"], ["А", "Б"]], ["Школы!A3 KEY-02"]),
    ])
  func columns(_ rows: [[String]], _ expected: [String]) throws {
    let found = told(try reading([("Школы", rows)])).filter { $0 != "KEY-10" }
    #expect(found == expected)
  }

  @Test("объединённый заголовок: над второй графой его нет")
  func mergedHeading() throws {
    let markup =
      BookFixture.rows([["Ключ", "Краткое наименование"], ["а", "МБОУ", "СОШ"]])
      + "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"
    #expect(told(reading(try BookFixture.book([("Школы", markup)]))) == ["Школы!C2 KEY-46"])
  }

  @Test("листы: неизвестный, почти известный, скрытый, два об одном")
  func sheets() throws {
    let school = [["Краткое наименование"], ["А"]]
    #expect(told(try reading([("Школы", school), ("Заметки", [["слово"]])])) == ["Заметки!A1 KEY-41 предупреждение"])
    #expect(told(try reading([("Школы", school), ("Заметки", [])])) == [])
    #expect(told(try reading([("Шклы", school), ("Люди", [["Фамилия"], ["Белов"]])])) == ["Шклы!A1 KEY-41"])
    #expect(told(try reading([("Школы", school), ("Список школ", school)])) == ["Список школ!A1 KEY-05"])
    let hidden = try BookFixture.book(
      [("Школы", BookFixture.rows(school)), ("Списки", BookFixture.rows([["да"]]))],
      state: ["Школы": "hidden", "Списки": "veryHidden"])
    #expect(told(reading(hidden)) == ["Школы!A1 KEY-47 предупреждение"])
  }

  @Test("ячейки: ошибка формулы, формула без значения, формула со значением, ссылка на другую книгу")
  func formulas() throws {
    func school(
      _ cell: String, name: String = "<c r=\"A2\" t=\"inlineStr\"><is><t>А</t></is></c>",
      links: [(kind: String, target: String)] = []
    ) throws -> [String] {
      let heading = BookFixture.rows([["Краткое наименование", "Адрес"]]).replacing("</sheetData>", with: "")
      let row = "<row r=\"2\">\(name)\(cell)</row></sheetData>"
      return told(reading(try BookFixture.book([("Школы", heading + row)], links: links)))
    }
    #expect(try school("<c r=\"B2\" t=\"e\"><f>A9</f><v>#REF!</v></c>") == ["Школы!B2 VAL-41"])
    // A required cell is wrong and not also empty.
    let address = "<c r=\"B2\" t=\"inlineStr\"><is><t>ул. Мира</t></is></c>"
    #expect(try school(address, name: "<c r=\"A2\" t=\"e\"><f>C9</f><v>#REF!</v></c>") == ["Школы!A2 VAL-41"])
    #expect(try school("<c r=\"B2\"><f>A9</f></c>") == ["Школы!B2 VAL-42"])
    #expect(try school("<c r=\"B2\" t=\"str\"><f>A9</f><v>улица</v></c>") == ["Школы!B2 VAL-43 предупреждение"])
    #expect(try school("", links: [("externalLink", "externalLinks/e.xml")]) == ["KEY-48"])
  }

  @Test("числа и даты: число текстом, доля в процентах, дата текстом и датой, 1904 год, дата вместо номера")
  func numbersAndDates() throws {
    let indicators =
      "<sheetData><row r=\"1\">"
      + ["Показатель", "Исходный год", "Исходное значение"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
      .joined()
      + "<c><v>2026</v></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>Доля</t></is></c><c t=\"inlineStr\"><is><t>2025</t></is></c>"
      + "<c t=\"inlineStr\"><is><t>16,7</t></is></c><c s=\"1\"><v>0.8</v></c></row></sheetData>"
    let order =
      "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Заголовок</t></is></c><c t=\"inlineStr\"><is><t>О плане</t></is></c></row>"
      + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Дата</t></is></c><c s=\"2\"><v>42564</v></c></row>"
      + "<row r=\"3\"><c t=\"inlineStr\"><is><t>Номер</t></is></c><c s=\"2\"><v>42564</v></c></row></sheetData>"
    let bytes = try BookFixture.book(
      [
        ("Программа", BookFixture.rows([["Название", "Программа"]])), ("Показатели", indicators), ("Приказ", order),
        (
          "Пункты",
          BookFixture.rows([["№", "Поручение", "Исполнитель", "Исполнено"], ["1", "сделать", "отделу", "14.07.2020"]])
        ),
      ],
      formats: ["0%", "dd\\.mm\\.yyyy"], from1904: true)
    let reading = reading(bytes)
    #expect(told(reading) == ["Приказ!B3 VAL-44 предупреждение"])
    let indicator = try #require(reading.set?.programme?.indicators.first)
    #expect(indicator.targets.map(\.value.description) == ["80"])
    #expect(reading.set?.orders.first?.date?.iso == "2020-07-14")
  }

  @Test("нечитаемые дата, ссылка и слово из списка — в своей ячейке")
  func values() throws {
    let reading = try reading([
      ("Люди", [["Ключ", "Фамилия", "Пол", "В должности с"], ["белов", "Белов", "муж", "31.02.2021"]]),
      ("Партнёры", [["Школа", "Лицо-партнёр"], ["заречье", "Белов"]]),
      ("Школы", [["Ключ", "Краткое наименование"], ["брод", "МБОУ Бродская ООШ"]]),
    ])
    #expect(told(reading).sorted() == ["Люди!C2 VAL-04", "Люди!D2 VAL-01", "Партнёры!A2 VAL-02"])
  }

  @Test("мероприятия: повтор группы, её объединённая ячейка, ещё один срок, забытое название")
  func activities() throws {
    let rows = [
      ["Группа", "Мероприятие", "Часть мероприятия", "Срок", "Ответственные"],
      ["2026 год", "Мониторинг", "", "март 2026 года", "школы"], ["", "", "ещё срок", "июнь 2026 года"],
      ["2026 год", "Олимпиады", "", "", "школы"], ["", "", "По математике", "май 2026 года"],
      ["2027 год", "Отчёт", "", "май 2027 года", "школы"], ["", "", "", "июнь 2027 года", "школы"],
    ]
    let title = ("Программа", [["Дорожная карта"], ["Название", "План"]])
    let reading = try reading([("Мероприятия", rows), title])
    #expect(told(reading) == ["Мероприятия!B7 KEY-03"])
    #expect(reading.diagnostics.first?.hint?.contains("ещё срок") == true)
    let groups = try #require(reading.partialSet.roadmap?.groups)
    #expect(groups.map(\.activities.count).first == 2)
    #expect(groups.first?.activities.map(\.parts.count) == [1, 1])
    // The same with merged cells, as people do it.
    let merged =
      BookFixture.rows(Array(rows.prefix(2)) + [["", "", "", "июнь 2026 года"]])
      + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"
    let second = self.reading(
      try BookFixture.book([("Мероприятия", merged), ("Программа", BookFixture.rows(title.1))]))
    #expect(told(second) == [])
    #expect(second.set?.roadmap?.groups.first?.activities.first?.parts.count == 1)
  }

  @Test("бланк: список строками, неизвестная строка, значение без названия, повтор, пустое обязательное")
  func form() throws {
    let organisation = [["Организация"], ["Наименование", "Отдел"]]
    func told(_ rows: [[String]]) throws -> [String] { self.told(try reading([("Организация", organisation + rows)])) }
    #expect(try told([["Адрес", "пгт Заречье"]]) == [])
    #expect(try told([["Адресс", "пгт Заречье"]]) == ["Организация!A3 KEY-43"])
    #expect(try told([["Любимый цвет", "синий"]]) == ["Организация!A3 KEY-43 предупреждение"])
    #expect(try told([["", "ул. Школьная"]]) == ["Организация!B3 KEY-46"])
    #expect(try told([["Наименование", "Другой отдел"]]) == ["Организация!A3 KEY-02"])
    #expect(
      self.told(try reading([("Организация", [["Наименование"], ["Адрес", "пгт"]])])) == ["Организация!B1 KEY-03"])
    let programme = try reading([("Программа", [["Название", "П"], ["Цели", "Первая; с точкой"], ["", "Вторая"]])])
    #expect(programme.set?.programme?.goals.map(\.text) == ["Первая; с точкой", "Вторая"])
  }

  @Test("пункты приказа: вложенность по номерам, дата вместо номера")
  func items() throws {
    let order = ("Приказ", [["Заголовок", "О плане"]])
    let reading = try reading([
      order,
      (
        "Пункты",
        [
          ["№", "Поручение", "Исполнитель", "Утвердить"], ["1", "", "", "программа; дорожная-карта"],
          ["2.", "Школам:", "", ""], ["2.1", "начать"], ["2.2", "кончить"], ["3", "отчитаться", "отделу"],
        ]
      ),
    ])
    #expect(told(reading) == [])
    let items = try #require(reading.set?.orders.first?.items)
    #expect(items.count == 3)
    let dated = try BookFixture.book(
      [
        (order.0, BookFixture.rows(order.1)),
        (
          "Пункты",
          BookFixture.rows([["№", "Поручение"]]).replacing("</sheetData>", with: "")
            + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46054</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>начать</t></is></c></row></sheetData>"
        ),
      ], formats: ["d\\.mmm"])
    #expect(told(self.reading(dated)) == ["Пункты!A2 VAL-44"])
  }

  @Test("книга с паролем и книга без листов названы книгами")
  func books() throws {
    let closed: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(
      DiagnosticPrinter().text(of: reading(closed).diagnostics) == """
        книга.xlsx: ошибка: книга закрыта паролем [PKG-04]
          как исправить: снимите пароль в Excel и сохраните книгу заново

        """)
    #expect(told(try reading([("Школы", [])])) == ["KEY-10"])
  }
}
