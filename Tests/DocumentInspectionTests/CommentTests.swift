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

  @Test("примечания людей, оставшиеся в готовом документе, названы с автором и словами; ответы на наши замечания – нет")
  func leftoverComments() throws {
    let package = try DocumentFixture.package("= Заметка\nПлан действует с 14.07.2020 г. во всех школах.")
    let node = try #require(
      try package.tree(of: package.mainDocument()).nodes.indices.last {
        try package.tree(of: package.mainDocument()).nodes[$0].isWord("p")
      })
    let talked = try CommentWriter.package(
      package, adding: [DocumentComment(paragraph: node, range: 5..<14, text: "Лена, проверь срок!")],
      author: "Иванова А.П.", initials: "И")
    let inspection = try DocumentInspector.inspect(talked)
    let finding = try #require(inspection.diagnostics.first { $0.code == "TPL-07" })
    #expect(finding.message == "осталось примечание (Иванова А.П.): «Лена, проверь срок!»")
    guard case .document(let place)? = finding.location else {
      Issue.record("места нет")
      return
    }
    #expect(place.marked == "действует")
    #expect(
      try DocumentInspector.inspect(inspection.commented(talked)).diagnostics.filter { $0.code == "TPL-07" }.count == 1)
    #expect(try !DocumentInspector.inspect(package).diagnostics.contains { $0.code == "TPL-07" })
    let ours = try DocumentInspector.inspect(package).commented(package)
    #expect(try !DocumentInspector.inspect(ours).diagnostics.contains { $0.code == "TPL-07" })
  }

  @Test("примечание в сноске названо у самой сноски")
  func commentInNote() throws {
    var package = try CommentWriter.package(
      DocumentFixture.package("= Заметка\nПлан действует во всех школах."), adding: [], author: "И", initials: "И")
    let main = try package.mainDocument()
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let parts = [
      (
        "comments",
        "<w:comments \(word)><w:comment w:id=\"7\" w:author=\"Пётр\"><w:p><w:r><w:t>Где источник?</w:t></w:r></w:p></w:comment></w:comments>"
      ),
      (
        "footnotes",
        "<w:footnotes \(word)><w:footnote w:id=\"2\"><w:p><w:r><w:t>По данным школ.</w:t></w:r><w:r><w:commentReference w:id=\"7\"/></w:r></w:p></w:footnote></w:footnotes>"
      ),
    ]
    var links = try package.relationships(of: main)
    for (name, text) in parts {
      let part = PartName(main.folder + name + ".xml")
      package.set(Array(text.utf8), of: part, contentType: "\(kinds).\(name)+xml")
      links.append(Relationship(id: "rId-\(name)", type: office + name, target: main.target(for: part)))
    }
    package.setRelationships(links, of: main)
    let finding = try #require(try DocumentInspector.inspect(package).diagnostics.first { $0.code == "TPL-07" })
    #expect(finding.message == "осталось примечание (Пётр): «Где источник?»")
    guard case .document(let place)? = finding.location else {
      Issue.record("места нет")
      return
    }
    #expect(place.part == "word/footnotes.xml")
  }

  private func comments(_ package: OPCPackage) throws -> [Int] {
    guard let part = try package.target(of: package.mainDocument(), kind: "comments") else { return [] }
    let tree = try package.tree(of: part)
    return tree.nodes.indices.filter { tree.nodes[$0].isWord("comment") }
  }
}
