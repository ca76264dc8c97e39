import DocumentGeneration
import DocxForms
import Testing

/// Data that a form gives are read back as they were, whatever a school typed.
@Suite struct DataTreeTests {
  @Test(arguments: [
    "Простой ответ", "да", "null", "# не пояснение", "- не список", "ключ: значение", "«кавычки» и \"ещё\"", "\\ \t",
    "две\nстроки", "три\n\nстроки\n", "  отступ", "010", "2020-07-14", "*звёздочка", "&якорь", "{скобка", "100%", "'",
    "%YAML", "@", "`", "|", "> текст", "!!str", "строка\u{2028}другая", "⟦1⟧", "а:б", "?", "конец:",
  ]) func `A text is read back as it was`(_ text: String) throws {
    let tree = DataTree.record([.init("ключ", .list([.text(text)])), .init("второй", .text(text))])
    let read = try #require(FormFrame.data(of: tree.yaml), "\(tree.yaml)")
    #expect(read["второй"]?.text == text)
    #expect(read["ключ"]?.items.first?.text == text)
  }

  @Test func `Figures and days stand without quotation marks`() {
    let tree = DataTree.record([
      .init("2020", .scalar("16,7", isPlain: true)), .init("дата", .scalar("2020-07-14", isPlain: true)),
    ])
    #expect(tree.yaml == "2020: 16,7\nдата: 2020-07-14\n")
  }

  @Test func `A path reaches into lists by number`() {
    var tree = DataTree.record([])
    let path = DataPath(dotted: "карта.группы[1].мероприятия")
    tree.set(.text("да"), at: path[...])
    #expect(tree[path[...]]?.text == "да")
    #expect(tree["карта"]?["группы"]?.items.count == 1)
    tree.set(nil, at: path[...])
    #expect(tree.pruned == nil)
  }
}
