/// The drawing as WordprocessingML: a DrawingML group for Word 2010 and later, the same in VML for older programs.
extension ShapeDrawing {
  private static let namespaces = [
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("v", "urn:schemas-microsoft-com:vml"),
  ]
  private static let lineWidth = 9_525
  private static let inset = DrawingSize(width: 54_000, height: 36_000)

  /// The element that stands in a run, with ids that nothing else in the document has.
  ///
  /// It declares its own namespaces, so it fits into any part.
  package func markup(nextId: () -> Int) -> String {
    let id = nextId()
    let ids = shapes.map { _ in nextId() }
    let declarations = Self.namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    let boxes = zip(shapes, ids).map { Self.shape($0, id: $1, textSize: textSize) }.joined()
    let lines = connectors.map { line($0, id: nextId(), ids: ids) }.joined()
    let extent = "cx=\"\(size.width)\" cy=\"\(size.height)\""
    return "<mc:AlternateContent\(declarations)><mc:Choice Requires=\"wpg\"><w:drawing>"
      + "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(extent)/>"
      + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
      + "<wp:docPr id=\"\(id)\" name=\"\(XMLEscape.attribute(title))\" descr=\"\(XMLEscape.attribute(description))\"/>"
      + "<wp:cNvGraphicFramePr/><a:graphic>"
      + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp>"
      + "<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(extent)/>"
      + "<a:chOff x=\"0\" y=\"0\"/><a:chExt \(extent)/></a:xfrm></wpg:grpSpPr>\(lines)\(boxes)</wpg:wgp></a:graphicData>"
      + "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
  }

  private static func shape(_ shape: Shape, id: Int, textSize: Int) -> String {
    let fill = shape.fill.map { "<a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill>" } ?? "<a:noFill/>"
    let line =
      shape.outline == .none
      ? "<a:ln><a:noFill/></a:ln>"
      : "<a:ln w=\"\(lineWidth)\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln>"
    return "<wps:wsp><wps:cNvPr id=\"\(id)\" name=\"\(XMLEscape.attribute(shape.name))\"/><wps:cNvSpPr/><wps:spPr>"
      + "<a:xfrm><a:off x=\"\(shape.x)\" y=\"\(shape.y)\"/>"
      + "<a:ext cx=\"\(shape.size.width)\" cy=\"\(shape.size.height)\"/></a:xfrm>"
      + "<a:prstGeom prst=\"\(shape.outline == .rounded ? "roundRect" : "rect")\"><a:avLst/></a:prstGeom>\(fill)\(line)"
      + "</wps:spPr><wps:txbx>\(content(of: shape, textSize))</wps:txbx>"
      + "<wps:bodyPr rot=\"0\" vert=\"horz\" wrap=\"square\" lIns=\"\(inset.width)\" tIns=\"\(inset.height)\" "
      + "rIns=\"\(inset.width)\" bIns=\"\(inset.height)\" anchor=\"ctr\" anchorCtr=\"0\"><a:noAutofit/></wps:bodyPr>"
      + "</wps:wsp>"
  }

  private static func content(of shape: Shape, _ textSize: Int) -> String {
    "<w:txbxContent><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
      + "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>"
      + (shape.isBold ? "<w:b/>" : "") + "<w:color w:val=\"000000\"/><w:sz w:val=\"\(textSize)\"/>"
      + "<w:szCs w:val=\"\(textSize)\"/></w:rPr><w:t xml:space=\"preserve\">\(XMLEscape.text(shape.text))</w:t></w:r>"
      + "</w:p></w:txbxContent>"
  }

  /// A connector is a box around its two ends, turned upside down when it rises.
  private func line(_ connector: Connector, id: Int, ids: [Int]) -> String {
    let start = point(connector.from, connector.fromSite)
    let end = point(connector.to, connector.toSite)
    let flips = (end.x < start.x ? " flipH=\"1\"" : "") + (end.y < start.y ? " flipV=\"1\"" : "")
    return "<wps:wsp><wps:cNvPr id=\"\(id)\" name=\"\(XMLEscape.attribute(connector.name))\"/><wps:cNvCnPr>"
      + "<a:stCxn id=\"\(ids[connector.from])\" idx=\"\(connector.fromSite.rawValue)\"/>"
      + "<a:endCxn id=\"\(ids[connector.to])\" idx=\"\(connector.toSite.rawValue)\"/></wps:cNvCnPr><wps:spPr>"
      + "<a:xfrm\(flips)><a:off x=\"\(min(start.x, end.x))\" y=\"\(min(start.y, end.y))\"/>"
      + "<a:ext cx=\"\(abs(end.x - start.x))\" cy=\"\(abs(end.y - start.y))\"/></a:xfrm>"
      + "<a:prstGeom prst=\"straightConnector1\"><a:avLst/></a:prstGeom>"
      + "<a:ln w=\"\(Self.lineWidth)\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr>"
      + "<wps:bodyPr/></wps:wsp>"
  }

  // MARK: - VML

  private var fallback: String {
    func points(_ length: Int) -> String {
      let hundredths = (length * 100 + DrawingSize.point / 2) / DrawingSize.point
      let fraction = String(100 + hundredths % 100).dropFirst()
      return "\(hundredths / 100).\(fraction)pt"
    }
    // VML counts in whole units of the group's own: 635 English metric units, a twentieth of a point.
    func units(_ length: Int) -> Int { length / 635 }
    let boxes = shapes.map { shape in
      let element = shape.outline == .rounded ? "roundrect" : "rect"
      let line = shape.outline == .none ? " stroked=\"f\"" : ""
      let fill = shape.fill.map { " fillcolor=\"#\($0)\"" } ?? " filled=\"f\""
      return "<v:\(element) style=\"position:absolute;left:\(units(shape.x));top:\(units(shape.y));"
        + "width:\(units(shape.size.width));height:\(units(shape.size.height));v-text-anchor:middle\"\(fill)\(line)>"
        + "<v:textbox inset=\"\(points(Self.inset.width)),\(points(Self.inset.height)),\(points(Self.inset.width)),"
        + "\(points(Self.inset.height))\">\(Self.content(of: shape, textSize))</v:textbox></v:\(element)>"
    }
    let lines = connectors.map { connector in
      let start = point(connector.from, connector.fromSite)
      let end = point(connector.to, connector.toSite)
      return "<v:line style=\"position:absolute\" from=\"\(units(start.x)),\(units(start.y))\" "
        + "to=\"\(units(end.x)),\(units(end.y))\"/>"
    }
    return "<w:pict><v:group alt=\"\(XMLEscape.attribute(description))\" style=\"width:\(points(size.width));"
      + "height:\(points(size.height))\" coordsize=\"\(units(size.width)),\(units(size.height))\">"
      + lines.joined() + boxes.joined() + "</v:group></w:pict>"
  }
}
