import DocumentInspection
import DocumentRecognition
import OfficeOpenXML
import TestSupport
import Testing

/// Whoever reads many documents remembers what paragraphs and styles said: nothing else may come of it than of a first reading.
@Suite("Память о прочитанном")
struct ReadingMemoryTests {
  private static let order = """
    = ПРИКАЗ
    от 14.07.2020 № 63/6
    1. Утвердить план на 2020-2022 годы (приложение 1).
    2. Школам № 5 и №7 провести самообследование до 12 мая.
    | № | Мероприятие | Срок |
    | 1 | Обучение учителей | май 2021 г. |
    """
  private static let plan = """
    = План на 2020-2022 годы
    | № | Мероприятие | Срок |
    | 1 | Обучение учителей | май 2021 г. |
    1. Утвердить план на 2020-2022 годы (приложение 1).
    """

  @Test("после других документов видно то же, что и сразу")
  func sameAsAtFirst() throws {
    let memory = ReadingMemory()
    for text in [Self.order, Self.plan, Self.order, Self.plan, Self.order] {
      let package = try DocumentFixture.package(text)
      let known = try DocumentRecogniser.document(of: package, memory: memory)
      #expect(Self.said(of: known) == Self.said(of: try DocumentRecogniser.document(of: package)))
    }
  }

  @Test("у документов разного вида стили разные, хотя слова те же")
  func otherStyles() throws {
    let memory = ReadingMemory()
    let looks = try ["20", "28", "20"].map { size in
      let document = try DocumentRecogniser.document(of: Self.package(size: size), memory: memory)
      return document.paragraphs[0].formatting.size
    }
    #expect(looks == [20, 28, 20])
  }

  /// A file of one line whose styles set a size, read from its bytes.
  private static func package(size: String) throws -> OPCPackage {
    var package = try WordFixture.package(body: WordFixture.p("Школа работает."))
    let styles = String(decoding: try package.bytes(of: PartName("/word/styles.xml")), as: UTF8.self)
      .replacing(
        "<w:name w:val=\"Normal\"/>", with: "<w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"\(size)\"/></w:rPr>")
    package.set(Array(styles.utf8), of: PartName("/word/styles.xml"))
    return try OPCPackage(package.archive(), file: "документ.docx")
  }

  private static func said(of document: RecognisedDocument) -> [String] {
    document.paragraphs.map { paragraph in
      "\(paragraph.place) \(paragraph.text) \(paragraph.words.map(\.folded)) \(paragraph.signs) \(paragraph.dates)"
        + " \(paragraph.yearRanges) \(String(describing: paragraph.marker)) \(paragraph.formatting)"
    } + DocumentInspector.found(in: document).map { "\($0.code) \($0.finding.message) \($0.finding.passages)" }
  }
}
