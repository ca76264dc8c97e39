import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Формы комплекта")
struct FormTests {
  private static let data = """
    # Комплект для пробы.
    организация:
      наименование: Отдел образования      # полное
      неизвестный-ключ: остаётся

    люди:
      сомова:
        фамилия: Сомова
        инициалы: А.П.

    приказ:
      заголовок: О пробе
      дата: 2020-07-14
      пункты:
        - Первый      # о первом
        - исполнитель: сомова
          поручение: сделать второе
      ознакомить: [сомова]

    """

  private func address(_ set: Int64, _ at: String, file: String = "д.yaml") -> String {
    "/sets/\(set)/edit?file=\(PageAddress.escaped(file))&at=\(PageAddress.escaped(at))"
  }

  /// Sends a form as the page gave it, with some fields changed.
  private func save(
    _ visit: Visit, _ set: Int64, _ at: String, page: Visit.Answer? = nil, action: String = "save",
    _ fields: KeyValuePairs<String, String>
  ) async throws -> Visit.Answer {
    let page = if let page { page } else { try await visit.get(address(set, at)) }
    let hidden = ["file", "at", "as", "base"].map { ($0, page.hidden($0)) }
    return try await visit.post("/sets/\(set)/edit", hidden + fields.map { ($0.key, $0.value) } + [("action", action)])
  }

  private func visit() async throws -> (Visit, Int64) {
    let visit = try await Visit()
    return (visit, try await visit.add("Проба", files: [StoredFile(name: "д.yaml", text: Self.data)]))
  }

  @Test("форма показывает поля с подписями, значениями и подсказками")
  func fields() async throws {
    let (visit, set) = try await visit()
    let page = try await visit.get(address(set, "/приказ"))
    #expect(page.status == .ok)
    for words in [
      "<label for=\"f/заголовок\">Заголовок", "О пробе</textarea>", "value=\"14.07.2020\"", "Сомова А.П.",
      "Добавить: пункт с исполнителем",
    ] {
      #expect(page.html.contains(words), "\(words)")
    }
  }

  @Test("правка пишется на своё место: пояснения и незнакомые ключи остаются")
  func saving() async throws {
    let (visit, set) = try await visit()
    let answer = try await save(
      visit, set, "/организация", ["f/наименование": "Управление: новое", "f/адрес": "ул. Школьная"])
    #expect(answer.status == .seeOther)
    let text = try await visit.text(set, "д.yaml")
    #expect(
      text
        == Self.data.replacing("Отдел образования ", with: "\"Управление: новое\" ")
        .replacing("  неизвестный-ключ", with: "  адрес: ул. Школьная\n  неизвестный-ключ"))
  }

  @Test(
    "что не трогали, то не пишется: отправленная без правок форма не меняет ни байта",
    arguments: [
      "/организация", "/люди/сомова", "/приказ", "/приказ/пункты/[1]",
    ])
  func untouched(_ at: String) async throws {
    let (visit, set) = try await visit()
    let page = try await visit.get(address(set, at))
    let shown = PageReading.fields(of: page.html)
    let hidden = ["file", "at", "as", "base"].map { ($0, page.hidden($0)) }
    _ = try await visit.post("/sets/\(set)/edit", hidden + shown + [("action", "save")])
    #expect(shown.count > 3)
    #expect(try await visit.text(set, "д.yaml") == Self.data)
  }

  @Test("дата принимается по-русски, незнакомая остаётся с замечанием у поля")
  func dates() async throws {
    let (visit, set) = try await visit()
    _ = try await save(visit, set, "/приказ", ["f/дата": "1.9.2021"])
    #expect(try await visit.text(set, "д.yaml").contains("дата: 2021-09-01"))
    _ = try await save(visit, set, "/приказ", ["f/дата": "32.13.2021"])
    let page = try await visit.get(address(set, "/приказ") + "&done=saved")
    #expect(page.html.contains("value=\"32.13.2021\""))
    #expect(page.html.contains("aria-invalid=\"true\""))
    #expect(page.html.contains("href=\"\(address(set, "/приказ").replacing("&", with: "&amp;"))#f/дата\""))
    #expect(page.html.contains("data-focus"))
  }

  @Test("строки добавляются, меняются местами и убираются без записи")
  func rows() async throws {
    let (visit, set) = try await visit()
    let rows: KeyValuePairs = ["f/ознакомить/[0]": "сомова", "f/ознакомить/[1]": "папина"]
    let more = try await save(visit, set, "/приказ", action: "row:/ознакомить", rows)
    #expect(more.status == .ok)
    #expect(more.html.contains("f/ознакомить/[3]"))
    let up = try await save(visit, set, "/приказ", action: "rowup:/ознакомить/[1]", rows)
    let (first, second) = (
      up.html.range(of: "value=\"папина\" selected"), up.html.range(of: "value=\"сомова\" selected")
    )
    #expect(try #require(first).lowerBound < (try #require(second)).lowerBound)
    #expect(try await visit.text(set, "д.yaml") == Self.data)
    _ = try await save(visit, set, "/приказ", rows)
    #expect(try await visit.text(set, "д.yaml").contains("ознакомить: [сомова, папина]"))
  }

  @Test("новая запись появляется, когда её сохранили, и стоит в конце списка")
  func addition() async throws {
    let (visit, set) = try await visit()
    let answer = try await save(visit, set, "/приказ", action: "add:/пункты|2", [:])
    #expect(answer.status == .seeOther)
    let page = try await visit.get(answer.location)
    #expect(page.html.contains("f/поручение"))
    #expect(try await visit.text(set, "д.yaml") == Self.data)
    _ = try await save(visit, set, "", page: page, ["f/поручение": "сделать третье", "f/исполнитель/[0]": "сомова"])
    #expect(
      try await visit.text(set, "д.yaml").contains(
        "сделать второе\n    - исполнитель:\n        - сомова\n      поручение: сделать третье\n  ознакомить"))
  }

  @Test("человек получает ключ из своей фамилии")
  func newPerson() async throws {
    let (visit, set) = try await visit()
    let answer = try await save(visit, set, "/люди", action: "add:|0", [:])
    let page = try await visit.get(answer.location)
    _ = try await save(visit, set, "", page: page, ["f/фамилия": "Сомова", "f/инициалы": "Б.В."])
    #expect(
      try await visit.text(set, "д.yaml").contains(
        "    инициалы: А.П.\n  сомова-2:\n    фамилия: Сомова\n    инициалы: Б.В.\n"))
  }

  @Test("записи меняются местами вместе с пояснениями и удаляются после вопроса")
  func movingAndDeleting() async throws {
    let (visit, set) = try await visit()
    _ = try await save(visit, set, "/приказ", action: "down:/пункты/[0]", [:])
    #expect(
      try await visit.text(set, "д.yaml").contains("поручение: сделать второе\n    - Первый      # о первом\n"))
    let question = try await save(visit, set, "/приказ", action: "delete:/пункты/[1]", [:])
    #expect(question.html.contains("Удалить?"))
    #expect(question.html.contains("Первый"))
    let hidden = ["file", "at", "base", "action", "sure"].map { ($0, question.hidden($0)) }
    _ = try await visit.post("/sets/\(set)/edit", hidden)
    #expect(!(try await visit.text(set, "д.yaml")).contains("Первый"))
  }

  @Test("раздел, которого не было, заводит свой файл")
  func newPart() async throws {
    let (visit, set) = try await visit()
    let page = try await visit.get(address(set, "/письмо", file: "письмо.yaml"))
    #expect(page.status == .ok)
    _ = try await save(visit, set, "", page: page, ["f/текст": "Направляем программу."])
    #expect(try await visit.text(set, "письмо.yaml") == "письмо:\n  текст: Направляем программу.\n")
  }

  @Test("двое правят разные места: пишется и то, и другое")
  func twoClerksApart() async throws {
    let (visit, set) = try await visit()
    let mine = try await visit.get(address(set, "/люди/сомова"))
    _ = try await save(visit, set, "/организация", ["f/адрес": "ул. Школьная"])
    #expect(try await save(visit, set, "", page: mine, ["f/инициалы": "А.Б."]).status == .seeOther)
    let text = try await visit.text(set, "д.yaml")
    #expect(text.contains("ул. Школьная"))
    #expect(text.contains("А.Б."))
  }

  @Test("двое правят одно место: второй сказано, её текст цел, и можно сохранить ещё раз")
  func twoClerksAtOnePlace() async throws {
    let (visit, set) = try await visit()
    let mine = try await visit.get(address(set, "/приказ"))
    _ = try await save(visit, set, "/приказ", ["f/заголовок": "О чужой пробе", "f/номер": "7"])
    let shown: KeyValuePairs = ["f/заголовок": "О моей пробе", "f/номер": "", "f/дата": "14.07.2020"]
    let answer = try await save(visit, set, "", page: mine, shown)
    #expect(answer.status == .conflict)
    #expect(answer.html.contains("О моей пробе</textarea>"))
    #expect(answer.html.contains("7</textarea>"))
    #expect(answer.html.contains("изменил кто-то ещё"))
    _ = try await save(visit, set, "", page: answer, ["f/заголовок": "О моей пробе", "f/номер": "7"])
    let text = try await visit.text(set, "д.yaml")
    #expect(text.contains("О моей пробе"))
    #expect(text.contains("номер: 7") || text.contains("номер: \"7\""))
  }

  @Test("форма чужого сеанса не принимается")
  func forgedForm() async throws {
    let (visit, set) = try await visit()
    let stranger = try await Visit(.department, fixture: visit.fixture, forged: true)
    #expect(try await save(stranger, set, "/приказ", ["f/заголовок": "Х"]).status == .forbidden)
  }

  @Test(
    "адрес, которого нет в словаре, – не страница",
    arguments: [
      "/нет-такого", "/приказ/нет", "/приказ/пункты/[0]/а/б", "приказ", "/приказ/[0]",
    ])
  func unknownPlace(_ at: String) async throws {
    let (visit, set) = try await visit()
    #expect(try await visit.get(address(set, at)).status == .notFound)
  }

  @Test("имя файла не выводит из комплекта", arguments: ["../д.yaml", "/etc/passwd", "а/б.yaml", "д.exe", ".yaml", ""])
  func fileNames(_ name: String) async throws {
    let (visit, set) = try await visit()
    #expect(try await visit.get(address(set, "/приказ", file: name)).status == .notFound)
  }

  @Test("разметка в данных показана как текст")
  func escaping() async throws {
    let visit = try await Visit()
    let set = try await visit.add(
      "Проба",
      files: [
        StoredFile(name: "д.yaml", text: "приказ:\n  заголовок: \"</textarea><script>x</script>\"\n  номер: О'К\n")
      ])
    let page = try await visit.get(address(set, "/приказ"))
    #expect(!page.html.contains("<script>x"))
    #expect(page.html.contains("&lt;/textarea&gt;"))
  }

  @Test(
    "каждая часть каждого примера открывается формой",
    arguments: [
      "aldan", "aleksandrovsky", "dolmatovo", "grachevsky", "kesova-gora", "volkhov",
    ])
  func everyPart(_ example: String) async throws {
    let visit = try await Visit()
    let set = try await visit.add(example, example: example)
    var waiting = PageReading.links(of: try await visit.get("/sets/\(set)").html)
    var seen: Set<String> = []
    while let next = waiting.popLast(), seen.count < 120 {
      guard seen.insert(next).inserted else { continue }
      let page = try await visit.get(next)
      #expect(page.status == .ok, "\(next)")
      #expect(PageReading.faults(of: page.html).isEmpty, "\(next)")
      waiting += PageReading.links(of: page.html)
    }
    #expect(seen.count > 10)
  }
}
