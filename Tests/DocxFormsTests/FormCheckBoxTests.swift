import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// Boxes to tick, in a form of a kind of the tests' own.
@Suite struct FormCheckBoxTests {
  private static let kind = """
    имя: анкета
    версия: 1
    требует: [отчёт.название]
    файл: Анкета
    форма:
      поля:
        - {путь: текст, раздел: Нужна помощь района, вопрос: Нужна помощь района, вид: отметка, обязательно: да}
        - {путь: текст, раздел: Есть свой план, вопрос: Есть свой план, вид: отметка}
      рамка: |
        организация: {наименование: "{{школа.полное}}"}
        отчёт:
          название: "Анкета {{школа.краткое}}"
          разделы: [{заголовок: Нужна помощь района}, {заголовок: Есть свой план, текст: "да"}]

    """

  private func inFolder(_ body: (URL, TemplateCatalogue) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-form-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.kind.utf8).write(to: folder.appending(path: "questionnaire.yaml"))
    let lines = ["{{отчёт.название}}", "{{#отчёт.разделы}}", "{{заголовок}}", "{{текст}}", "{{/отчёт.разделы}}"]
    try Data(WordFixture.file(body: lines.map(WordFixture.p).joined())).write(
      to: folder.appending(path: "questionnaire.docx"))
    try body(folder, TemplateCatalogue(.disk(templateFolders: [folder.path])))
  }

  private func form(_ catalogue: TemplateCatalogue) throws -> [UInt8] {
    var maker = FormMaker(catalogue: catalogue)
    let kind = try FormMaker.kind("questionnaire", of: catalogue)
    return try #require(
      try maker.forms(of: FormFixture.example("kesova-gora"), set: "x", kind: kind, school: "брылино").forms.first
    ).archive
  }

  private func read(_ bytes: [UInt8], _ catalogue: TemplateCatalogue) throws -> (answers: [String?], codes: [String]) {
    let arrival = try FormIntake(catalogue: catalogue).arrival(bytes, file: "анкета.docx", kind: "questionnaire")
    let chapters = arrival.reading.data["отчёт"]?["разделы"]?.items ?? []
    let remarks = FormChecker.remarks(on: arrival.reading, currentVersion: 1)
    return (chapters.map { $0["текст"]?.text }, remarks.map(\.diagnostic.code))
  }

  /// The first box as somebody leaves it.
  private func answered(_ bytes: [UInt8], _ sign: String) throws -> [UInt8] {
    try FormFixture.rewritten(bytes) { text in
      let place = try #require(text.firstRange(of: "☐"))
      return text.replacingCharacters(in: place, with: XMLEscape.text(sign))
    }
  }

  @Test func `A box is Word's own check box, ticked where the set says so`() throws {
    try inFolder { _, catalogue in
      let bytes = try form(catalogue)
      let package = try OPCPackage(bytes, file: "анкета.docx")
      let text = String(decoding: try package.bytes(of: package.mainDocument()), as: UTF8.self)
      #expect(text.contains("<w14:checked w14:val=\"0\"/>"))
      #expect(text.contains("<w14:checked w14:val=\"1\"/>"))
      let outcome = try DocxCheck.check([bytes])
      #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
      let (answers, codes) = try read(bytes, catalogue)
      #expect(answers == ["нет", "да"])
      #expect(codes == [])
    }
  }

  @Test(arguments: [
    ("☒", "да"), ("☑", "да"), ("x", "да"), ("Х", "да"), ("+", "да"), ("Да", "да"), ("☐", "нет"), ("нет.", "нет"),
    ("–", "нет"),
  ]) func `Whatever people put into a box is understood`(_ sign: String, _ answer: String) throws {
    try inFolder { _, catalogue in
      let (answers, codes) = try read(answered(form(catalogue), sign), catalogue)
      #expect(answers == [answer, "да"])
      #expect(codes == [])
    }
  }

  @Test func `Other words are told of and kept`() throws {
    try inFolder { _, catalogue in
      let bytes = try answered(form(catalogue), "как получится")
      let (answers, codes) = try read(bytes, catalogue)
      #expect(answers == [nil, "да"])
      #expect(codes == ["FRM-21"])
      let arrival = try FormIntake(catalogue: catalogue).arrival(bytes, file: "анкета.docx", kind: "questionnaire")
      #expect(FormData(arrival).outside.contains("как получится"))
    }
  }

  @Test func `One save in LibreOffice changes no box`() throws {
    try inFolder { folder, catalogue in
      let bytes = try FormFixture.rewritten(answered(form(catalogue), "☒")) {
        $0.replacing("<w14:checked w14:val=\"0\"/>", with: "<w14:checked w14:val=\"1\"/>", maxReplacements: 1)
      }
      guard let saved = try FormFixture.savedByOffice(bytes, in: folder) else { return }
      let (answers, codes) = try read(saved, catalogue)
      #expect(answers == ["да", "да"])
      #expect(codes == [])
    }
  }
}
