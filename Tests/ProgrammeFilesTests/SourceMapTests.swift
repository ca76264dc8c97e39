import Diagnostics
import ProgrammeFiles
import Testing

@Suite("Путь значения становится местом в файле")
struct SourceMapTests {
  private static let text = """
    приказ:
      заголовок: О мерах
      пункты:
        - Первый
        - исполнитель: руководителям школ
          поручение: "провести"
      ознакомить: папина
    """
  private static let map = RawDataReader.read(SourceFile(name: "приказ.yaml", text: text)).sourceMap
  private static let order = FieldPath(file: "приказ.yaml").key("приказ")

  private static func place(_ path: FieldPath) -> String {
    guard case .text(let place)? = map.location(of: path) else { return "нет" }
    return "\(place.line):\(place.column)+\(place.length)"
  }

  @Test(
    "текст показан сам, запись и список — ключом, строка списка — первым ключом",
    arguments: [
      (order.key("заголовок"), "2:14+7"), (order, "1:1+6"), (order.key("пункты"), "3:3+6"),
      (order.keys("пункты").index(0), "4:7+6"), (order.keys("пункты").index(1), "5:7+11"),
      (order.keys("пункты").index(1).key("поручение"), "6:18+10"),
    ])
  func exact(_ path: FieldPath, _ expected: String) { #expect(Self.place(path) == expected) }

  @Test(
    "чего нет, то ищут у ближайшей записи",
    arguments: [
      (order.key("номер"), "1:1+6"), (order.key("пункты").index(7), "3:3+6"),
      (order.keys("контроль", "возложить-на"), "1:1+6"),
    ])
  func nearest(_ path: FieldPath, _ expected: String) {
    #expect(Self.place(path) == expected)
    #expect(Self.map.place(of: path)?.isExact == false)
  }

  @Test("единственное значение — тот же список из одного")
  func singleValue() { #expect(Self.place(Self.order.key("ознакомить").index(0)) == "7:15+6") }

  @Test("чего нет и начала, о том говорит весь файл; о чужом файле ничего не известно")
  func wholeFile() {
    #expect(Self.map.location(of: FieldPath(file: "приказ.yaml").keys("программа", "период")) == .file("приказ.yaml"))
    #expect(Self.map.location(of: FieldPath(file: "другой.yaml").key("приказ")) == nil)
  }

  @Test("«е» и «ё» в ключе — одно место")
  func yo() {
    let map = RawDataReader.read(SourceFile(name: "д.yaml", text: "населенный-пункт: д. Брод")).sourceMap
    #expect(map.place(of: FieldPath(file: "д.yaml").key("населённый-пункт"))?.value.column == 19)
  }

  @Test("начало и конец каждого значения известны по байтам")
  func ranges() throws {
    let source = SourceFile(name: "д.yaml", text: "а:\n  - \"раз\"\n  - {б: два}\nв: конец # примечание\n")
    let root = try #require(RawDataReader.read(source).root)
    let text = SourceText(source)
    let list = try #require(root.entries.first?.value)
    guard case .sequence(let items) = list.content else {
      Issue.record("ожидался список")
      return
    }
    let bytes = { (range: Range<Int>) in String(decoding: text.bytes[range], as: UTF8.self) }
    #expect(items.map { bytes($0.range) } == ["\"раз\"", "{б: два}"])
    #expect(bytes(list.range) == "- \"раз\"\n  - {б: два}")
    #expect(root.entries.map { bytes($0.keyRange) } == ["а", "в"])
    #expect(root.entries.last.map { bytes($0.value.range) } == "конец")
  }
}
