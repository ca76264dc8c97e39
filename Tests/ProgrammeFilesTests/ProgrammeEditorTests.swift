import Diagnostics
import Foundation
import ProgrammeFiles
import Testing

@Suite("Исправления в файлах данных")
struct ProgrammeEditorTests {
  private func path(_ steps: String...) -> FieldPath {
    steps.reduce(FieldPath(file: "данные.yaml")) { path, step in
      Int(step).map { path.index($0) } ?? path.key(step)
    }
  }

  private func edited(_ text: String, _ change: Fix.Change, at path: FieldPath, name: String = "данные.yaml") -> String?
  {
    var editor = ProgrammeEditor(SourceFile(name: name, text: text))
    guard editor.apply(Fix(change, at: path)) else {
      #expect(editor.file.bytes == Array(text.utf8))
      return nil
    }
    return String(decoding: editor.file.bytes, as: UTF8.self)
  }

  @Test("меняется только значение; пояснения, отступы, концы строк и порядок остаются")
  func onlyTheValue() {
    let before = "# верх\r\nлюди:\r\n  а:   {фамилия: белова,  пол: ж} # сбоку\r\n\r\n  б: {фамилия: Ли}\r\n"
    #expect(
      edited(before, .value("Белова"), at: path("люди", "а", "фамилия"))
        == "# верх\r\nлюди:\r\n  а:   {фамилия: Белова,  пол: ж} # сбоку\r\n\r\n  б: {фамилия: Ли}\r\n")
  }

  @Test(
    "кавычки остаются, а где без них нельзя — появляются",
    arguments: [
      ("а: \"х\" # да\n", "у", "а: \"у\" # да\n"), ("а: 'х'\n", "у", "а: \"у\"\n"), ("а: х\n", "у: в", "а: \"у: в\"\n"),
      ("а: х\n", "у #5", "а: \"у #5\"\n"), ("а: {б: х}\n", "у", ""), ("а: х\n", "\"у\"", "а: \"\\\"у\\\"\"\n"),
      ("а: х", "", "а: "), ("а: х\n", "у\nв", "а: \"у\\nв\"\n"),
    ])
  func quotationMarks(_ before: String, _ value: String, _ after: String) {
    #expect((edited(before, .value(value), at: path("а")) ?? "") == after)
  }

  @Test("ключ переименовывается, строка добавляется под своей — и в скобках, и в JSON")
  func keys() {
    #expect(edited("Номер : 5\nдата: 1\n", .key("номер"), at: path("Номер")) == "номер : 5\nдата: 1\n")
    let sibling = Fix.Change.sibling(key: "дательный", value: "Отделу")
    #expect(
      edited("а:\n  - имя: Отдел # наш\n    б: 1\n", sibling, at: path("а", "0", "имя"))
        == "а:\n  - имя: Отдел # наш\n    дательный: Отделу\n    б: 1\n")
    #expect(edited("а: {имя: Отдел}\n", sibling, at: path("а", "имя")) == "а: {имя: Отдел, дательный: Отделу}\n")
    #expect(
      edited("{\"а\": {\"имя\": \"Отдел\"}}", sibling, at: path("а", "имя"))
        == "{\"а\": {\"имя\": \"Отдел\", \"дательный\": \"Отделу\"}}")
    #expect(edited("имя: Отдел\nдательный: х\n", sibling, at: path("имя")) == nil)
  }

  @Test(
    "что нельзя исправить, не портя другого, остаётся как есть",
    arguments: ["а: |\n  х\n", "а: &м х\nб: *м\n", "б: &м х\nа: *м\n", "а: [1, 2]\n", "б: 1\n", "а: {", ""])
  func refusals(_ text: String) {
    #expect(edited(text, .value("у"), at: path("а")) == nil)
  }

  @Test("единственное значение вместо списка — тоже его первый пункт; BOM остаётся")
  func listOfOne() {
    #expect(edited("\u{FEFF}а: х\n", .value("у"), at: path("а", "0")) == "\u{FEFF}а: у\n")
    #expect(edited("а: [х, в]\n", .value("у"), at: path("а", "1")) == "а: [х, у]\n")
  }

  @Test("любое исправление в любом месте образца либо не делается, либо меняет ровно одно значение")
  func everyScalarOfTheSample() throws {
    let values = ["", "новое", "а: б", "- х", "[х", "х]", "{", "#", "\"", "'", "*я", "да\nнет", "%", "х, у", "№ 5"]
    for name in ["общее.yaml", "приказ.yaml", "программа.yaml"] {
      let file = SourceFile(name: name, bytes: Array(try Data(contentsOf: Repository.newSet(name))))
      let paths = Self.scalarPaths(try #require(RawDataReader.read(file).root), FieldPath(file: name))
      #expect(paths.count > 20)
      for (index, path) in paths.enumerated() {
        let value = values[index % values.count]
        var editor = ProgrammeEditor(file)
        guard editor.apply(Fix(.value(value), at: path)) else { continue }
        let before = String(decoding: file.bytes, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
        let after = String(decoding: editor.file.bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(before.count == after.count)
        #expect(zip(before, after).count { $0 != $1 } <= 1)
      }
    }
  }

  private static func scalarPaths(_ node: DataNode, _ path: FieldPath) -> [FieldPath] {
    switch node.content {
    case .scalar: [path]
    case .mapping(let entries): entries.flatMap { scalarPaths($0.value, path.key($0.key)) }
    case .sequence(let items): items.enumerated().flatMap { scalarPaths($1, path.index($0)) }
    }
  }
}
