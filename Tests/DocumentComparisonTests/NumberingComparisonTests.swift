import DocumentComparison
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Номера, которые ставит Word, при сравнении")
struct NumberingComparisonTests {
  /// A document whose paragraphs are the items of one list of Word's; an empty text ends the list.
  private static func package(_ items: [String]) throws -> OPCPackage {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    var package = try WordFixture.package(
      body: items.map { item in
        item.hasPrefix("-")
          ? WordFixture.p(String(item.dropFirst()))
          : "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(WordFixture.r(item))</w:p>"
      }.joined())
    let list =
      "<w:numbering xmlns:w=\"\(word)\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    package.set(
      Array(list.utf8), of: PartName("word/numbering.xml"),
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml")
    let main = try package.mainDocument()
    let link = Relationship(
      id: "rId9", type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
      target: "numbering.xml")
    package.setRelationships(try package.relationships(of: main) + [link], of: main)
    return package
  }

  @Test("пункт добавлен в середину: у следующих другие номера, и сказано одной строкой")
  func shiftedNumbers() throws {
    let comparison = try DocumentComparator(
      Self.package(["Утвердить план", "Провести обзор"]),
      Self.package(["Утвердить план", "Создать группу", "Провести обзор"]))
    #expect(comparison.numbering?.code == "OUT-79")
    #expect(
      comparison.numbering?.message.hasSuffix("абзацев с другим номером: 1; первый — «Провести обзор»: «2.» → «3.»")
        == true)
    #expect(comparison.notes.isEmpty)
  }

  @Test("номер снят: текст тот же, о номере сказано")
  func lostNumber() throws {
    let comparison = try DocumentComparator(Self.package(["Провести обзор"]), Self.package(["-Провести обзор"]))
    #expect(comparison.isSame && comparison.changes.isEmpty)
    #expect(comparison.numbering?.message.hasSuffix("«Провести обзор»: «1.» → без номера") == true)
  }

  @Test("номера те же: ничего не сказано")
  func sameNumbers() throws {
    let old = try Self.package(["Утвердить план", "Провести обзор"])
    #expect(try DocumentComparator(old, Self.package(["Утвердить план", "Провести обзор школ"])).numbering == nil)
  }
}
