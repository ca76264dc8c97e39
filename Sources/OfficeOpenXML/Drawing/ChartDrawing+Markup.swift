/// The chart's part and the frame that shows it in a text.
extension ChartDrawing {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  /// Fills of outlined bars: greys that stay apart in black print, then colours for more series.
  private static let fills = ["404040", "BFBFBF", "FFFFFF", "808080", "1F4E79", "9DC3E6", "548235", "C5E0B4"]
  /// Lines have no outline, so each is dark enough by itself; their marks tell them apart in black print.
  private static let strokes = ["000000", "808080", "1F4E79", "C55A11", "548235", "7030A0"]
  private static let marks = ["circle", "square", "triangle", "diamond"]
  private static let axes = ["500000001", "500000002"]

  /// The element that stands in a run.
  package func frame(link: String, id: Int, in size: DrawingSize) -> String {
    let name = XMLEscape.attribute(title ?? "Диаграмма")
    return "<w:drawing xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
      + "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"\(size.width)\" cy=\"\(size.height)\"/>"
      + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"\(id)\" name=\"\(name)\" "
      + "descr=\"\(XMLEscape.attribute(description))\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"\(Self.main)\">"
      + "<a:graphicData uri=\"\(Self.chart)\"><c:chart xmlns:c=\"\(Self.chart)\" xmlns:r=\"\(Self.office)\" "
      + "r:id=\"\(link)\"/></a:graphicData></a:graphic></wp:inline></w:drawing>"
  }

  /// The chart's part; its relationship `workbook` leads to the workbook.
  func part(workbook: String) -> [UInt8] {
    let heading =
      title.map {
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r>"
          + "<a:rPr lang=\"ru-RU\" sz=\"1200\" b=\"1\"/><a:t>\(XMLEscape.text($0))</a:t></a:r></a:p></c:rich></c:tx>"
          + "<c:overlay val=\"0\"/></c:title>"
      } ?? ""
    let plot =
      form == .bars
      ? "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>\(allSeries)"
        + "<c:gapWidth val=\"80\"/>\(axisIds)</c:barChart>"
      : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(allSeries)<c:marker val=\"1\"/>\(axisIds)"
        + "</c:lineChart>"
    let legend =
      series.count > 1
      ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : ""
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<c:chartSpace xmlns:c=\"\(Self.chart)\" xmlns:a=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<c:date1904 val=\"0\"/><c:lang val=\"ru-RU\"/><c:roundedCorners val=\"0\"/><c:chart>\(heading)"
      + "<c:autoTitleDeleted val=\"\(title == nil ? 1 : 0)\"/><c:plotArea><c:layout/>\(plot)\(categoryAxis)\(valueAxis)"
      + "</c:plotArea>\(legend)<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
      + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1000\"/></a:pPr><a:endParaRPr lang=\"ru-RU\"/></a:p>"
      + "</c:txPr><c:externalData r:id=\"\(workbook)\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
    return Array(text.utf8)
  }

  private var allSeries: String {
    series.enumerated().map { number, series in
      let column = Self.column(number + 1)
      let colours = form == .bars ? Self.fills : Self.strokes
      let fill = "<a:solidFill><a:srgbClr val=\"\(colours[number % colours.count])\"/></a:solidFill>"
      let look =
        form == .bars
        ? "<c:spPr>\(fill)<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></c:spPr>"
          + "<c:invertIfNegative val=\"0\"/>"
        : "<c:spPr><a:ln w=\"22225\">\(fill)</a:ln></c:spPr><c:marker><c:symbol "
          + "val=\"\(Self.marks[number % Self.marks.count])\"/><c:size val=\"6\"/><c:spPr>\(fill)</c:spPr></c:marker>"
      return "<c:ser><c:idx val=\"\(number)\"/><c:order val=\"\(number)\"/><c:tx>"
        + strings([series.name], "\(Self.sheet)!$\(column)$1") + "</c:tx>\(look)\(labels)<c:cat>"
        + strings(categories, "\(Self.sheet)!$A$2:$A$\(categories.count + 1)") + "</c:cat><c:val>"
        + numbers(series.figures, "\(Self.sheet)!$\(column)$2:$\(column)$\(categories.count + 1)") + "</c:val>"
        + (form == .lines ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>"
    }.joined()
  }

  /// Figures over the bars or over a single line, as long as they have room; those of several lines would overlap.
  private var labels: String {
    guard series.count * categories.count <= 24, form == .bars || series.count == 1 else { return "" }
    return "<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos "
      + "val=\"\(form == .bars ? "outEnd" : "t")\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
      + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
  }

  private func strings(_ texts: [String], _ cells: String) -> String {
    let points = texts.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\(XMLEscape.text($1))</c:v></c:pt>" }
    return "<c:strRef><c:f>\(cells)</c:f><c:strCache><c:ptCount val=\"\(texts.count)\"/>\(points.joined())</c:strCache>"
      + "</c:strRef>"
  }

  private func numbers(_ figures: [String?], _ cells: String) -> String {
    let points = figures.enumerated().map { index, figure in
      figure.map { "<c:pt idx=\"\(index)\"><c:v>\(XMLEscape.text($0))</c:v></c:pt>" } ?? ""
    }
    return "<c:numRef><c:f>\(cells)</c:f><c:numCache><c:formatCode>General</c:formatCode>"
      + "<c:ptCount val=\"\(figures.count)\"/>\(points.joined())</c:numCache></c:numRef>"
  }

  /// The letters of a column of a sheet; the first has number 0.
  static func column(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? letter : column(number / 26 - 1) + letter
  }

  // MARK: - Axes

  private var axisIds: String { Self.axes.map { "<c:axId val=\"\($0)\"/>" }.joined() }

  private var categoryAxis: String {
    "<c:catAx><c:axId val=\"\(Self.axes[0])\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
      + "<c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
      + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"\(Self.axes[1])\"/>"
      + "<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
      + "<c:noMultiLvlLbl val=\"1\"/></c:catAx>"
  }

  private var valueAxis: String {
    let heading =
      unit.map {
        "<c:title><c:tx><c:rich><a:bodyPr rot=\"-5400000\" vert=\"horz\"/><a:p><a:pPr><a:defRPr sz=\"1000\" b=\"0\"/></a:pPr>"
          + "<a:r><a:rPr lang=\"ru-RU\" sz=\"1000\" b=\"0\"/><a:t>\(XMLEscape.text($0))</a:t></a:r></a:p></c:rich></c:tx>"
          + "<c:overlay val=\"0\"/></c:title>"
      } ?? ""
    return "<c:valAx><c:axId val=\"\(Self.axes[1])\"/><c:scaling><c:orientation val=\"minMax\"/>"
      + (startsAtZero ? "<c:min val=\"0\"/>" : "") + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>"
      + "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr>"
      + "</c:majorGridlines>\(heading)<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
      + "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
      + "<c:crossAx val=\"\(Self.axes[0])\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>"
  }

  /// A cut axis makes small changes look large: only figures below zero end it elsewhere.
  private var startsAtZero: Bool { series.allSatisfy { $0.figures.allSatisfy { $0?.hasPrefix("-") != true } } }
}
