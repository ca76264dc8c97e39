import DocumentImport
import TestSupport
import Testing

/// Papers that a clerk brought: lists with rows of sums and merged cells, marks in text boxes, notes with conclusions.
@Suite("Перечни и справки клерка")
struct ClerkListsTests {
  @Test("в перечне «Итого» – не школа, число учащихся – не доля, школа из объединённых ячеек – одна")
  func schoolList() throws {
    let set = try Importing.set(
      """
      = Перечень школ с низкими образовательными результатами на 2025/2026 учебный год
      | № | Школа | Населённый пункт | Учащихся, чел. | Не справились, % | Основание
      | 1 | МБОУ «Борщёвская ООШ» | с. Борщёвка | 40 | 30,0 | низкие результаты
      | ^ | ^ | д. Липки | 20 | 50,0 | низкие результаты
      | 2 | МБОУ «Чернавская СОШ» | с. Чернавка | 60 | 35,0 | низкие результаты
      | | Итого | | 120 | 28,5 |
      """)
    let list = Importing.text("перечень.yaml", in: set)
    #expect(
      list.contains(
        """
          графы:
            графа-5: Не справились, %
          школы:
            - школа: борщевская
              доли: {графа-5: "30,0"}
              основание: низкие результаты
            - школа: чернавская
              доли: {графа-5: "35,0"}
              основание: низкие результаты
        """))
    #expect(list.split(separator: "- школа:").count == 3)
    #expect(!Importing.text("общее.yaml", in: set).contains("Итого"))
    let left = set.report.leftovers.map(\.words)
    for words in ["д. Липки", "Итого", "120", "40"] { #expect(left.contains(words)) }
  }

  @Test("перечень с графой «Полное наименование»; школа в нескольких строках – предметы вместе")
  func schoolsBySubject() throws {
    let set = try Importing.set(
      """
      = Перечень школ с низкими образовательными результатами
      | № | Полное наименование | Населённый пункт | Предмет | Доля «2», % | Основание
      | 1 | МБОУ «Каменская СОШ» | с. Каменка | Русский язык | 21 | ВПР
      | ^ | ^ | ^ | Математика | 24 | ВПР
      | 2 | МБОУ «Ключевская ООШ» | с. Ключи | Русский язык | 19 | ВПР
      | ^ | ^ | ^ | Математика | 26 | ВПР
      """)
    let rows = Importing.text("перечень.yaml", in: set).split(separator: "- школа: ").dropFirst().map { row in
      row.split(separator: "\n").prefix(2).map { $0.drop { $0 == " " } }.joined(separator: ", ")
    }
    #expect(
      rows == [
        "каменская, предмет: Русский язык", "ключевская, предмет: Русский язык", "каменская, предмет: Математика",
        "ключевская, предмет: Математика",
      ])
  }

  private static func box(_ lines: String...) -> String {
    "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
      + lines.map(WordFixture.p).joined() + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
  }

  private static func boxed(_ box: String) throws -> ImportedSet {
    let order = ClerkOrdersTests.order(
      "1. Утвердить Положение о кураторе (приложение).\n2. Контроль за исполнением приказа оставляю за собой.")
    let statute = "= ПОЛОЖЕНИЕ\n= о кураторе\n= 1. Задачи\n1.1. Куратор помогает школе."
    return try ProgrammeImporter.set(from: [
      WordFixture.package(
        body: LineDocument.body(order) + box + LineDocument.body(statute), named: "документ.docx")
    ])
  }

  @Test("гриф в надписи прочитан: рисунком он не назван, слова, которых программа не печатает, не пропали")
  func mark() throws {
    let set = try Self.boxed(Self.box("УТВЕРЖДЕНО", "приказом отдела образования", "от 03.10.2025 № 187"))
    #expect(set.report.readings.contains { $0.what.hasPrefix("гриф приложения") })
    #expect(set.report.leftovers.map(\.words) == [])
  }

  @Test("слова надписи, которой никто не ждал, – в «не разобрано»")
  func box() throws {
    let set = try Self.boxed(Self.box("Экземпляр для сайта", "без подписи"))
    #expect(set.report.leftovers.map(\.words).contains("Экземпляр для сайта\nбез подписи"))
  }

  @Test("справка: выводы и рекомендации – разделы с перечнями, подпись – подпись, день назван один раз")
  func note() throws {
    let set = try Importing.set(
      """
      = АНАЛИТИЧЕСКАЯ СПРАВКА
      = по итогам мониторинга школ
      = по состоянию на 30.01.2026
      Мониторинг проведён отделом образования.
      Выводы:
      1. С работой справились 163 обучающихся из 214 (76,2 %).
      2. В одной школе доля справившихся не превышает 50 %.
      Рекомендации:
      1. Директору МБОУ «Раменская СОШ» разработать план до 13.02.2026.
      2. Методическому центру провести консультации до 31.03.2026.
      Главный специалист отдела образования К.А. Белых
      """)
    #expect(
      Importing.text("справка.yaml", in: set).contains(
        """
        справка:
          название: Аналитическая справка по итогам мониторинга школ
          по-состоянию-на: 2026-01-30
          вступление: |
            Мониторинг проведён отделом образования.
          разделы:
            - заголовок: Выводы
              текст: |
                1. С работой справились 163 обучающихся из 214 (76,2 %).
                2. В одной школе доля справившихся не превышает 50 %.
            - заголовок: Рекомендации
              текст: |
                1. Директору МБОУ «Раменская СОШ» разработать план до 13.02.2026.
                2. Методическому центру провести консультации до 31.03.2026.
          подписывает: белых
        """))
    #expect(Importing.text("общее.yaml", in: set).contains("должность: Главный специалист отдела образования\n"))
    #expect(set.report.leftovers.map(\.words) == [])
  }
}
