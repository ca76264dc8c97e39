import Diagnostics
import DocumentComparison
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Исправления Word между двумя документами")
struct TrackedChangesTests {
  /// Two bodies, and what the case is about.
  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String

    init(_ name: String, _ old: String, _ new: String) {
      (testDescription, self.old, self.new) = (name, old, new)
    }
  }

  private static func p(_ texts: String...) -> String { texts.map(WordFixture.p).joined() }
  private static let bold = "<w:b/>"

  static let pairs: [Pair] = [
    Pair("слово заменено", p("до 15 сентября 2020 г."), p("до 16 сентября 2024 г.")),
    Pair(
      "слово разорвано отрывками",
      "<w:p>\(WordFixture.r("сен"))\(WordFixture.r("тябрь", bold))\(WordFixture.r(" 2020 года"))</w:p>",
      p("октябрь 2020 года")),
    Pair("вставлено в начало и в конец", p("провести мониторинг"), p("Школам провести мониторинг до мая")),
    Pair("абзац удалён в середине", p("Первый", "Второй лишний", "Третий"), p("Первый", "Третий")),
    Pair("абзац добавлен в середине", p("Первый", "Третий"), p("Первый", "Второй новый", "Третий")),
    Pair("последние абзацы удалены", p("Первый", "Второй лишний", "Третий тоже"), p("Первый")),
    Pair("абзацы добавлены в конец", p("Первый"), p("Первый", "Второй новый", "Третий тоже")),
    Pair(
      "последний абзац заменён другим", p("Первый", "Ничего общего"), p("Первый", "Совсем иное слово", "И ещё строка")),
    Pair("всё другое", p("Один два три", "Четыре пять"), p("Шесть", "Семь восемь", "Девять")),
    Pair("пустой абзац получает текст", "<w:p/>" + p("Конец"), p("Начало", "Конец")),
    Pair("текст уходит весь", p("Начало", "Конец"), "<w:p/>" + p("Конец")),
    Pair(
      "строка таблицы добавлена и удалена",
      WordFixture.table([["1", "Мониторинг", "май"], ["2", "Семинар", "июнь"]]) + p("Конец"),
      WordFixture.table([
        ["1", "Мониторинг", "май"], ["2", "Курсы повышения", "сентябрь"], ["3", "Отчёт", "декабрь"],
      ]) + p("Конец")),
    Pair(
      "ячейка изменена", WordFixture.table([["1", "Мониторинг школ", "май 2020 г."]]) + p("Конец"),
      WordFixture.table([["1", "Мониторинг всех школ", "май 2021 г."]]) + p("Конец")),
    Pair(
      "столбец добавлен", WordFixture.table([["1", "Мониторинг"], ["2", "Семинар"]]) + p("Конец"),
      WordFixture.table([["1", "Мониторинг", "май"], ["2", "Семинар", "июнь"]]) + p("Конец")),
    Pair(
      "таблица вместо абзаца", p("Начало", "Перечень школ", "Конец"),
      p("Начало") + WordFixture.table([["а", "б"]]) + p("Конец")),
    Pair("таблица исчезла", p("Начало") + WordFixture.table([["а", "б"]]) + p("Конец"), p("Начало", "Конец")),
    Pair(
      "знаки разметки в тексте", p("Школы «А» & <Б>"), p("Школы «А» & <В> \"Г\"")),
    Pair(
      "табуляция и перенос строки", "<w:p><w:r><w:t>один</w:t><w:tab/><w:t>два</w:t><w:br/><w:t>три</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>один</w:t><w:tab/><w:t>четыре</w:t><w:br/><w:t>три</w:t><w:tab/></w:r></w:p>"),
    Pair(
      "ссылка меняется внутри",
      "<w:p>\(WordFixture.r("См. "))<w:bookmarkStart w:id=\"7\" w:name=\"a\"/><w:bookmarkEnd w:id=\"7\"/><w:hyperlink w:anchor=\"a\">\(WordFixture.r("приказ № 1"))</w:hyperlink>\(WordFixture.r("."))</w:p>",
      p("См. приказ № 2.")),
    Pair(
      "конец одного абзаца и начало другого", p("Утвердить план", "Контроль оставить", "Срок: май"),
      p("Утвердить план.", "1. Контроль оставить за собой", "Новый срок: май")),
    Pair(
      "конец и начало удалены", p("Утвердить план.", "1. Контроль оставить за", "Новый срок"),
      p("Утвердить план", "Контроль оставить", "срок")),
    Pair("слово в конце и новый абзац", p("Утвердить план", "Конец"), p("Утвердить план школ", "Новый пункт", "Конец")),
    Pair("слово", p("план", "план", "Конец"), p("план школ", "а план", "Конец")),
    Pair(
      "абзац со своими свойствами удалён в конце",
      "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(WordFixture.r("Первый"))</w:p>"
        + "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>\(WordFixture.r("Второй лишний"))</w:p>",
      p("Первый")),
  ]

  /// A table of two columns whose second one is merged downwards where a cell says so.
  private static func merged(_ rows: [(first: String, second: String, merge: String)]) -> String {
    let cells = rows.map { row in
      func cell(_ text: String, _ properties: String) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>\(properties)</w:tcPr>\(WordFixture.p(text))</w:tc>"
      }
      let merge = row.merge.isEmpty ? "" : "<w:vMerge w:val=\"\(row.merge)\"/>"
      return "<w:tr>\(cell(row.first, ""))\(cell(row.second, merge))</w:tr>"
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/>"
      + "<w:gridCol w:w=\"2000\"/></w:tblGrid>\(cells.joined())</w:tbl>" + WordFixture.p("Конец")
  }

  private static let plain = [
    (first: "Мониторинг школ", second: "май", merge: ""), ("Семинар учителей", "", ""), ("Отчёт отдела", "июнь", ""),
  ]

  static let merges: [Pair] = [
    Pair(
      "ячейки объединены по вертикали", merged(plain),
      merged([
        ("Мониторинг школ", "май", "restart"), ("Семинар всех учителей", "", "continue"), ("Отчёт отдела", "июнь", ""),
      ])),
    Pair(
      "объединение снято",
      merged([
        ("Мониторинг школ", "май", "restart"), ("Семинар всех учителей", "", "continue"), ("Отчёт отдела", "июнь", ""),
      ]), merged(plain)),
    Pair(
      "строка добавлена внутри объединённых",
      merged([("Мониторинг школ", "май", "restart"), ("Отчёт отдела", "", "continue"), ("Итоги года", "июль", "")]),
      merged([
        ("Мониторинг школ", "май", "restart"), ("Совсем другое дело", "", "continue"), ("Отчёт отдела", "", "continue"),
        ("Итоги года", "июль", ""),
      ])),
    Pair(
      "в объединённой строке изменено слово",
      merged([("Мониторинг школ", "май", "restart"), ("Отчёт отдела", "", "continue")]),
      merged([("Мониторинг школ", "май", "restart"), ("Отчёт управления отдела", "", "continue")])),
    Pair(
      "объединены первые, добавлены строки дальше", merged(plain),
      merged([
        ("Мониторинг школ", "май", "restart"), ("Семинар учителей", "", "continue"),
        ("Новая работа совета", "", "continue"), ("Отчёт отдела", "июнь", ""),
      ])),
  ]

  @Test("объединённые ячейки: принять — новый текст и объединения, отклонить — прежние", arguments: merges)
  func mergedCells(_ pair: Pair) throws {
    try acceptAndReject(pair)
    let outcome = try DocxCheck.check([Self.tracked(pair).bytes])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("строка внутри объединённых добавляется одна, остальные на месте")
  func mergedNeighboursStay() throws {
    let pair = try #require(Self.merges.first { $0.testDescription.hasPrefix("строка добавлена") })
    let changes = try DocumentComparator(
      WordFixture.package(body: pair.old), WordFixture.package(body: pair.new)
    ).changes
    #expect(changes.map { "\($0.place): \($0.kind.rawValue)" } == ["текст нового, таблица 1, строка 2: добавлено"])
  }

  /// A content control around blocks.
  private static func control(_ content: String, _ id: Int) -> String {
    "<w:sdt><w:sdtPr><w:id w:val=\"\(id)\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  @Test("элемент управления вокруг изменённого снимается, чтобы LibreOffice видела правку; остальные на месте")
  func contentControls() throws {
    let pair = Pair(
      "элементы управления",
      Self.control(Self.p("Первый абзац", "Второй абзац"), 11) + Self.control(Self.p("Лишний уйдёт"), 12)
        + Self.control(Self.p("Прежний"), 13) + "<w:p>\(Self.control(WordFixture.r("в строке"), 14))</w:p>"
        + WordFixture.table([[Self.control(Self.p("слово школы"), 15), "два"]]) + Self.p("Конец"),
      Self.p("Первый новый абзац", "Второй абзац", "Прежний", "в другой строке")
        + WordFixture.table([["слово другой школы", "два"]]) + Self.p("Конец"))
    try acceptAndReject(pair)
    let (_, _, result, bytes) = try Self.tracked(pair)
    let markup = String(decoding: try result.bytes(of: result.mainDocument()), as: UTF8.self)
    #expect(
      [11, 12, 13, 14, 15].map { markup.contains("<w:id w:val=\"\($0)\"/>") } == [false, false, true, true, false])
    let outcome = try DocxCheck.check([bytes])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("место удалённого — по прежнему документу, остального — по новому, и сказано чьё")
  func placesTellWhoseTheyAre() throws {
    let old =
      Self.p("Первый", "Лишний абзац", "До мая") + WordFixture.table([["1", "Уйдёт совсем"], ["2", "Семинар школ"]])
    let new = Self.p("Первый", "До июня") + WordFixture.table([["2", "Семинар всех школ"], ["3", "Новая работа"]])
    let changes = try DocumentComparator(
      WordFixture.package(body: old + Self.p("Конец")), WordFixture.package(body: new + Self.p("Конец"))
    ).changes
    #expect(
      changes.map { "\($0.place): \($0.kind.rawValue)" } == [
        "текст прежнего, абзац 2: удалено", "текст нового, абзац 2: изменено",
        "текст прежнего, таблица 1, строка 1: удалено",
        "текст нового, таблица 1, строка 1, ячейка 2, абзац 1: изменено",
        "текст нового, таблица 1, строка 2: добавлено",
      ])
  }

  @Test("колонтитулов другое число: сравнены, если говорят то же; номер страницы — не слова")
  func headersOfAnotherNumber() throws {
    let body = Self.p("Текст")
    let plain = try WordFixture.package(body: body)
    let numbered = try WordFixture.package(body: body, header: WordFixture.p("2"))
    let worded = try WordFixture.package(body: body, header: WordFixture.p("ПРОЕКТ"))
    #expect(try DocumentComparator(plain, numbered).isSame)
    #expect(try DocumentComparator(plain, worded).notes.map(\.code) == ["OUT-76"])
  }

  private static func tracked(_ pair: Pair) throws -> (
    old: OPCPackage, new: OPCPackage, result: OPCPackage, bytes: [UInt8]
  ) {
    let old = try WordFixture.package(body: pair.old, named: "старый.docx")
    let new = try WordFixture.package(body: pair.new, named: "новый.docx")
    let bytes = try DocumentComparator(old, new).tracked(author: "prikaz").archive()
    return (old, new, try OPCPackage(bytes, file: "исправления.docx"), bytes)
  }

  @Test("принять все — новый текст, отклонить все — прежний", arguments: pairs)
  func acceptAndReject(_ pair: Pair) throws {
    let (old, new, result, _) = try Self.tracked(pair)
    #expect(try RevisionReading.lines(of: result, .accepted) == RevisionReading.lines(of: new, .accepted))
    #expect(try RevisionReading.lines(of: result, .rejected) == RevisionReading.lines(of: old, .rejected))
    #expect(try RevisionReading.tornEnds(of: result) == [])
  }

  @Test("документ с исправлениями верен по схеме")
  func resultIsValid() throws {
    let outcome = try DocxCheck.check(Self.pairs.map { try Self.tracked($0).bytes })
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("случайные документы: принять и отклонить", arguments: 0..<60)
  func randomDocuments(_ seed: Int) throws {
    var random = ChangedBodies(seed: UInt64(seed))
    let (old, new) = random.bodies()
    let pair = Pair("\(seed)", old, new)
    try acceptAndReject(pair)
  }

  @Test("равные документы: исправлений нет, байты прежние")
  func sameStaysSame() throws {
    let package = try WordFixture.package(body: Self.p("Первый", "Второй"))
    let comparison = try DocumentComparator(package, package)
    #expect(comparison.isSame)
    #expect(comparison.changes.isEmpty)
    #expect(try comparison.tracked(author: "prikaz").archive() == package.archive())
  }

  @Test("автор и дата — как сказано; без даты её нет")
  func authorAndDate() throws {
    let (old, new) = try (WordFixture.package(body: Self.p("а б")), WordFixture.package(body: Self.p("а в")))
    let comparison = try DocumentComparator(old, new)
    func markup(_ package: OPCPackage) throws -> String {
      String(decoding: try package.bytes(of: package.mainDocument()), as: UTF8.self)
    }
    let plain = try markup(comparison.tracked(author: "prikaz"))
    #expect(plain.contains("w:author=\"prikaz\"") && !plain.contains("w:date"))
    let dated = try markup(comparison.tracked(author: "О\"К", date: "2026-11-21T00:00:00Z"))
    #expect(dated.contains("w:author=\"О&quot;К\" w:date=\"2026-11-21T00:00:00Z\""))
  }

  @Test("документ, в котором уже есть исправления, не портится")
  func existingRevisionsAreRefused() throws {
    let old = try WordFixture.package(
      body: "<w:p><w:ins w:id=\"1\" w:author=\"а\">\(WordFixture.r("вставка"))</w:ins></w:p>")
    let comparison = try DocumentComparator(old, WordFixture.package(body: Self.p("другое")))
    let failure = #expect(throws: DiagnosedFailure.self) { try comparison.tracked(author: "prikaz") }
    #expect(failure?.diagnostics.map(\.code) == ["OUT-75"])
    #expect(comparison.changes.map(\.before) == ["вставка"])
  }

  @Test("сто страниц, в которых не осталось ничего прежнего, сравниваются")
  func hugeDifferenceIsBounded() throws {
    func body(_ word: String) -> String {
      (0..<4_000).map { Self.p("\(word)\($0) \(word)\($0 * 7) слово") }.joined()
    }
    let comparison = try DocumentComparator(
      WordFixture.package(body: body("а")), WordFixture.package(body: body("б")))
    #expect(!comparison.changes.isEmpty)
    let result = try comparison.tracked(author: "prikaz")
    #expect(try RevisionReading.lines(of: result, .accepted) == RevisionReading.lines(of: comparison.new, .accepted))
  }
}
