import DocumentInspection
import Diagnostics
import OfficeOpenXML
import TestSupport
import Testing

/// Headers, footers and notes are read like the text, by the rules that need no structure.
@Suite("Колонтитулы")
struct StoryTests {
  private static func inspection(_ text: String, header: String) throws -> Inspection {
    let bytes = try WordFixture.file(body: DocumentFixture.body(text), header: WordFixture.p(header))
    return try DocumentInspector.inspect(OPCPackage(bytes, file: "документ.docx"))
  }

  @Test(
    "ошибка в колонтитуле находится и называет его часть",
    arguments: [
      ("DAT-02", "Приказ от 14.07.2020 г."), ("DAT-03", "Письмо от 20.05.20"), ("TXT-02", "Школа \"Радуга\""),
      ("TXT-01", "Центр «Мир"), ("TXT-03", "Приказ №5"), ("TPL-05", "{{организация.наименование}}"),
      ("TPL-01", "[image: ]"), ("TXT-06", "Е.И.Хрущ"), ("ENT-07", "Школы Гачевского района"),
    ])
  func wrongHeader(code: String, header: String) throws {
    let text = "Школы Грачевского района. Дети Грачевского района. Учителя Грачевского района."
    let own = try Self.inspection(text, header: header).diagnostics.filter { $0.code == code }
    #expect(own.count == 1)
    guard case .document(let place)? = own.first?.location else {
      Issue.record("места нет")
      return
    }
    #expect(place.part.hasPrefix("word/header"))
  }

  @Test(
    "правильный колонтитул ничего не говорит, а ошибки текста не приписываются ему",
    arguments: [
      "2", "Приложение № 1 к приказу от 14.07.2020 № 63", "Школы Грачевского района", "Документ от 01.02.2021",
    ])
  func rightHeader(header: String) throws {
    let inspection = try Self.inspection(
      "Школа \"Радуга\" Грачевского района работает. Она ведется учителем.", header: header)
    #expect(Set(inspection.diagnostics.map(\.code)) == ["TXT-02"])
    #expect(
      inspection.diagnostics.allSatisfy {
        if case .document(let place)? = $0.location { place.part == "word/document.xml" } else { false }
      })
  }

  @Test("примечания Word ставятся только в тексте: в колонтитуле их не бывает")
  func comments() throws {
    let bytes = try WordFixture.file(
      body: DocumentFixture.body("Школа \"Радуга\" участвует."), header: WordFixture.p("Центр \"Мир\""))
    let package = try OPCPackage(bytes, file: "документ.docx")
    let inspection = try DocumentInspector.inspect(package)
    #expect(inspection.diagnostics.filter { $0.code == "TXT-02" }.count == 2)
    let commented = try inspection.commented(package)
    let part = try #require(commented.partNames.first { $0.entryName == "word/comments.xml" })
    let tree = try commented.tree(of: part)
    #expect(tree.nodes.filter { $0.isWord("comment") }.count == 1)
    let outcome = try DocxCheck.check([commented.archive()])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }
}
