import Diagnostics
import ProgrammeFiles
import Testing

@Suite("Данные, сделанные, чтобы сломать программу")
struct LimitTests {
  private func heading(_ text: String, file: String = "д.yaml") -> String {
    String(printedFindings(text, file: file).prefix { $0 != "\n" })
  }

  @Test("вложенность в сто тысяч уровней", arguments: ["[", "{\"a\":", "{\"a\":["])
  func depth(_ opening: String) {
    let printed = heading(String(repeating: opening, count: 100_000), file: "д.json")
    #expect(printed.hasSuffix("ошибка: вложенность глубже 128 уровней [KEY-19]"))
  }

  @Test("бомба из ссылок")
  func aliasBomb() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, below) in zip(names.dropFirst(), names) {
      text += "\(name): &\(name) [\(Array(repeating: "*\(below)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(
      heading(text) == "д.yaml:5:4: ошибка: в файле больше 1000000 значений, считая повторы по ссылкам «*» [KEY-19]")
  }

  @Test("цепочка ссылок глубже, чем любая её часть")
  func aliasChain() {
    let links = (1..<200).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }
    #expect(heading("a0: &a0 [x]\n" + links.joined()).hasSuffix("вложенность глубже 128 уровней [KEY-19]"))
  }

  @Test("ссылка на саму себя")
  func aliasOfItself() {
    #expect(
      heading("a: &a [*a]\n")
        == "д.yaml:1:8: ошибка: значение начинается со знака «*»: в YAML это ссылка, а метки «a» выше нет [KEY-18]")
  }

  @Test("строка в мегабайт: место верно, сама строка не печатается")
  func longLine() {
    let text = #"{"организация": {"наименование": ""# + String(repeating: "я", count: 500_000) + #"", "кратко": 1}}"#
    #expect(
      printedFindings(text, file: "д.json") == """
        д.json:1:500038: ошибка: неизвестный ключ «кратко» в записи «организация» [KEY-01]
          как исправить: возможно, «краткое»

        """)
  }

  @Test("подпункты до самого предела вложенности")
  func deepSubitems() throws {
    let depth = 60
    let items =
      String(repeating: "{текст: пункт, подпункты: [", count: depth) + "конец" + String(repeating: "]}", count: depth)
    let reading = ProgrammeReader.read([
      SourceFile(name: "приказ.yaml", text: "приказ: {заголовок: О мерах, пункты: [\(items)]}")
    ])
    #expect(try #require(reading.set?.orders.first).flattenedItems.map(\.depth) == Array(1...depth + 1))
  }

  @Test("двадцать тысяч неверных ссылок на сотни школ не заставляют ждать")
  func thousandsOfWrongReferences() {
    let schools = (0..<300).map { "  школа\($0): {краткое: Школа \($0)}\n" }.joined()
    let wrong = (0..<20_000).map { "чужая\($0)" }.joined(separator: ", ")
    let reading = ProgrammeReader.read([
      SourceFile(name: "д.yaml", text: "школы:\n\(schools)программа: {название: П, участники: [\(wrong)]}\n")
    ])
    #expect(reading.diagnostics.count == 501)
  }

  @Test("десять тысяч мероприятий читаются")
  func tenThousandActivities() throws {
    let activity = "        - {срок: сентябрь 2020 года, название: Мониторинг, ответственные: [директора школ]}\n"
    let text = "дорожная-карта:\n  название: План\n  группы:\n    - название: 2020 год\n      мероприятия:\n"
    let reading = ProgrammeReader.read([
      SourceFile(name: "план.yaml", text: text + String(repeating: activity, count: 10_000))
    ])
    #expect(try #require(reading.set?.roadmap?.groups.first).activities.count == 10_000)
  }

  @Test("двадцать тысяч неизвестных ключей читаются быстро: показаны первые пятьсот")
  func strangers() {
    let text = (0..<20_000).map { "k\($0): v\n" }.joined()
    let reading = ProgrammeReader.read([SourceFile(name: "общее.yaml", text: text)])
    #expect(reading.diagnostics.count { $0.code == "KEY-01" } == 500)
  }
}
