import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// Files as schools really return them, and as an attacker would.
@Suite struct TamperedFormTests {
  /// One way to spoil a form, and what must come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// The code that must be told; nil where nothing is to be said of it.
    let code: String?
    /// True when the answers must be the same as without it.
    var keepsAnswers = false
    /// Words that must be kept, in the data or beside them.
    var kept: String?
    /// Words that must never get into the data.
    var barred: String?
    let spoil: @Sendable ([UInt8]) throws -> [UInt8]

    var testDescription: String { name }
  }

  @Test(arguments: cases) func `A spoilt form gets a clear answer`(_ one: Case) throws {
    let plain = try FormFixture.plainOutcome()
    let outcome = try FormFixture.outcome(one.spoil(FormFixture.filledForm()))
    if let code = one.code {
      #expect(outcome.findings.map(\.code).contains(code), "\(outcome.findings.map { $0.code + " " + $0.message })")
    } else {
      #expect(!outcome.isRefused)
    }
    if one.keepsAnswers { #expect(outcome.data == plain.data) }
    if let kept = one.kept { #expect(outcome.data.contains(kept) || outcome.outside.contains(kept)) }
    if let barred = one.barred { #expect(!outcome.data.contains(barred)) }
    for finding in outcome.findings {
      #expect(finding.message.contains { ("а"..."я").contains($0) }, "\(finding.message)")
    }
    // Whatever was done to it, it is never taken for another school's.
    #expect(outcome.school == nil || outcome.school == "брылино")
  }

  @Test func `An answer between the prompt's brackets is the answer`() throws {
    let outcome = try FormFixture.outcome(
      FormFixture.filled(
        FormFixture.form(),
        FormFixture.answers.merging(
          [
            "Цель 1": "‹Поднять качество знаний до средних по району›",
            "Задача 1": "‹Что надо сделать› Выявить затруднения",
            "Задача 2": "‹Помочь каждому учителю",
          ]) { $1 }))
    for kept in ["- Поднять качество знаний", "- Выявить затруднения", "- Помочь каждому учителю"] {
      #expect(outcome.data.contains(kept), "\(kept)")
    }
    #expect(!outcome.data.contains("‹"))
    #expect(!outcome.data.contains("Что надо сделать"))
  }

  @Test func `A colon that led from the prompt to the answer is no part of it`() throws {
    let outcome = try FormFixture.outcome(
      FormFixture.filled(
        FormFixture.form(),
        FormFixture.answers.merging(["Задача 1": "Что для этого надо сделать: выявить затруднения"]) { $1 }))
    #expect(outcome.data.contains("- выявить затруднения"))
  }

  /// LibreOffice leaves a field's bookmark in one paragraph, gives another of the same name to a second one that was there
  /// already, and none to one that is typed behind it.
  @Test(arguments: [true, false]) func `An answer of two paragraphs is one answer`(_ isMarked: Bool) throws {
    let bytes = try FormFixture.edited(FormFixture.filledForm()) { tree in
      var edits = ByteEdits()
      let control = try #require(
        tree.nodes.indices.first { node in
          tree.nodes[node].isWord("sdt")
            && tree.descendants(of: node, "alias").contains { tree.nodes[$0].word("val") == "Аналитическая справка" }
        })
      let paragraph = tree.ancestor(of: control, "p") ?? control
      let name = try #require(
        (tree.nodes[paragraph].parent..<tree.nodes[paragraph].end + 1).compactMap { node in
          tree.nodes[node].isWord("bookmarkStart") ? tree.nodes[node].word("name") : nil
        }.last { $0.hasSuffix("_2_0_0") })
      let start = isMarked ? "<w:bookmarkStart w:id=\"9001\" w:name=\"\(name)\"/>" : ""
      let end = isMarked ? "<w:bookmarkEnd w:id=\"9001\"/>" : ""
      // The field's own paragraphs are the control's, or the control stands in one.
      edits.insert(
        "<w:p>\(start)<w:r><w:t>Второй абзац справки.</w:t></w:r>\(end)</w:p>",
        at: tree.nodes[paragraph].range.upperBound)
      return edits.applied(to: tree.bytes)
    }
    let outcome = try FormFixture.outcome(bytes)
    #expect(outcome.findings.map(\.code) == (try FormFixture.plainOutcome().findings.map(\.code)))
    #expect(outcome.data.contains("родительский клуб села.\n\n"))
    #expect(outcome.data.contains("Второй абзац справки."))
    #expect(!outcome.outside.contains("Второй абзац"))
  }

  @Test func `A form knows its school after a way through another format`() throws {
    var package = try OPCPackage(FormFixture.filledForm(), file: "форма.docx")
    for part in package.partNames where part.folder.lowercased().hasPrefix("/customxml/") { package.remove(part) }
    let main = try package.mainDocument()
    package.setRelationships(try package.relationships(of: main).filter { $0.kind != "customXml" }, of: main)
    let outcome = try FormFixture.outcome(package.archive())
    #expect(outcome.school == "брылино")
    #expect(try outcome.data == FormFixture.plainOutcome().data)
    #expect(try outcome.findings.map(\.code) == FormFixture.plainOutcome().findings.map(\.code))
  }

  @Test func `Words in a header are kept and told of`() throws {
    var package = try OPCPackage(FormFixture.filledForm(), file: "форма.docx")
    let header = try #require(package.partNames.first { $0.fileName.hasPrefix("header") })
    let text = String(decoding: try package.bytes(of: header), as: UTF8.self)
    package.set(
      Array(text.replacing("</w:hdr>", with: FormFixture.paragraph("Вариант завуча") + "</w:hdr>").utf8), of: header)
    let outcome = try FormFixture.outcome(package.archive())
    #expect(outcome.outside.contains("Вариант завуча"))
    #expect(outcome.findings.contains { $0.code == "FRM-03" && $0.message.contains("Вариант завуча") })
    #expect(try outcome.data == FormFixture.plainOutcome().data)
  }

  @Test func `Lists are found behind the form's own words when all fields and bookmarks are gone`() throws {
    let bytes = try FormFixture.rewritten(FormFixture.filledForm()) {
      try Self.without(["bookmarkStart", "bookmarkEnd"], Self.unwrapped($0))
    }
    let outcome = try FormFixture.outcome(bytes)
    let goals = try #require(outcome.data.firstRange(of: "цели:"))
    let tasks = try #require(outcome.data.firstRange(of: "задачи:"))
    #expect(outcome.data[goals.upperBound..<tasks.lowerBound].contains("- Повысить результаты обучения до средних"))
    #expect(outcome.data[tasks.upperBound...].contains("- Выявить затруднения педагогов"))
    #expect(!outcome.data.contains("‹"))
  }

  @Test func `There are more than twenty ways`() { #expect(Self.cases.count > 20) }

  @Test func `A row that was added by hand is read`() throws {
    let bytes = try FormFixture.edited(FormFixture.filledForm()) { tree in
      let row = try #require(
        tree.nodes.indices.first { tree.nodes[$0].isWord("tr") && tree.textContent(of: $0).contains("Открытые уроки") })
      var edits = ByteEdits()
      let cells = ["3", "Семейный клуб", "2021 год", "Сидорова С.С.", "План клуба"].map {
        "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>\(FormFixture.paragraph($0))</w:tc>"
      }
      edits.insert("<w:tr>\(cells.joined())</w:tr>", at: tree.nodes[row].range.upperBound)
      return edits.applied(to: tree.bytes)
    }
    let data = try #require(FormFrame.data(of: FormFixture.outcome(bytes).data))
    let measures = try #require(data["дорожная-карта"]?["группы"]?.items.first?["мероприятия"]?.items)
    #expect(measures.map { $0["название"]?.text } == ["Входной мониторинг", "Открытые уроки", "Семейный клуб"])
    #expect(measures.last?["ответственные"]?.items.map(\.text) == ["Сидорова С.С."])
  }
}
