import Diagnostics
import DocumentInspection
import OfficeOpenXML
import TestSupport
import Testing

/// Whatever a file holds, the answer is findings or a refusal, never a crash.
@Suite("Стойкость")
struct RobustnessTests {
  @Test("обрезанные и испорченные документы не роняют проверку")
  func damagedDocuments() throws {
    let whole = try DocumentFixture.bytes(RightDocuments.order)
    for cut in stride(from: 0, to: whole.count, by: max(1, whole.count / 25)) { inspect(Array(whole[..<cut])) }
    var random: UInt64 = 88_172_645_463_325_252
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<4 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(random >> 33) % bytes.count] = UInt8(truncatingIfNeeded: random >> 24)
      }
      inspect(bytes)
    }
  }

  @Test(
    "странная разметка не роняет проверку",
    arguments: [
      "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "<w:p/>", "",
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>",
      "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999999999\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:p>",
      "<w:tc><w:p><w:r><w:t>№</w:t></w:r></w:p></w:tc>", "<w:tr><w:tc><w:p/></w:tc></w:tr>",
    ])
  func strangeMarkup(body: String) throws {
    inspect(try WordFixture.file(body: body))
  }

  @Test(
    "тексты из одних знаков не роняют проверку",
    arguments: [
      "(", ")", "«", "\"", "№", "-", "1.", "1.1.1.1.1.1", "99999999999999999999.", "–", "%", "___", ":", "(((((", "»»»",
      "приказываю", "ПРИКАЗ", "Приложение", "Приложение № 99999999999999", "31.02.2020 г.", "00.00.0000", "С.С.",
      "Т.С. К",
      "П Р И К А З Ы В А Ю", "от «» 20 г. №", "I.", "а)", "(приложение", "г. г.", "\u{0301}\u{0301}", "🏫 1.Ё", "2020-",
    ])
  func oddTexts(text: String) throws {
    for variant in [text, "\(text)\n\(text)", "| \(text) | \(text)\n| \(text) |", RightDocuments.order + "\n" + text] {
      inspect(try DocumentFixture.bytes(variant))
    }
  }

  /// Inspects and writes the comments; a refusal is an answer too.
  private func inspect(_ bytes: [UInt8]) {
    do {
      let package = try OPCPackage(bytes, file: "файл.docx")
      let inspection = try DocumentInspector.inspect(package)
      #expect(inspection.diagnostics.allSatisfy { !$0.message.isEmpty })
      _ = try inspection.commented(package).archive()
    } catch {
      #expect(error is DiagnosedFailure)
    }
  }
}
