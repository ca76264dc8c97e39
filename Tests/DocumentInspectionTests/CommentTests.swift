import DocumentInspection
import OfficeOpenXML
import TestSupport
import Testing

/// Findings as Word's comments at the very words.
@Suite("Примечания")
struct CommentTests {
  private static let text =
    "Школа №2 и г.Алдан.\n| № | Школа\n| 1 | МБОУ \"СОШ\"\nПриказ от 14.07.2020 г. подписан  вчера."

  @Test("копия с примечаниями годна, текст её прежний, а повторная проверка пишет примечания вместо прежних")
  func commentedCopyIsValid() throws {
    let package = try DocumentFixture.package(Self.text)
    let once = try DocumentInspector.inspect(package).commented(package)
    let earlier = try EarlierRemarks(of: once)
    let again = try DocumentInspector.inspect(earlier.package).honouring(earlier).commented(earlier.package)
    let outcome = try DocxCheck.check([once.archive(), again.archive()], leftovers: false)
    #expect(outcome != .problems(""))
    if case .problems(let text) = outcome { Issue.record("\(text)") }
    #expect(try once.paragraphTexts() == package.paragraphTexts())
    #expect(try comments(again).count == comments(once).count)
  }

  @Test("примечание стоит у самых слов, и одни и те же данные дают одни и те же байты")
  func commentStandsAtTheWords() throws {
    let package = try DocumentFixture.package("= Заметка\nПлан действует с 14.07.2020 г. во всех школах.")
    let copy = try DocumentInspector.inspect(package).commented(package)
    let tree = try copy.tree(of: copy.mainDocument())
    var inside = ""
    var isOpen = false
    for node in tree.nodes {
      if node.isWord("commentRangeStart") { isOpen = true }
      if node.isWord("commentRangeEnd") { isOpen = false }
      if isOpen { inside += node.text }
    }
    #expect(inside == "14.07.2020 г.")
    #expect(try copy.archive() == DocumentInspector.inspect(package).commented(package).archive())
  }

  private func comments(_ package: OPCPackage) throws -> [Int] {
    guard let part = try package.target(of: package.mainDocument(), kind: "comments") else { return [] }
    let tree = try package.tree(of: part)
    return tree.nodes.indices.filter { tree.nodes[$0].isWord("comment") }
  }
}
