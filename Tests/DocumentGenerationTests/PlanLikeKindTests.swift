import Diagnostics
import DocumentGeneration
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Планы, перечни, программы, отчёты, договоры, маршруты, мониторинг")
struct PlanLikeKindTests {
  /// A document of an example whose text is kept in the repository.
  struct Kept: Sendable, CustomTestStringConvertible {
    let example: String
    let kind: String
    /// The template that it is made from.
    let template: String
    /// Which of the documents of that kind.
    var position = 0
    let fileName: String

    /// The name of the kept text.
    var kept: String { "\(example)-\(template)\(position == 0 ? "" : "-\(position + 1)").txt" }
    var testDescription: String { "\(example): \(kind)" }
  }

  static let documents = [
    Kept(
      example: "aldan", kind: "приказ", template: "order", fileName: "Приказ 01-07-338а от 25.09.2020.docx"),
    Kept(
      example: "aldan", kind: "дорожная-карта", template: "roadmap",
      fileName: "Дорожная карта 2020-2021 учебный год.docx"),
    Kept(
      example: "aldan", kind: "перечень-школ", template: "school-list",
      fileName: "Перечень школ 2019-2020 учебный год.docx"),
    Kept(
      example: "aleksandrovsky", kind: "план-мероприятий", template: "action-plan",
      fileName: "План мероприятий 2017-2019.docx"),
    Kept(
      example: "aleksandrovsky", kind: "аналитическая-справка", template: "support-note",
      fileName: "Аналитическая справка на 25 декабря 2020 г.docx"),
    Kept(
      example: "aleksandrovsky", kind: "мониторинг-контингента", template: "contingent-monitoring",
      fileName: "Мониторинг контингента.docx"),
    Kept(
      example: "kesova-gora", kind: "мониторинг-контингента", template: "contingent-monitoring",
      fileName: "Мониторинг контингента.docx"),
    Kept(
      example: "volkhov", kind: "промежуточный-отчёт", template: "interim-report",
      fileName: "Промежуточный отчёт на 20 мая 2020 г.docx"),
    Kept(
      example: "dolmatovo", kind: "программа-перехода", template: "transition-programme",
      fileName: "Программа перехода 2020-2022.docx"),
    Kept(example: "dolmatovo", kind: "приказ", template: "order", fileName: "Приказ 87-од от 31.08.2020.docx"),
    Kept(
      example: "dolmatovo", kind: "маршрут-учителя", template: "teacher-route",
      fileName: "Маршрут учителя В.Л. Сорокин.docx"),
    Kept(
      example: "grachevsky", kind: "программа-поддержки", template: "support-programme",
      fileName: "Программа поддержки школ 2020-2022.docx"),
    Kept(
      example: "grachevsky", kind: "договор", template: "cooperation-agreement",
      fileName: "Договор о сотрудничестве 1-С.docx"),
    Kept(
      example: "grachevsky", kind: "договор", template: "cooperation-agreement", position: 1,
      fileName: "Договор о сетевой форме 2-СФ.docx"),
  ]

  @Test("примеры слово в слово", arguments: documents)
  func kept(_ document: Kept) throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example(document.example), orderFiles: nil, kinds: [document.kind]))
    try #require(result.documents.indices.contains(document.position))
    let made = result.documents[document.position]
    #expect(made.fileName.replacing("\u{A0}", with: " ") == document.fileName)
    #expect(result.diagnostics.filter { $0.severity != .note } == [])
    let bytes = try made.archive()
    let template = Making.root.appending(path: "Templates/\(document.template).docx")
    let outcome = try DocxCheck.check([bytes], baseline: template)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    let text = try WordText.lines(of: bytes).joined(separator: "\n") + "\n"
    let file = Making.root.appending(path: "Tests/DocumentGenerationTests/Expected/\(document.kept)")
    let difference = try ExpectedText.difference(text, from: file)
    #expect(difference == nil, "текст изменился:\n\(text)")
  }

  @Test("дорожная карта Алдана: шесть направлений, пятьдесят шесть строк, номера по порядку без пропусков")
  func aldan() throws {
    let lines = try WordText.lines(of: Making.document(Making.example("aldan"), kind: "дорожная-карта").bytes)
    let numbers = lines.compactMap { $0.split(separator: " | ").first.map(String.init) }
      .filter { $0.first?.isNumber == true && !$0.contains(" ") }
    // The heads of the two measures with rows of their own are no rows of the source.
    let heads = ["4.3", "5.4"]
    #expect(numbers.filter { !heads.contains($0) }.count == 56)
    #expect(Set(numbers).count == numbers.count)
    #expect(lines.filter { $0.first?.isNumber == true && $0.dropFirst().hasPrefix(". ") }.count >= 6)
  }

  private static func plan(_ parts: String, more: String = "") -> String {
    """
    дорожная-карта:
      название: План мероприятий на 2021 год
    \(more)
      группы:
        - название: 2021 год
          мероприятия:
            - {название: Начать, срок: май, ответственные: [методисты]}
            - {название: Следить, ответственные: [директора], результат: Справка, части: \(parts)}
            - {название: Кончить, срок: декабрь, ответственные: [директора], результат: Справка}
    """
  }

  @Test("несколько сроков одного мероприятия: номер и название один раз, соседние мероприятия не слиты")
  func severalDeadlines() throws {
    let lines = try Making.lines(Self.plan("[{срок: март}, {срок: июнь, результат: Отчёт}]"), kind: "дорожная-карта")
      .map { $0.replacing("\u{A0}", with: " ") }
    #expect(lines.contains("2 | Следить | Март 2021 г. | Директора | Справка"))
    #expect(lines.contains(" |  | Июнь 2021 г. |  | Отчёт"))
    #expect(lines.contains("3 | Кончить | Декабрь 2021 г. | Директора | Справка"))
  }

  @Test("вложенные строки: название над ними, номера второй ступени, у направлений третьей")
  func namedParts() throws {
    let parts = "[{название: входной, срок: март}, {название: итоговый, срок: июнь}]"
    let lines = try Making.lines(Self.plan(parts), kind: "дорожная-карта").map { $0.replacing("\u{A0}", with: " ") }
    #expect(lines.contains("2 | Следить"))
    #expect(lines.contains("2.1 | входной | Март 2021 г. | Директора | Справка"))
    #expect(lines.contains("2.2 | итоговый | Июнь 2021 г. |  | "))
    let counted = try Making.lines(
      Self.plan(parts, more: "  группировка: направление"), kind: "дорожная-карта")
    #expect(counted.contains("1. 2021 год"))
    #expect(counted.contains { $0.hasPrefix("1.2.1 | входной") })
  }

  @Test("перед таблицей цели, задачи и индикаторы; одна цель не нумеруется")
  func goals() throws {
    let lines = try Making.lines(
      Self.plan("[]", more: "  цели: [помочь]\n  задачи: [учить, проверять]\n  индикаторы: [доля 100%]"),
      kind: "дорожная-карта")
    #expect(
      Array(lines[1...7]) == [
        "Цель:", "Помочь.", "Задачи:", "Учить.", "Проверять.", "Целевые индикаторы:", "Доля 100\u{A0}%.",
      ])
  }

  @Test(
    "динамика считается точно, со знаком и оценкой",
    arguments: [
      ("{2019: 10, 2021: \"8,5\"}", "снижение", "−1,5 | Улучшение"),
      ("{2019: \"0,1\", 2020: \"0,3\"}", "снижение", "+0,2 | Ухудшение"),
      ("{2019: 4, 2020: 4}", "рост", "0 | Без изменений"), ("{2020: 5}", "рост", "– | –"),
    ])
  func dynamics(years: String, desired: String, printed: String) throws {
    let data = """
      школы: {брод: {краткое: МБОУ Бродская ООШ}}
      мониторинг-контингента:
        название: Мониторинг
        показатели:
          - {название: Доля, единица: "%", желательно: \(desired), значения: [{школа: брод, годы: \(years)}]}
          - {название: Другая, единица: "%", желательно: рост, значения: [{школа: брод, годы: {2018: 1, 2021: 2}}]}
      """
    let lines = try Making.lines(data, kind: "мониторинг-контингента")
    #expect(lines.contains { $0.hasPrefix("1 | Доля") && $0.hasSuffix(printed) }, "\(lines)")
  }

  @Test("для сайта маршрут печатается без фамилий педагога и куратора")
  func routeForSite() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("dolmatovo"), orderFiles: nil, kinds: ["маршрут-учителя"], isForSite: true))
    let lines = try WordText.lines(of: try #require(result.documents.first).archive())
    #expect(!lines.contains { $0.contains("Сорокин") || $0.contains("Панина") })
    #expect(lines.contains { $0.hasPrefix("Педагог | Учитель математики") })
  }

  @Test("гриф «УТВЕРЖДЕНА» школьной программы берётся из приказа комплекта, без приказа остаётся место")
  func approval() throws {
    let files = try Making.example("dolmatovo")
    func mark(_ files: [SourceFile]) throws -> String? {
      try WordText.lines(of: Making.document(files, kind: "программа-перехода").bytes).first {
        $0.contains("УТВЕРЖДЕНА")
      }
    }
    #expect(try mark(files)?.contains("от\u{A0}31.08.2020 №\u{A0}87-од") == true)
    #expect(try mark(files.filter { $0.name != "приказ.yaml" })?.contains("от\u{A0}__________ №\u{A0}______") == true)
  }

  @Test("подпись не остаётся на странице одна: текст последнего раздела держится за неё, остальных — нет")
  func signature() throws {
    let data = """
      люди: {сомова: {фамилия: Сомова, инициалы: А.П., должность: Директор}}
      отчёт:
        название: Отчёт
        по-состоянию-на: 2020-05-20
        подписывает: сомова
        разделы: [{заголовок: Сделано, текст: Первое.}, {заголовок: Выводы, текст: Второе.}]
      """
    let file = SourceFile(name: "д.yaml", text: data)
    let bytes = try Making.document([file], kind: "промежуточный-отчёт").bytes
    let package = try OPCPackage(bytes, file: "а.docx")
    let tree = try package.tree(of: package.mainDocument())
    func holds(_ text: String) throws -> Bool {
      let run = try #require(
        tree.nodes.indices.first { tree.nodes[$0].isWord("t") && tree.text(of: tree.nodes[$0].content) == text })
      let paragraph = try #require(tree.ancestor(of: run, "p"))
      return tree.descendants(of: paragraph, "keepNext").isEmpty == false
    }
    #expect(try !holds("Первое."))
    #expect(try holds("Второе."))
  }
}
