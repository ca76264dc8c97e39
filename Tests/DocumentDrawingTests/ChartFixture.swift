import Foundation
import OfficeOpenXML
import TestSupport

/// A template with a placeholder picture, and a workbook's cells as texts.
enum ChartFixture {
  /// The cooperation scheme's template with another body: it has a placeholder's picture already.
  static func package(_ body: String) throws -> OPCPackage {
    let url = DocxCheck.root.appending(path: "Templates/cooperation-scheme.docx")
    var package = try OPCPackage(Array(Data(contentsOf: url)), file: "шаблон.docx")
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    guard let node = tree.body, let section = tree.bodySection else { return package }
    let content = tree.nodes[node].content
    var edits = ByteEdits()
    edits.replace(content.lowerBound..<tree.nodes[section].range.lowerBound, with: Array(body.utf8))
    package.set(edits.applied(to: tree.bytes), of: main)
    return package
  }

  /// A placeholder of 160 by 80 millimetres.
  static func placeholder(_ description: String) -> String {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    let size = "cx=\"5760000\" cy=\"2880000\""
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"\(drawing)/wordprocessingDrawing\"><wp:extent \(size)/>"
      + "<wp:docPr id=\"1\" name=\"Рисунок 1\" descr=\"\(description)\"/><a:graphic xmlns:a=\"\(drawing)/main\">"
      + "<a:graphicData uri=\"\(drawing)/picture\"><pic:pic xmlns:pic=\"\(drawing)/picture\"><pic:nvPicPr>"
      + "<pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdDrawing\"/>"
      + "</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  /// The cells of a workbook's first sheet that are not empty, by their addresses.
  static func cells(of book: OPCPackage) throws -> [String: String] {
    let texts = try book.tree(of: PartName("/xl/sharedStrings.xml"))
    let shared = texts.nodes.indices.filter { texts.nodes[$0].name?.local == "si" }.map { texts.textContent(of: $0) }
    let sheet = try book.tree(of: PartName("/xl/worksheets/sheet1.xml"))
    var cells: [String: String] = [:]
    for node in sheet.nodes.indices where sheet.nodes[node].name?.local == "c" {
      let text = sheet.textContent(of: node)
      guard let address = sheet.nodes[node].attribute(.none, "r"), !text.isEmpty else { continue }
      cells[address] = sheet.nodes[node].attribute(.none, "t") == "s" ? Int(text).map { shared[$0] } : text
    }
    return cells
  }

  /// `Данные!$B$2:$B$4` as B2, B3, B4.
  static func addresses(_ formula: String) -> [String] {
    let range = formula.split(separator: "!")[1].replacingOccurrences(of: "$", with: "").split(separator: ":")
    guard let first = range.first, let last = range.last, let from = Int(first.dropFirst()),
      let to = Int(last.dropFirst()), let column = first.first
    else { return [] }
    return (from...to).map { "\(column)\($0)" }
  }
}
