import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Рисунки, чертежи и диаграммы на месте рисунка-заглушки")
struct PictureTests {
  private static let image = DocumentFixture.image("rIdP")
  private static let png = TemplateValue(.picture(DocumentFixture.png(6, 3), mediaType: "image/png"))
  private static let absent = TemplateValue(.absent)

  private func p(_ text: String) -> String { WordFixture.p(text) }

  private func placeholder(_ tag: String, id: Int = 1) -> String {
    "<w:p>\(DocumentFixture.picture("{{\(tag)}}", id: id, link: "rIdP"))</w:p>"
  }

  private func rendering(_ body: String, _ values: TemplateValue) throws -> Rendering {
    try Rendering(DocumentFixture.package(body, parts: [Self.image]), values)
  }

  @Test("без значения рисунок исчезает вместе со своим абзацем и с файлом заглушки")
  func absentPicture() throws {
    let result = try rendering(p("до") + placeholder("герб") + p("после"), ["герб": Self.absent])
    #expect(result.lines == ["до", "после"] && result.findings.isEmpty)
    let package = try OPCPackage(result.bytes, file: "")
    #expect(!package.partNames.contains { $0.folder == "/word/media/" })
    #expect(try package.relationships(of: package.mainDocument()).allSatisfy { $0.kind != "image" })
  }

  @Test("рисунок среди текста исчезает один, текст остаётся")
  func besideText() throws {
    let body = "<w:p>\(WordFixture.r("слева "))\(DocumentFixture.picture("{{герб}}", link: "rIdP"))</w:p>"
    #expect(try rendering(body, ["герб": Self.absent]).lines == ["слева "])
    #expect(try rendering(body, ["герб": Self.png]).markup().contains("r:embed"))
  }

  @Test("ячейка, в которой был один рисунок, не остаётся без абзаца")
  func inCell() throws {
    let body =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
      + placeholder("герб") + "</w:tc></w:tr></w:tbl>" + p("конец")
    #expect(try rendering(body, ["герб": Self.absent]).lines.contains("конец"))
  }

  @Test("другой рисунок того же файла остаётся, когда заглушка исчезла")
  func sharedFile() throws {
    let body = placeholder("герб") + "<w:p>\(DocumentFixture.picture("печать", id: 2, link: "rIdP"))</w:p>"
    let result = try rendering(body, ["герб": Self.absent])
    #expect(try result.values(of: "r:embed", in: "a:blip") == ["rIdP"])
    #expect(try OPCPackage(result.bytes, file: "").contains(PartName("/word/media/template.png")))
  }

  @Test("замещающий текст рисунка — его собственный, если он есть")
  func description() throws {
    let code = TemplateValue(
      .picture(DocumentFixture.png(3, 3), mediaType: "image/png", description: "QR-код: «5 & 6»"))
    let result = try rendering(placeholder("код"), ["код": code])
    #expect(try result.values(of: "descr", in: "wp:docPr") == ["QR-код: «5 &amp; 6»"])
  }

  // MARK: - Drawings

  private static let drawing = ShapeDrawing(
    title: "Схема", description: "Школа — партнёр", size: DrawingSize(width: 3_000_000, height: 1_000_000),
    textSize: 20,
    shapes: [
      .init(
        name: "Школа", text: "Школа <№ 1>", outline: .rectangle, fill: "F2F2F2", x: 0, y: 0,
        size: DrawingSize(width: 1_000_000, height: 500_000)),
      .init(
        name: "Партнёр", text: "Партнёр", outline: .rounded, x: 2_000_000, y: 400_000,
        size: DrawingSize(width: 1_000_000, height: 500_000)),
    ], connectors: [.init(name: "Связь", from: 0, .right, to: 1, .left)])

  @Test("чертёж состоит из фигур Word, линии приклеены к фигурам, номера не повторяются")
  func shapes() throws {
    let item: TemplateValue = ["чертёж": TemplateValue(.drawing(Self.drawing))]
    let result = try rendering(
      placeholder("герб", id: 4) + p("{{#все}}") + placeholder("чертёж") + p("{{/все}}"),
      ["герб": Self.png, "все": [item, item]])
    let shapes = try result.values(of: "id", in: "wps:cNvPr")
    let all = try shapes + result.values(of: "id", in: "wp:docPr")
    #expect(all.count == 9 && Set(all).count == 9)
    #expect(try result.values(of: "id", in: "a:stCxn") == [shapes[1], shapes[4]])
    #expect(try result.values(of: "idx", in: "a:stCxn") == ["3", "3"])
    #expect(try result.values(of: "id", in: "a:endCxn") == [shapes[2], shapes[5]])
    #expect(try result.values(of: "idx", in: "a:endCxn") == ["1", "1"])
    #expect(try result.values(of: "descr", in: "wp:docPr").suffix(2) == ["Школа — партнёр", "Школа — партнёр"])
    #expect(try result.markup().contains("Школа &lt;№ 1&gt;"))
  }

  @Test("линия снизу вверх перевёрнута")
  func risingLine() throws {
    let rising = ShapeDrawing(
      title: "Схема", description: "", size: Self.drawing.size, textSize: 20, shapes: Self.drawing.shapes,
      connectors: [
        .init(name: "Связь", from: 1, .left, to: 0, .right), .init(name: "В никуда", from: 0, .top, to: 9, .top),
      ])
    let result = try rendering(placeholder("чертёж"), ["чертёж": TemplateValue(.drawing(rising))])
    #expect(try result.markup().contains("<a:xfrm flipH=\"1\" flipV=\"1\">"))
    #expect(rising.connectors.count == 1)
  }

  // MARK: - Frames

  @Test("рамка для чертежа не шире текста листа и оставляет место подписи")
  func frame() throws {
    func frame(_ width: Int, _ height: Int, portrait: Bool) throws -> DrawingSize? {
      let picture = DocumentFixture.picture("{{схема.чертёж}}", link: "rIdP", width: width, height: height)
      let package = try DocumentFixture.package("<w:p>\(picture)</w:p>", parts: [Self.image], portrait: portrait)
      return try TemplateCompiler.compile(package).template.pictureFrame("чертёж")
    }
    func millimetres(_ size: DrawingSize) -> [Int] { [size.width, size.height].map { ($0 + 18_000) / 36_000 } }
    #expect(try frame(100_000, 200_000, portrait: true) == DrawingSize(width: 100_000, height: 200_000))
    // A4 without margins of 30, 10, 20 and 20 mm, and 25 mm for the caption.
    let upright = try #require(try frame(20_000_000, 20_000_000, portrait: true))
    #expect(millimetres(upright) == [170, 232])
    let turned = try #require(try frame(20_000_000, 20_000_000, portrait: false))
    #expect(millimetres(turned) == [257, 145])
  }
}
