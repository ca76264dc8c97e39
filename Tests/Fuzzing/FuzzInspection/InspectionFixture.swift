import OfficeOpenXML

/// What surrounds the fuzzed part of a document.
enum InspectionFixture {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// A package in which the bytes are the part that a number means: «d» the main text, «s» the styles, «n» the lists,
  /// «h» a header, «c» the comments; any other number means the main text.
  static func package(_ bytes: [UInt8], as part: UInt8) throws -> OPCPackage {
    var parts = [
      "word/document.xml": document, "word/styles.xml": "<w:styles xmlns:w=\"\(word)\"/>",
      "word/numbering.xml": "<w:numbering xmlns:w=\"\(word)\"/>", "word/header1.xml": "<w:hdr xmlns:w=\"\(word)\"/>",
      "word/comments.xml": "<w:comments xmlns:w=\"\(word)\"/>",
    ].mapValues { Array($0.utf8) }
    let name =
      switch part {
      case UInt8(ascii: "s"): "word/styles.xml"
      case UInt8(ascii: "n"): "word/numbering.xml"
      case UInt8(ascii: "h"): "word/header1.xml"
      case UInt8(ascii: "c"): "word/comments.xml"
      default: "word/document.xml"
      }
    parts[name] = bytes
    parts["[Content_Types].xml"] = Array(contentTypes.utf8)
    parts["_rels/.rels"] = Array(relationships([("officeDocument", "word/document.xml")]).utf8)
    parts["word/_rels/document.xml.rels"] = Array(
      relationships([
        ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("header", "header1.xml"),
        ("comments", "comments.xml"),
      ]).utf8)
    return try OPCPackage(
      entries: parts.sorted { $0.key < $1.key }.map { ZipEntry(name: $0.key, bytes: $0.value, compressor: nil) },
      file: "а.docx")
  }

  private static let document =
    "<w:document xmlns:w=\"\(word)\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"0\"/>"
    + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:commentRangeStart w:id=\"1\"/><w:r><w:t>ПРИКАЗ от 14.07.20 г.</w:t></w:r>"
    + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p></w:body></w:document>"

  private static func relationships(_ links: [(kind: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.enumerated().map {
        "<Relationship Id=\"r\($0.offset)\" Type=\"\(office)/\($0.element.kind)\" Target=\"\($0.element.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(types).document.main+xml\"/></Types>"
}
