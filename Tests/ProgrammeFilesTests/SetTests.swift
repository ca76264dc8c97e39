import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Комплект из нескольких файлов")
struct SetTests {
  @Test("ссылки ведут из файла в файл, приказов может быть много")
  func references() throws {
    let reading = ProgrammeReader.read([
      SourceFile(name: "общее.yaml", text: "люди: {котенко: {фамилия: Котенко, инициалы: Т.С.}}"),
      SourceFile(name: "приказ-1.yaml", text: "приказ: {заголовок: О мерах, пункты: [Первый], подписывает: котенко}"),
      SourceFile(name: "приказ-2.json", text: #"{"приказ": {"заголовок": "Об отмене", "пункты": ["Второй"]}}"#),
    ])
    let set = try #require(reading.set)
    #expect(set.orders.map(\.title) == ["О мерах", "Об отмене"])
    #expect(set.orders.map(\.path.file) == ["приказ-1.yaml", "приказ-2.json"])
    #expect(set.orders.first?.signatory?.personKey == "котенко")
  }

  @Test("одна часть комплекта в двух файлах")
  func repeatedPart() {
    let printed = printedFindings([
      "общее.yaml": "организация: {наименование: Отдел}\n",
      "программа.yaml": "программа: {название: П}\nорганизация: {наименование: Управление}\n",
    ])
    #expect(
      printed == """
        программа.yaml:2:1: ошибка: «организация» есть в двух файлах комплекта [KEY-05]
          | организация: {наименование: Управление}
          | ^^^^^^^^^^^
          также: общее.yaml:1:1
          | организация: {наименование: Отдел}
          | ^^^^^^^^^^^
          как исправить: оставьте «организация» в одном файле; файлы не дополняют друг друга

        """)
  }

  @Test("в файле, который не читается, может быть всё: неизвестных ссылок нет, пока он не исправлен")
  func brokenNeighbour() {
    let printed = printedFindings([
      "общее.yaml": "люди: {котенко: {фамилия: Котенко\n",
      "приказ.yaml":
        "приказ: {заголовок: О мерах, пункты: [Первый], подписывает: котенко, по-программе: программа.yaml}",
    ])
    #expect(printed.contains("общее.yaml:1:17: ошибка: скобка открыта, но не закрыта [KEY-17]"))
    #expect(!printed.contains("VAL-02"))
  }

  @Test("комплект без файлов")
  func noFiles() {
    #expect(printedFindings([:]).hasPrefix("ошибка: в комплекте нет файлов данных [KEY-10]\n"))
  }

  @Test("после пятисот замечаний одного файла говорится, сколько ещё")
  func manyFindings() {
    let people = (1...600).map { "  ключ\($0): {инициалы: А.Б.}\n" }.joined()
    let reading = ProgrammeReader.read([SourceFile(name: "общее.yaml", text: "люди:\n" + people)])
    #expect(reading.diagnostics.count == 501)
    #expect(reading.diagnostics.contains { $0.message == "показаны первые 500 замечаний, ещё 100 не показано" })
    #expect(reading.set == nil)
  }

  @Test("набор с ошибками не отдаётся, но то, что прочитано, видно для дальнейшей проверки")
  func partialSet() {
    let reading = ProgrammeReader.read([
      SourceFile(
        name: "общее.yaml", text: "люди:\n  котенко: {инициалы: Т.С.}\n  папина: {фамилия: Папина, инициалы: Н.И.}\n")
    ])
    #expect(reading.set == nil)
    #expect(reading.partialSet.people.map(\.key) == ["папина"])
  }
}
