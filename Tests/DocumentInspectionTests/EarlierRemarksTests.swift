import Diagnostics
import DocumentInspection
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// People waive findings by answering their comments; the comments of earlier runs are written anew.
@Suite("Ответы на примечания")
struct EarlierRemarksTests {
  private static let text =
    "= Заметка\nПлан действует с 14.07.2020 г. во всех школах.\nСрок – до 01.09.2020 г. включительно."
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let word14 = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""

  private func commented() throws -> OPCPackage {
    let package = try DocumentFixture.package(Self.text)
    return try DocumentInspector.inspect(package).commented(package)
  }

  private func inspection(_ package: OPCPackage) throws -> Inspection {
    let earlier = try EarlierRemarks(of: package)
    return try DocumentInspector.inspect(earlier.package).honouring(earlier)
  }

  private func change(_ part: PartName, of package: inout OPCPackage, _ change: (String) -> String) throws {
    package.set(Array(change(String(decoding: try package.bytes(of: part), as: UTF8.self)).utf8), of: part)
  }

  /// The first remark about a rule gets an answer as Word keeps one: a comment of its own at the same words, tied to the
  /// remark by the ids of their last paragraphs.
  private func answering(
    _ package: OPCPackage, _ rule: String, _ answer: String, by author: String = "Иванова А.П.", isTied: Bool = true
  ) throws -> OPCPackage {
    var result = package
    let main = try package.mainDocument()
    let comments = try #require(try package.target(of: main, kind: "comments"))
    let remark = try #require(
      CommentReader.comments(of: package).first { $0.lines.first?.contains(rule) == true })
    let reply =
      "<w:comment \(Self.word) \(Self.word14) w:id=\"900\" w:author=\"\(author)\"><w:p w14:paraId=\"0A000002\">"
      + "<w:r><w:t>\(answer)</w:t></w:r></w:p></w:comment>"
    try change(comments, of: &result) { text in
      let text = text.replacing(
        "<w:comments ",
        with: "<w:comments xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
          + "\(Self.word14) mc:Ignorable=\"w14\" ")
      let parts = text.components(separatedBy: "w:id=\"\(remark.id)\"")
      let marked = parts[1].replacingFirst("<w:p>", with: "<w:p \(Self.word14) w14:paraId=\"0A000001\">")
      return (parts[0] + "w:id=\"\(remark.id)\"" + marked).replacing("</w:comments>", with: reply + "</w:comments>")
    }
    try change(main, of: &result) { text in
      let start = "w:id=\"\(remark.id)\"/>"
      let opening = "<w:commentRangeStart \(Self.word) \(start)"
      let closing = "<w:commentRangeEnd \(Self.word) \(start)"
      return text.replacing(opening, with: opening + "<w:commentRangeStart w:id=\"900\"/>")
        .replacing(
          closing,
          with: "<w:commentRangeEnd w:id=\"900\"/><w:r><w:commentReference w:id=\"900\"/></w:r>" + closing)
    }
    guard isTied else { return result }
    let part = PartName(main.folder + "commentsExtended.xml")
    let address = "http://schemas.microsoft.com/office/word/2012/wordml"
    result.set(
      Array(
        """
        <w15:commentsEx xmlns:w15="\(address)"><w15:commentEx w15:paraId="0A000001" w15:done="0"/>\
        <w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/></w15:commentsEx>
        """.utf8), of: part,
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml")
    var links = try result.relationships(of: main)
    links.append(
      Relationship(
        id: "rIdExtended", type: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        target: main.target(for: part)))
    result.setRelationships(links, of: main)
    return result
  }

  @Test("ответ «снято: причина» снимает замечание в этом месте и только в нём", arguments: [true, false])
  func answerWaives(isTied: Bool) throws {
    let before = try inspection(commented())
    let places = before.found.filter { $0.code == "DAT-02" }.flatMap(\.finding.passages)
    #expect(places.count == 2)
    let after = try inspection(answering(commented(), "DAT-02", "Снято: так в подлиннике", isTied: isTied))
    #expect(after.found.filter { $0.code == "DAT-02" }.flatMap(\.finding.passages) == Array(places.dropFirst()))
    let waived = try #require(after.waived.first)
    #expect(after.waived.count == 1)
    #expect(waived.code == "DAT-02" && waived.person == "Иванова А.П." && waived.reason == "так в подлиннике")
    #expect(after.location(of: waived)?.marked == "14.07.2020 г.")
    let note = try #require(after.waivedDiagnostics.first)
    #expect(note.severity == .note && note.waiver == DiagnosticWaiver(by: "Иванова А.П.", reason: "так в подлиннике"))
    #expect(try DiagnosticJSON.text(of: [note]).contains("\"reason\" : \"так в подлиннике\""))
  }

  @Test("снять можно и новым абзацем в самом примечании")
  func ownParagraphWaives() throws {
    var package = try commented()
    let part = try #require(try package.target(of: package.mainDocument(), kind: "comments"))
    try change(part, of: &package) { text in
      text.replacingFirst(
        "</w:p></w:comment>", with: "</w:p><w:p><w:r><w:t>снято: решено</w:t></w:r></w:p></w:comment>")
    }
    let waived = try inspection(package).waived
    #expect(waived.map(\.reason) == ["решено"] && waived.allSatisfy { $0.person == nil })
  }

  @Test(
    "другой ответ ничего не снимает, но разговор остаётся, и замечание рядом не повторяется",
    arguments: ["исправлю завтра", "снято:", "Снято с контроля приказом"])
  func otherAnswersStay(_ answer: String) throws {
    let package = try answering(commented(), "DAT-02", answer)
    let count = CommentReader.comments(of: package).count
    let earlier = try EarlierRemarks(of: package)
    let inspection = try DocumentInspector.inspect(earlier.package).honouring(earlier)
    #expect(inspection.waived.isEmpty)
    let copy = try inspection.commented(earlier.package)
    #expect(CommentReader.comments(of: copy).count == count)
    #expect(CommentReader.comments(of: copy).contains { $0.author == "Иванова А.П." && $0.lines == [answer] })
    let outcome = try DocxCheck.check([copy.archive()], leftovers: false)
    if case .problems(let text) = outcome { Issue.record("\(text)") }
  }

  @Test("чужие примечания не трогаются, наши прежние исчезают вместе с метками")
  func onlyOwnRemarksGo() throws {
    let original = try DocumentFixture.package(Self.text)
    let foreign = try CommentWriter.package(
      original,
      adding: [
        DocumentComment(
          paragraph: try DocumentFixture.document(Self.text).paragraphs[1].node, range: 0..<4, text: "Какой план?")
      ], author: "Петров", initials: "П")
    let copy = try DocumentInspector.inspect(foreign).commented(foreign)
    let earlier = try EarlierRemarks(of: copy)
    #expect(CommentReader.comments(of: earlier.package).map(\.lines) == [["Какой план?"]])
    let tree = try earlier.package.tree(of: earlier.package.mainDocument())
    #expect(tree.nodes.filter { $0.isWord("commentReference") || $0.isWord("commentRangeStart") }.count == 2)
    #expect(try earlier.package.paragraphTexts() == original.paragraphTexts())
  }

  @Test(
    "ответ действует и после того, как файл сохранил LibreOffice",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func libreOfficeKeepsAnswers() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "out"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "a.docx")
    try Data(answering(commented(), "DAT-02", "снято: так в подлиннике").archive()).write(to: source)
    let office = Process()
    office.executableURL = URL(filePath: "/usr/bin/soffice")
    office.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "docx", "--outdir",
      folder.appending(path: "out").path, source.path,
    ]
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    let saved = try OPCPackage(Array(Data(contentsOf: folder.appending(path: "out/a.docx"))), file: "a.docx")
    let waived = try inspection(saved).waived
    #expect(waived.map(\.code) == ["DAT-02"])
    #expect(waived.first?.person == "Иванова А.П.")
    let earlier = try EarlierRemarks(of: saved)
    #expect(CommentReader.comments(of: earlier.package).count == 2)
  }
}

extension String {
  fileprivate func replacingFirst(_ piece: String, with other: String) -> String {
    replacing(piece, with: other, maxReplacements: 1)
  }
}
