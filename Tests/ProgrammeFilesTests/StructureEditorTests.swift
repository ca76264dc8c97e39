import Diagnostics
import Testing

@testable import ProgrammeFiles

@Suite("Правка строения данных на месте")
struct StructureEditorTests {
  /// A file before, a change, the file after.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let edit: DataEdit
    let after: String
    var order: [String] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "значение меняется, пояснение в строке остаётся",
      before: "а: 1 # почему\nб: 2\n", edit: .set(.text("да: нет"), at: [.key("а")]),
      after: "а: \"да: нет\" # почему\nб: 2\n"),
    Case(
      testDescription: "текст становится длинным, пояснение стоит в первой строке",
      before: "а: 1 # почему\nб: 2\n", edit: .set(.block("раз\nдва"), at: [.key("а")]),
      after: "а: |      # почему\n  раз\n  два\nб: 2\n"),
    Case(
      testDescription: "длинный текст становится коротким",
      before: "к:\n  а: |\n    раз\n    два\n  б: 2\n", edit: .set(.text("один"), at: [.key("к"), .key("а")]),
      after: "к:\n  а: один\n  б: 2\n"),
    Case(
      testDescription: "новый ключ встаёт на своё место в порядке словаря",
      before: "к:\n  а: 1      # первый\n  в: 3\n", edit: .set(.text("2"), at: [.key("к"), .key("б")]),
      after: "к:\n  а: 1      # первый\n  б: 2\n  в: 3\n", order: ["а", "б", "в"]),
    Case(
      testDescription: "новый ключ в скобках", before: "- {а: 1}\n",
      edit: .set(.text("2"), at: [.index(0), .key("б")]),
      after: "- {а: 1, б: 2}\n"),
    Case(
      testDescription: "новый ключ в пустой записи", before: "к:\nб: 1\n",
      edit: .set(.text("2"), at: [.key("к"), .key("а")]), after: "к:\n  а: 2\nб: 1\n"),
    Case(
      testDescription: "недостающие записи появляются", before: "б: 1\n",
      edit: .set(.text("2"), at: [.key("к"), .key("а")]), after: "б: 1\nк:\n  а: 2\n"),
    Case(
      testDescription: "ключ уходит вместе со своей строкой", before: "к:\n  а: 1 # раз\n  б: 2\n  в: 3\n",
      edit: .remove(at: [.key("к"), .key("б")]), after: "к:\n  а: 1 # раз\n  в: 3\n"),
    Case(
      testDescription: "первый ключ пункта списка уходит, чёрточка остаётся", before: "- а: 1\n  б: 2\n",
      edit: .remove(at: [.index(0), .key("а")]), after: "- б: 2\n"),
    Case(
      testDescription: "ключ в скобках уходит с запятой", before: "к: {а: 1, б: 2}\n",
      edit: .remove(at: [.key("к"), .key("б")]), after: "к: {а: 1}\n"),
    Case(
      testDescription: "единственный ключ уходит", before: "к:\n  а: 1\nб: 2\n",
      edit: .remove(at: [.key("к"), .key("а")]), after: "к: {}\nб: 2\n"),
    Case(
      testDescription: "запись добавляется в конец списка", before: "с:\n  - а: 1\n    б: 2 # два\nк: 3\n",
      edit: .set(.record([.init("а", .text("4")), .init("б", .text("5"))]), at: [.key("с"), .index(1)]),
      after: "с:\n  - а: 1\n    б: 2 # два\n  - а: 4\n    б: 5\nк: 3\n"),
    Case(
      testDescription: "запись добавляется в строчной форме, как соседние", before: "с:\n  - {а: 1}\n",
      edit: .set(.record([.init("а", .text("4"))]), at: [.key("с"), .index(1)]), after: "с:\n  - {а: 1}\n  - {а: 4}\n"),
    Case(
      testDescription: "значение добавляется в список в скобках", before: "с: [а, б] # все\n",
      edit: .set(.text("в, г"), at: [.key("с"), .index(2)]), after: "с: [а, б, \"в, г\"] # все\n"),
    Case(
      testDescription: "одно значение становится списком", before: "с: а\nк: 1\n",
      edit: .set(.text("б"), at: [.key("с"), .index(1)]), after: "с:\n  - а\n  - б\nк: 1\n"),
    Case(
      testDescription: "список в скобках меняется целиком и остаётся в скобках", before: "с: [а, б] # все\n",
      edit: .set(.list([.text("в")]), at: [.key("с")]), after: "с: [в] # все\n"),
    Case(
      testDescription: "пункт списка уходит", before: "с:\n  - а: 1\n    б: 2\n  # о втором\n  - а: 3\nк: 4\n",
      edit: .remove(at: [.key("с"), .index(0)]), after: "с:\n  # о втором\n  - а: 3\nк: 4\n"),
    Case(
      testDescription: "соседи меняются местами вместе с пояснениями",
      before: "с:\n  - а: 1 # раз\n  # о втором\n  - а: 2\n    б: 3\nк: 4\n", edit: .swap(0, in: [.key("с")]),
      after: "с:\n  # о втором\n  - а: 2\n    б: 3\n  - а: 1 # раз\nк: 4\n"),
    Case(
      testDescription: "соседи в скобках меняются местами", before: "с: [а, {б: 1}]\n", edit: .swap(0, in: [.key("с")]),
      after: "с: [{б: 1}, а]\n"),
    Case(
      testDescription: "концы строк Windows сохраняются", before: "а: 1\r\nб: 2\r\n",
      edit: .set(.text("3"), at: [.key("в")]), after: "а: 1\r\nб: 2\r\nв: 3\r\n"),
    Case(
      testDescription: "JSON остаётся JSON", before: "{\"а\": \"1\"}\n", edit: .set(.text("2"), at: [.key("б")]),
      after: "{\"а\": \"1\", \"б\": \"2\"}\n"),
  ]

  @Test("изменение записано на своём месте", arguments: cases)
  func changeAtItsPlace(_ example: Case) {
    var editor = StructureEditor(SourceFile(name: "д.yaml", text: example.before))
    let isMade = editor.make(example.edit, order: example.order)
    #expect(isMade)
    #expect(String(decoding: editor.file.bytes, as: UTF8.self) == example.after)
  }

  @Test("чего нет, то не меняется")
  func nothingWithoutAPlace() {
    var editor = StructureEditor(SourceFile(name: "д.yaml", text: "а: 1\n"))
    let made = [
      editor.make(.remove(at: [.key("б")])), editor.make(.set(.text("2"), at: [.key("а"), .key("б")])),
      editor.make(.swap(0, in: [.key("а")])),
    ]
    #expect(made == [false, false, false])
    #expect(String(decoding: editor.file.bytes, as: UTF8.self) == "а: 1\n")
  }

  @Test("файл, который не читается, не меняется")
  func brokenFile() {
    var editor = StructureEditor(SourceFile(name: "д.yaml", text: "а: [1\n"))
    let isMade = editor.make(.set(.text("2"), at: [.key("б")]))
    #expect(!isMade)
  }

  @Test(
    "каждое место каждого примера меняется и возвращается, остальное цело",
    arguments: Repository.exampleFiles.map(\.name))
  func everyPlaceOfTheExamples(_ name: String) throws {
    let editor = StructureEditor(try #require(Repository.exampleFiles.first { $0.name == name }))
    let root = try #require(editor.root)
    for steps in Self.scalars(of: root, below: []).enumerated().filter({ $0.offset % 17 == 0 }).map(\.element) {
      var changed = editor
      let old = try #require(root.value(at: steps)).written
      let isMade = changed.make(.set(.text("«проба»: да"), at: steps))
      #expect(isMade)
      #expect(changed.rewrites == 0, "\(steps)")
      let isUndone = changed.make(.set(old, at: steps))
      #expect(isUndone)
      let back = try #require(changed.root)
      #expect(back.says(root))
    }
  }

  private static func scalars(of node: DataNode, below steps: [FieldPath.Component]) -> [[FieldPath.Component]] {
    switch node.content {
    case .scalar: [steps]
    case .mapping(let entries): entries.flatMap { scalars(of: $0.value, below: steps + [.key($0.key)]) }
    case .sequence(let items): items.enumerated().flatMap { scalars(of: $1, below: steps + [.index($0)]) }
    }
  }
}
