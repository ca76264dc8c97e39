import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport

/// Packages with the styles and lists of a template of the catalogue, and whatever parts a test needs.
enum DocumentFixture {
  /// The order's template with another body; parts are added with their relationship kinds.
  static func package(
    _ body: String, parts: [Part] = [], portrait: Bool = true, named name: String = "шаблон.docx"
  ) throws -> OPCPackage {
    let url = DocxCheck.root.appending(path: "Templates/order.docx")
    let archive = try OPCPackage(Array(Data(contentsOf: url)), file: name)
    var package = try OPCPackage(
      entries: archive.entries(compressor: Deflate.Compressor()), file: name)
    let main = try package.mainDocument()
    let (width, height, orient) = portrait ? (11906, 16838, "") : (16838, 11906, " w:orient=\"landscape\"")
    let section =
      body.contains("<!--section-->")
      ? ""
      : "<w:sectPr><w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(orient)/><w:pgMar w:top=\"1134\" w:right=\"567\" "
        + "w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    package.set(Array("\(opening)<w:body>\(body)\(section)</w:body></w:document>".utf8), of: main)
    // The order's own headers stay out: the new body does not speak of them.
    var links = try package.relationships(of: main).filter { !["header", "footer"].contains($0.kind) }
    for part in try package.relationships(of: main) where ["header", "footer"].contains(part.kind) {
      if let name = main.resolving(part.target) { package.remove(name) }
    }
    for part in package.partNames where part.folder == "/word/media/" { package.remove(part) }
    for part in parts {
      if let bytes = part.bytes {
        package.set(bytes, of: PartName("/word/" + part.target), contentType: part.contentType)
      }
      links.append(
        Relationship(id: part.id, type: type + part.kind, target: part.target, isExternal: part.bytes == nil))
    }
    package.setRelationships(links, of: main)
    return package
  }

  /// A part of the document, or a link out of it when it has no bytes.
  struct Part {
    let id: String
    let kind: String
    let target: String
    var contentType: String?
    var bytes: [UInt8]?
  }

  static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  static let opening =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\">"

  /// A picture of one colour as a PNG of the given size, stored without compression.
  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }
    func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
      let body = Array(kind.utf8) + data
      return four(data.count) + body + four(Int(Deflate.checksum(body)))
    }
    let rows = (0..<height).flatMap { _ in [UInt8(0)] + [UInt8](repeating: 120, count: width) }
    var a = 1
    var b = 0
    for byte in rows {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    let length = [UInt8(rows.count & 255), UInt8(rows.count >> 8)]
    let data = [0x78, 0x01, 0x01] + length + length.map { ~$0 } + rows + four(b << 16 | a)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", four(width) + four(height) + [8, 0, 0, 0, 0]) + chunk("IDAT", data) + chunk("IEND", [])
  }

  /// A picture in a run: its frame in English metric units, its alternative text, its relationship.
  static func picture(_ description: String, id: Int = 1, link: String, width: Int = 900_000, height: Int = 900_000)
    -> String
  {
    let main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/><wp:docPr id=\"\(id)\" name=\"Рисунок \(id)\" descr=\"\(description)\"/>"
      + "<a:graphic xmlns:a=\"\(main)\"><a:graphicData uri=\"\(picture)\"><pic:pic xmlns:pic=\"\(picture)\">"
      + "<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr>"
      + "<pic:blipFill><a:blip r:embed=\"\(link)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
      + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
      + "</wp:inline></w:drawing></w:r>"
  }

  static func image(_ id: String, _ bytes: [UInt8] = png(2, 2), named name: String = "media/template.png") -> Part {
    Part(id: id, kind: "image", target: name, contentType: "image/png", bytes: bytes)
  }
}
