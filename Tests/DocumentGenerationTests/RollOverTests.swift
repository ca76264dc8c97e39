import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Перенос комплекта на другой год")
struct RollOverTests {
  /// An example moved by so many years.
  struct Move: Sendable, CustomTestStringConvertible {
    let set: String
    let years: Int

    var testDescription: String { "\(set), сдвиг \(years)" }

    static let all: [Move] = {
      let folder = DocxCheck.root.appending(path: "Examples").path
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
      return names.sorted().flatMap { name in [1, 3].map { Move(set: name, years: $0) } }
    }()

    /// The example moved, and moved back.
    func made() throws -> (old: [SourceFile], there: RollOver, back: RollOver) {
      let old = try Making.example(set)
      let first = try RollOver(.init(files: old, year: 2000)).before.first
      let there = try RollOver(.init(files: old, year: first + years))
      // A set without periods or deadlines loses its only year with the dates of its orders.
      let back = try RollOver(.init(files: there.files, year: first, from: first + years))
      return (old, there, back)
    }
  }

  @Test("примеры найдены")
  func thereAreExamples() { #expect(Move.all.count >= 12) }

  @Test("новый комплект проверяется без ошибок", arguments: Move.all)
  func movedSetIsValid(_ move: Move) throws {
    let moved = try move.made().there
    var pipeline = try Making.pipeline()
    let (findings, isReadable) = try pipeline.check(.init(files: moved.files, orderFiles: nil, kinds: []))
    #expect(isReadable)
    let listed = Set(moved.entries.map { $0.path.description })
    let unexpected = findings.filter { finding in
      finding.severity == .error && !(finding.path.map { listed.contains($0.description) } ?? false)
    }
    #expect(unexpected.isEmpty, "\(DiagnosticPrinter().text(of: unexpected))")
    #expect(moved.entries.contains { $0.kind != .decision } || move.set == "volkhov")
  }

  @Test("перенос назад возвращает прежнее, кроме названного в отчёте", arguments: Move.all)
  func movingBackRestores(_ move: Move) throws {
    let (old, there, back) = try move.made()
    for (before, after) in zip(old, back.files) {
      // What was emptied, or moved off a day off, cannot come back; everything else must, to the byte.
      let named = (there.entries + back.entries).filter { [.cleared, .adjusted].contains($0.kind) }
        .filter { $0.path.file == before.name }.compactMap { entry -> Int? in
          guard case .text(let place)? = entry.place else { return nil }
          return place.line
        }
      let lines = [before, after].map {
        String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      }
      #expect(lines[0].count == lines[1].count)
      for (number, pair) in zip(lines[0], lines[1]).enumerated() where pair.0 != pair.1 {
        #expect(named.contains(number + 1), "\(before.name):\(number + 1): \(pair.0) → \(pair.1)")
      }
    }
  }

  @Test("перенос на тот же год ничего не меняет")
  func sameYearChangesNothing() throws {
    let files = try Making.example("kesova-gora")
    let result = try RollOver(.init(files: files, year: 2020))
    #expect(result.files == files)
    #expect(result.entries.isEmpty)
  }

  private static func moved(_ text: String, to year: Int, titles: Bool = false) throws -> (String, RollOver) {
    let result = try RollOver(
      .init(files: [SourceFile(name: "комплект.yaml", text: text)], year: year, movesTitles: titles))
    return (String(decoding: try #require(result.files.first).bytes, as: UTF8.self), result)
  }

  private static let programme = """
    # Пояснение о 2020 годе остаётся.
    программа:
      название: Программа поддержки школ на 2020–2022 годы   # название
      период: "2020–2022"
      неизвестный: 2020
      показатели:
        - {название: Доля, единица: "%", база: {год: 2019, значение: 60}, цели: {2020: 70, 2021: 80, 2022: 100}}
      основание-разработки: [{вид: приказ, автор: Министерства, дата: 2020-04-16, номер: 481/ПК}]
    дорожная-карта:
      название: План
      период: 2020–2022
      группы:
        - название: 2020/2021 учебный год
          мероприятия:
            - {название: Отчёт за 2020 год, срок: до 15 сентября 2020 г., исполнение: {дата: 2020-09-10, документ: справка}}
            - {название: Обзор, срок: "с 01.10.2020 по 08.10.2020"}
            - {название: Прочее, срок: в течение года}
    """

  @Test("пояснения, порядок, кавычки и неизвестные ключи остаются")
  func everythingElseStays() throws {
    let (text, _) = try Self.moved(Self.programme, to: 2021)
    #expect(text.contains("# Пояснение о 2020 годе остаётся."))
    #expect(text.contains("название: Программа поддержки школ на 2020–2022 годы   # название"))
    #expect(text.contains("период: \"2021–2023\""))
    #expect(text.contains("неизвестный: 2020"))
    #expect(text.contains("цели: {2021: 70, 2022: 80, 2023: 100}"))
    #expect(text.contains("база: {год: 2019, значение: 60}"))
    #expect(text.contains("дата: 2020-04-16, номер: 481/ПК"))
    #expect(text.contains("2021/2022 учебный год"))
  }

  @Test("срок, который попал на выходной, переходит на ближайший рабочий день")
  func daysOffAreAvoided() throws {
    // 15 сентября 2024 года — воскресенье, 8 октября 2024 года — вторник.
    let (text, result) = try Self.moved(Self.programme, to: 2024)
    #expect(text.contains("срок: до 16 сентября 2024 г."))
    #expect(text.contains("срок: \"с 01.10.2024 по 08.10.2024\""))
    let entry = try #require(result.entries.first { $0.kind == .adjusted })
    #expect(entry.reason.contains("воскресенье") && entry.reason.contains("16.09.2024"))
  }

  @Test("день, который стал бы другим названным днём, не переносится, а спрашивается")
  func namedDaysStayApart() throws {
    // 17 апреля 2027 года — суббота, ближайший рабочий день — 16-е, оно уже названо.
    let (text, result) = try Self.moved(
      """
      дорожная-карта:
        период: "2026"
        группы:
          - название: 2026 год
            мероприятия:
              - {название: Обзор, срок: "15, 16 и 17 апреля 2026 года"}
              - {название: Сбор, срок: "с 16 по 17 апреля 2026 года"}
              - {название: Итоги, срок: до 17 апреля 2026 года}
      """, to: 2027)
    #expect(text.contains("срок: \"15, 16 и 17 апреля 2027 года\""), "\(text)")
    #expect(text.contains("срок: \"с 16 по 17 апреля 2027 года\""))
    #expect(text.contains("срок: до 16 апреля 2027 года"))
    #expect(result.entries.count { $0.reason.contains("срок приходится на выходной, выберите другой") } == 2)
  }

  @Test("название перечня базовых школ — тоже название")
  func otherTitlesMoveToo() throws {
    let (text, _) = try Self.moved(
      """
      программа: {название: Программа, период: 2026–2027}
      перечень-базовых-школ:
        название: Перечень базовых школ на 2026/2027 учебный год
      """, to: 2027, titles: true)
    #expect(text.contains("Перечень базовых школ на 2027/2028 учебный год"), "\(text)")
  }

  @Test("о годе без производственного календаря сказано")
  func unknownCalendarIsSaid() throws {
    let (text, result) = try Self.moved(Self.programme, to: 2031)
    #expect(text.contains("до 15 сентября 2031 г."))
    #expect(result.entries.contains { $0.kind == .decision && $0.reason.contains("календаря на 2031 год") })
  }

  @Test("годы в названиях переносятся только по просьбе")
  func titlesMoveOnRequest() throws {
    let (text, _) = try Self.moved(Self.programme, to: 2023, titles: true)
    #expect(text.contains("название: Программа поддержки школ на 2023–2025 годы   # название"))
    #expect(text.contains("название: Отчёт за 2020 год"))
  }

  @Test("о чужих актах, исходных значениях, отметках и годах в тексте сказано")
  func decisionsAreListed() throws {
    let (_, result) = try Self.moved(Self.programme, to: 2023)
    let decisions = result.entries.filter { $0.kind == .decision }.map(\.path.description)
    for path in [
      "программа.название", "программа.основание-разработки", "программа.показатели[1].база",
      "дорожная-карта.группы[1].мероприятия[1].название", "дорожная-карта.группы[1].мероприятия[1].исполнение",
    ] {
      #expect(decisions.contains(path), "\(path)")
    }
  }

  @Test("номер, дата и стадия приказа очищаются, бывшие руководители названы")
  func ordersBecomeDrafts() throws {
    let (text, result) = try Self.moved(
      """
      организация: {наименование: Отдел образования}
      люди:
        сомова: {фамилия: Сомова, инициалы: А.П., должность: Заведующий, с: 2015-01-01, по: 2021-08-31}
      школы:
        заречье: {краткое: МБОУ Зареченская СОШ, директор: Белов И.И.}
      приказ:
        номер: 63/6      # из журнала
        дата: 2020-07-14
        стадия: зарегистрирован
        заголовок: О работе
        подписывает: сомова
        пункты:
          - {исполнитель: сомова, поручение: подготовить отчёт, срок: до 15 июля 2020 г.}
      """, to: 2022)
    #expect(text.contains("номер:       # из журнала"))
    #expect(text.contains("дата: \n"))
    #expect(text.contains("стадия: проект"))
    #expect(text.contains("с: 2015-01-01, по: 2021-08-31"))
    #expect(
      result.entries.contains { $0.path.description == "люди.сомова" && $0.reason.contains("приказ.подписывает") })
    #expect(result.entries.contains { $0.path.description == "школы.заречье.директор" })
  }

  @Test("строки книги, повторяющие заголовок группы, и годы над графами названы все")
  func tablesAreNamedCellByCell() throws {
    let book = try BookFixture.book([
      (
        "Мероприятия",
        BookFixture.rows([
          ["Группа", "Мероприятие", "Срок"], ["2026 год", "Обзор", "май 2026 года"],
          ["2026 год", "Сбор", "июнь 2026 года"], ["2027 год", "Итоги", "май 2027 года"],
          ["2027 год", "Отчёт", "в течение года"],
        ])
      ),
      (
        "Показатели",
        BookFixture.rows([
          ["Показатель", "Единица", "2026", "Цель 2027"], ["Доля", "%", "70", "80"], ["Число", "ед.", "7", "8"],
        ])
      ),
    ])
    let result = try RollOver(.init(files: [SourceFile(name: "комплект.xlsx", bytes: book)], year: 2028))
    let lines = RollOverReport(result, folder: "комплект").text
    for line in [
      "лист «Мероприятия», ячейки A2, A3: дорожная-карта.группы[1].название\n    2026 год\n    впишите «2028 год»",
      "лист «Мероприятия», ячейки A4, A5: дорожная-карта.группы[2].название\n    2027 год\n    впишите «2029 год»",
      "лист «Показатели», ячейка C1: программа.показатели[1].цели.2026\n    2026\n    впишите «2028»",
      "лист «Показатели», ячейка D1: программа.показатели[1].цели.2027\n    2027\n    впишите «2029»",
      "лист «Показатели», ячейки C3, D3: программа.показатели[2].цели\n    2026, 2027\n    целевые значения прежних лет",
    ] {
      #expect(lines.contains(line), "\(line)\nнет в:\n\(lines)")
    }
  }

  @Test(
    "о событии, которое бывает один раз, спрошено",
    arguments: [
      ("Конкурс, посвящённый 80-летию Победы", true), ("Вечер к 225‑летию А.С. Пушкина", true),
      ("225 лет со дня рождения поэта", true), ("Юбилей школы", true), ("Юбилейный вечер", true),
      ("Мероприятия Года семьи", true), ("Акция «Год защитника Отечества»", true), ("Конкурс в Год редкой птицы", true),
      ("Работа с детьми до достижения 14-летия", false), ("Юбилейные даты календаря", false),
      ("Год основания школы", false), ("Праздник «Новый Год в школе»", false), ("Итоги за учебный год", false),
      ("Совершеннолетие и права", false),
    ])
  func oneOffEventsAreAsked(_ title: String, _ isEvent: Bool) throws {
    let (_, result) = try Self.moved(
      """
      дорожная-карта:
        период: "2025"
        группы: [{название: 2025 год, мероприятия: [{название: "\(title)", срок: май 2025 года}]}]
      """, to: 2028)
    #expect(result.entries.contains { $0.reason.contains("событие бывает один раз") } == isEvent)
  }

  @Test("у длинного значения видно то, что меняется")
  func longValuesShowTheDifference() throws {
    let long = String(repeating: "очень длинное название плана поддержки школ ", count: 8)
    let (_, result) = try Self.moved(
      "дорожная-карта: {название: \(long)на 2024–2026 годы, период: 2024–2026, группы: []}", to: 2027)
    let entry = try #require(result.entries.first { $0.reason.contains("с --titles станет") })
    #expect(
      entry.before == "… название плана поддержки школ на 2024–2026 годы" || entry.before.hasSuffix("на 2024–2026 годы")
    )
    #expect(entry.before.count < 160 && entry.reason.hasSuffix("на 2027–2029 годы»"))
  }

  @Test("о непроверенных днях сказано у их строк")
  func uncheckedDaysStandAtTheirLines() throws {
    let (_, result) = try Self.moved(Self.programme, to: 2031)
    let remark = try #require(result.entries.first { $0.reason.contains("календаря на 2031 год") })
    #expect(remark.before == "15.09.2031, 08.10.2031")
    #expect([remark.place].compactMap(\.self).count + remark.furtherPlaces.count == 2)
    let change = try #require(result.entries.first { $0.after == "до 15 сентября 2031 г." })
    #expect(change.reason.contains("рабочий ли день 15.09.2031, не проверено"))
    #expect(change.kind == .shifted && change.place == remark.place)
  }

  @Test("«не требуется» — не договор")
  func nothingIsNoAgreement() throws {
    let (_, result) = try Self.moved(
      """
      школы: {а: {краткое: СОШ № 1, роль: ресурсная}, б: {краткое: СОШ № 2, роль: поддержка}}
      схема-взаимодействия:
        - школа: б
          партнёры:
            - {школа: а, содержание: занятия, срок: 2025/2026 учебный год, договор: не требуется}
            - {школа: а, содержание: уроки, срок: 2025/2026 учебный год, договор: № 1 от 01.09.2025}
      """, to: 2027)
    let asked = result.entries.filter { $0.reason.contains("договор прежних лет") }
    #expect(asked.map(\.before) == ["№ 1 от 01.09.2025"])
  }

  @Test("комплект без единого года не переносится, пока год не назван")
  func yearMustBeKnown() throws {
    let file = SourceFile(name: "общее.yaml", text: "организация: {наименование: Отдел}\n")
    #expect(throws: DiagnosedFailure.self) { try RollOver(.init(files: [file], year: 2023)) }
    #expect(try RollOver(.init(files: [file], year: 2023, from: 2020)).shift == 3)
  }

  @Test("отчёт — документ с подписями, без оставшихся тегов")
  func reportIsADocument() throws {
    let result = try RollOver(.init(files: Making.example("kesova-gora"), year: 2023))
    let report = RollOverReport(result, folder: "Examples/kesova-gora")
    let environment = GenerationEnvironment.disk(templateFolders: [Making.root.appending(path: "Templates").path])
    let bytes = try report.document(TemplateCatalogue(environment), environment)
    let outcome = try DocxCheck.check([bytes], baseline: Making.root.appending(path: "Templates/rollover-report.docx"))
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    let lines = try WordText.lines(of: bytes).joined(separator: "\n")
    #expect(lines.contains("ПЕРЕНОС КОМПЛЕКТА НА 2023 ГОД"))
    #expect(lines.contains("2020–2022 → 2023–2025"))
    #expect(lines.contains("Перенос проверил"))
    #expect(report.fileName == "Перенос на 2023 год.docx")
    #expect(report.text.hasPrefix("Комплект 2020–2022 → 2023–2025: сдвиг на 3\u{A0}года.\n"))
  }
}
