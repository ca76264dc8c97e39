import OfficeOpenXML

/// Small Word files for tests, written as the markup that matters and nothing else.
package enum WordFixture {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A file whose body is the given markup, with a header when one is given.
  package static func file(body: String, header: String? = nil) throws -> [UInt8] {
    let isFullBody = body.contains("<w:sectPr")
    let reference = header == nil ? "" : "<w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
    let section =
      isFullBody
      ? ""
      : "<w:sectPr>\(reference)<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    let document =
      declaration
      + "<w:document xmlns:w=\"\(word)\" xmlns:r=\"\(relationships)\"><w:body>\(body)\(section)</w:body></w:document>"
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + override("/word/document.xml", "document.main") + override("/word/styles.xml", "styles")
          + (header == nil ? "" : override("/word/header1.xml", "header")) + "</Types>"
      ),
      ("_rels/.rels", rels([("rId1", "officeDocument", "word/document.xml")])),
      ("word/document.xml", document),
      (
        "word/_rels/document.xml.rels",
        rels([("rId1", "styles", "styles.xml")] + (header == nil ? [] : [("rId2", "header", "header1.xml")]))
      ),
      ("word/styles.xml", styles),
    ]
    if let header {
      parts.append(
        ("word/header1.xml", declaration + "<w:hdr xmlns:w=\"\(word)\" xmlns:r=\"\(relationships)\">\(header)</w:hdr>"))
    }
    return try zip(parts)
  }

  /// A zip of parts in the given order.
  package static func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    let compressor = Deflate.Compressor()
    return try ZipWriter.archive(
      of: parts.map { ZipEntry(name: $0.0, bytes: Array($0.1.utf8), compressor: compressor) })
  }

  /// A package read from a file with this body.
  package static func package(body: String, header: String? = nil, named name: String = "шаблон.docx") throws
    -> OPCPackage
  {
    try OPCPackage(file(body: body, header: header), file: name)
  }

  /// A paragraph of one run.
  package static func p(_ text: String) -> String { "<w:p>\(r(text))</w:p>" }

  /// A run.
  package static func r(_ text: String, _ properties: String = "") -> String {
    let formatting = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(formatting)<w:t xml:space=\"preserve\">\(XMLEscape.text(text))</w:t></w:r>"
  }

  /// A table of rows of cells, each cell a paragraph or ready block markup.
  package static func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 1
    let grid = String(repeating: "<w:gridCol w:w=\"2000\"/>", count: count)
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
      + rows.map { row($0, of: count) }.joined() + "</w:tbl>"
  }

  private static func row(_ cells: [String], of count: Int) -> String {
    let spare = count - cells.count
    return "<w:tr>"
      + cells.enumerated().map { index, cell in
        let span = index == cells.count - 1 && spare > 0 ? "<w:gridSpan w:val=\"\(spare + 1)\"/>" : ""
        let width = "<w:tcPr><w:tcW w:w=\"\(2000 * (span.isEmpty ? 1 : spare + 1))\" w:type=\"dxa\"/>\(span)</w:tcPr>"
        return "<w:tc>\(width)\(cell.hasPrefix("<w:") ? cell : p(cell))</w:tc>"
      }.joined() + "</w:tr>"
  }

  private static func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml\"/>"
  }

  private static func rels(_ links: [(String, String, String)]) -> String {
    declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.map { "<Relationship Id=\"\($0.0)\" Type=\"\(relationships)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
      + "</Relationships>"
  }

  private static let styles =
    declaration
    + "<w:styles xmlns:w=\"\(word)\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
}
