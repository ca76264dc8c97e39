import DocumentImport
import TestSupport
import Testing

/// Words that an import once dropped without a word about it.
@Suite("Ничего не пропадает молча")
struct NothingLostTests {
  private static let items = """
    1. Директорам школ провести смотр до 19.09.2025.
    2. Контроль за исполнением приказа оставляю за собой.
    """

  private static func order(_ text: String = items, line: String = "08.09.2025 № 214", after: String = "") -> String {
    """
    = УПРАВЛЕНИЕ ОБРАЗОВАНИЯ
    = ПРИКАЗ
    \(line)
    пос. Луговое
    О подготовке школ
    В целях подготовки школ приказываю:
    \(text)
    Начальник управления Е.В. Ларионова
    \(after)
    """
  }

  @Test(
    "строка даты и номера: слова сверх них остаются",
    arguments: ["от 08 сентября 2025 года № 214 (в редакции приказа от 12.09.2025 № 220)"])
  func registration(_ line: String) throws {
    let set = try Importing.set(Self.order(line: line))
    #expect(Importing.text("приказ-214.yaml", in: set) + Importing.text("приказ.yaml", in: set) != "")
    #expect(set.report.leftovers.map(\.words) == [line])
  }

  @Test(
    "обычная строка даты и номера прочитана вся",
    arguments: ["от 08.09.2025 г. № 214", "08.09.2025 N 214", "08 сентября 2025 года пос. Луговое № 214"])
  func usualRegistration(_ line: String) throws {
    #expect(try Importing.set(Self.order(line: line)).report.leftovers.map(\.words) == [])
  }

  @Test("виза юрисконсульта с должностью; «Исп.» – не виза, телефон не пропадает")
  func executorMark() throws {
    let set = try Importing.set(
      Self.order(after: "СОГЛАСОВАНО:\nЮрисконсульт ____________ Б.Б. Гром\nИсп. Фирсова Т.А., тел. 2-11-45"))
    #expect(Importing.text("приказ-214.yaml", in: set).contains("визы: [гром]\n"))
    #expect(Importing.text("общее.yaml", in: set).contains("должность: Юрисконсульт\n"))
    #expect(set.report.leftovers.map(\.words) == ["Исп. Фирсова Т.А., тел. 2-11-45"])
  }

  @Test(
    "пункты без номеров, пункты под «§»: каждый – пункт",
    arguments: [
      "Директорам школ провести смотр до 19.09.2025.\nМетодическому кабинету подготовить справку.\nКонтроль оставляю за собой.",
      "§ 1\nДиректорам школ провести смотр до 19.09.2025.\n§ 2\nМетодическому кабинету подготовить справку.\n§ 3\nКонтроль оставляю за собой.",
    ])
  func unnumberedItems(_ text: String) throws {
    let set = try Importing.set(Self.order(text))
    #expect(
      Importing.text("приказ-214.yaml", in: set).contains(
        """
            - исполнитель: Директорам школ
              поручение: провести смотр
              срок: до 19.09.2025
            - исполнитель: Методическому кабинету
              поручение: подготовить справку
          контроль: оставляю за собой
        """))
    #expect(set.report.remarks.contains { $0.message.hasPrefix("пункты без номеров") })
  }

  @Test(
    "срок между исполнителем и делом, несколько исполнителей",
    arguments: [
      ("Директорам школ до 01.09.2025 представить отчёты", "Директорам школ", "представить отчёты", "до 01.09.2025"),
      (
        "Методисту Зуеву И.И. ежегодно до 20 декабря готовить отчёт", "Методисту Зуеву И.И.", "готовить отчёт",
        "ежегодно до 20 декабря"
      ),
      (
        "Классным руководителям Ивановой О.П., Сорока М.Д. ознакомить родителей до 05.11.2025",
        "Классным руководителям Ивановой О.П., Сорока М.Д.", "ознакомить родителей", "до 05.11.2025"
      ),
      (
        "Учителям математики проверить работы в срок с 12.11.2025 по 14.11.2025", "Учителям математики",
        "проверить работы", "с 12.11.2025 по 14.11.2025"
      ),
    ])
  func deadlines(_ text: String, _ executor: String, _ task: String, _ deadline: String) throws {
    let set = try Importing.set(Self.order("1. \(text).\n2. Контроль за исполнением приказа оставляю за собой."))
    #expect(
      Importing.text("приказ-214.yaml", in: set).contains(
        """
            - исполнитель: \(executor)
              поручение: \(task)
              срок: \(deadline)
        """))
  }

  @Test("слова надписи рядом с пунктом не становятся поручением")
  func boxBesideItem() throws {
    let box =
      "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
      + WordFixture.p("Особая отметка: срочно") + "</w:txbxContent></v:textbox></v:shape></w:pict>"
    let body = LineDocument.body(Self.order()).replacing(
      "до 19.09.2025.</w:t>", with: "до 19.09.2025.</w:t>\(box)", maxReplacements: 1)
    let set = try ProgrammeImporter.set(from: [WordFixture.package(body: body, named: "документ.docx")])
    #expect(Importing.text("приказ-214.yaml", in: set).contains("срок: до 19.09.2025\n"))
    #expect(set.report.leftovers.map(\.words) == ["Особая отметка: срочно"])
  }

  @Test("план: объединённые срок и ответственный – у каждого мероприятия; два абзаца ячейки – две вещи; графа названа")
  func plan() throws {
    let set = try Importing.set(
      """
      = План мероприятий по поддержке школ на 2025/2026 учебный год
      | № | Мероприятие | Срок | Ответственный | Результат | Отметка об исполнении
      | I | Диагностика | | | |
      | 1.1 | Диагностика обучающихся | октябрь 2025 г. | Зуев И.И., методист | Справка / Совещание | выполнено
      | 1.2 | Диагностика педагогов | ^ | ^ | ^ |
      | II | Обучение | | | |
      | 2.1 | Курсы | март 2026 г. | Зуев И.И., методист | Удостоверения |
      """)
    #expect(
      Importing.text("дорожная-карта.yaml", in: set).contains(
        """
            - название: Диагностика
              мероприятия:
                - название: Диагностика обучающихся
                  срок: октябрь 2025 г.
                  ответственные: [зуев]
                  результат: Справка; Совещание
                - название: Диагностика педагогов
                  срок: октябрь 2025 г.
                  ответственные: [зуев]
                  результат: Справка; Совещание
            - название: Обучение
              мероприятия:
                - название: Курсы
        """))
    #expect(set.report.leftovers.map(\.words) == ["выполнено"])
    #expect(set.report.leftovers.first?.reason.contains("«Отметка об исполнении»") == true)
  }

  @Test("план с графой «Форма отчётности» – план, а не отчёт")
  func planIsNoReport() throws {
    let set = try Importing.set(
      """
      = План мероприятий по поддержке школ на 2025/2026 учебный год
      | № | Мероприятие | Срок | Ответственный | Форма отчётности
      | 1 | Семинар | октябрь 2025 г. | Методист | Отчёт
      """)
    #expect(Importing.text("отчёт.yaml", in: set) == "")
    #expect(Importing.text("дорожная-карта.yaml", in: set).contains("название: Семинар\n"))
  }

  @Test("дата в грифе не та, что в шапке: об этом сказано")
  func markDate() throws {
    let set = try Importing.set(
      Self.order("1. Утвердить план мероприятий (приложение).\n2. Контроль за исполнением приказа оставляю за собой.")
        + """

        > Приложение⏎к приказу управления образования⏎от 07.09.2025 № 214
        = План мероприятий на 2025 год
        | № | Мероприятие | Срок | Ответственный | Результат
        | 1 | Семинар | октябрь 2025 г. | Методист | Отчёт
        """)
    #expect(
      set.report.remarks.map(\.message) == [
        "дата приказа в грифе 07.09.2025, а в шапке 08.09.2025: взята дата из шапки"
      ])
  }
}
