import OfficeOpenXML

/// Small workbooks for tests: either as markup, to say exactly what stands in a part, or as rows of words.
package enum BookFixture {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of sheets whose `sheetData` and what follows it are given as markup.
  ///
  /// `styles` are the number formats of the cell styles from 1 on; `links` are more relationships of the workbook.
  package static func book(
    _ sheets: [(name: String, markup: String)], shared: String? = nil, formats: [String] = [], from1904: Bool = false,
    state: [String: String] = [:], links: [(kind: String, target: String)] = [],
    type: String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    sheetProlog: String = ""
  ) throws -> [UInt8] {
    let tabs = sheets.enumerated().map { index, sheet in
      let hidden = state[sheet.name].map { " state=\"\($0)\"" } ?? ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(hidden) r:id=\"rId\(index + 1)\"/>"
    }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>" }
    let styles =
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>"
      + formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined() + "</cellXfs></styleSheet>"
    var rels = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    rels += [("s1", "styles", "styles.xml")]
    if shared != nil { rels += [("s2", "sharedStrings", "sharedStrings.xml")] }
    rels += links.enumerated().map { ("x\($0.offset)", $0.element.kind, $0.element.target) }
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>"
      ),
      ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">"
          + "<workbookPr\(from1904 ? " date1904=\"1\"" : "")/><sheets>\(tabs.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", relationships(rels)),
      ("xl/styles.xml", declaration + styles),
    ]
    if let shared { parts.append(("xl/sharedStrings.xml", declaration + "<sst xmlns=\"\(main)\">\(shared)</sst>")) }
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          declaration + sheetProlog + "<worksheet xmlns=\"\(main)\">\(sheet.markup)</worksheet>"
        ))
    }
    return try WordFixture.zip(parts)
  }

  /// The `sheetData` of rows of words; an empty word is no cell.
  package static func rows(_ rows: [[String]], firstRow: Int = 1) -> String {
    let markup = rows.enumerated().map { index, words in
      let number = firstRow + index
      let cells = words.enumerated().filter { !$0.element.isEmpty }.map { column, word in
        "<c r=\"\(CellAddress.letters(ofColumn: column))\(number)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
          + "\(XMLEscape.attribute(word))</t></is></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    return "<sheetData>\(markup.joined())</sheetData>"
  }

  private static func relationships(_ links: [(String, String, String)]) -> String {
    declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.map { "<Relationship Id=\"\($0.0)\" Type=\"\(relations)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
      + "</Relationships>"
  }
}
