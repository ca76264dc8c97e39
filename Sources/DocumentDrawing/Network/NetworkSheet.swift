import OfficeOpenXML

/// One drawing of a part of the network: two columns of boxes with lines between them. Lengths are in points.
struct NetworkSheet {
  /// What all drawings of a network share.
  struct Measures {
    /// The frame that a drawing must fit into.
    let width: Double
    let height: Double

    /// 10 points: schools read these pages in print, often in copies of copies.
    static let textSize = 10.0
    static let lineHeight = 11.6
    static let gap = 8.0
    static let headingHeight = 20.0
    /// A box's own margins at the left and right, and at the top and bottom, with a reserve for other fonts.
    static let sideMargin = 6.0
    static let footMargin = 5.0

    /// The columns' width: the lines between them need a fifth of the frame.
    var columnWidth: Double { (width * 0.4).rounded(.down) }

    /// The height of a box that holds the text without clipping it.
    func boxHeight(_ text: String) -> Double {
      // A tenth of the width in reserve: programs do not agree on the last letter of a line.
      let lines = SerifText.lineCount(
        of: text, width: (columnWidth - 2 * Self.sideMargin) * 0.94, size: Self.textSize)
      return (Double(lines) * Self.lineHeight + 2 * Self.footMargin).rounded(.up)
    }

    /// The height of boxes one under another.
    func columnHeight(_ texts: [String]) -> Double {
      texts.map(boxHeight).reduce(0, +) + Double(max(0, texts.count - 1)) * Self.gap
    }
  }

  let network: CooperationNetwork
  let measures: Measures

  /// Whether both columns fit into the frame.
  var fits: Bool {
    let longest = max(measures.columnHeight(network.links.map(\.school)), measures.columnHeight(network.partners))
    return longest + Measures.headingHeight <= measures.height
  }

  /// The drawing.
  func drawing(title: String) -> ShapeDrawing {
    let schools = network.links.map(\.school)
    let partners = network.partners
    let left = schools.map(measures.boxHeight)
    let right = partners.map(measures.boxHeight)
    let edges = network.links.enumerated().flatMap { number, link in
      link.partners.compactMap { partner in partners.firstIndex(of: partner).map { (number, $0) } }
    }
    let tops = self.tops(left, right, edges)
    let rightX = measures.width - measures.columnWidth
    let bottom = max(
      zip(tops.left, left).map(+).max() ?? 0, zip(tops.right, right).map(+).max() ?? 0)
    var shapes = [
      heading("Школы", x: 0), heading("Партнёры", x: rightX),
    ]
    for (number, school) in schools.enumerated() {
      shapes.append(box("Школа \(number + 1)", school, .rectangle, "F2F2F2", 0, tops.left[number], left[number]))
    }
    for (number, partner) in partners.enumerated() {
      shapes.append(
        box("Партнёр \(number + 1)", partner, .rounded, "FFFFFF", rightX, tops.right[number], right[number]))
    }
    let connectors = edges.enumerated().map { number, edge in
      ShapeDrawing.Connector(
        name: "Связь \(number + 1)", from: 2 + edge.0, .right, to: 2 + schools.count + edge.1, .left)
    }
    return ShapeDrawing(
      title: title, description: network.description,
      size: DrawingSize(width: units(measures.width), height: units(bottom)), textSize: Int(Measures.textSize * 2),
      shapes: shapes, connectors: connectors)
  }

  /// The boxes' tops: as Graphviz places them or, where that leaves the frame, closer together in the same order.
  private func tops(
    _ left: [Double], _ right: [Double], _ edges: [(Int, Int)]
  ) -> (left: [Double], right: [Double]) {
    let found = LayeredOrder.centres(
      left: left, right: right, width: measures.columnWidth, gap: Measures.gap, edges: edges)
    // Without Graphviz the boxes keep the order of the data.
    let centres = found ?? (left.indices.map(Double.init), right.indices.map(Double.init))
    var tops = (zip(centres.left, left).map { $0 - $1 / 2 }, zip(centres.right, right).map { $0 - $1 / 2 })
    let first = min(tops.0.min() ?? 0, tops.1.min() ?? 0)
    tops.0 = tops.0.map { $0 - first + Measures.headingHeight }
    tops.1 = tops.1.map { $0 - first + Measures.headingHeight }
    let bottom = max(zip(tops.0, left).map(+).max() ?? 0, zip(tops.1, right).map(+).max() ?? 0)
    if found != nil, bottom <= measures.height { return tops }
    let height = max(stacked(left), stacked(right))
    return (stack(left, centres.left, height), stack(right, centres.right, height))
  }

  private func stacked(_ heights: [Double]) -> Double {
    heights.reduce(0, +) + Double(max(0, heights.count - 1)) * Measures.gap
  }

  /// The tops of boxes one under another in the order of their centres, the shorter column spread over the height.
  private func stack(_ heights: [Double], _ centres: [Double], _ height: Double) -> [Double] {
    let spare = (height - stacked(heights)) / Double(heights.count + 1)
    var tops = heights
    var next = Measures.headingHeight + spare
    for number in heights.indices.sorted(by: { (centres[$0], $0) < (centres[$1], $1) }) {
      tops[number] = next
      next += heights[number] + Measures.gap + spare
    }
    return tops
  }

  private func heading(_ text: String, x: Double) -> ShapeDrawing.Shape {
    ShapeDrawing.Shape(
      name: "Заголовок «\(text)»", text: text, outline: .none, isBold: true, x: units(x), y: 0,
      size: DrawingSize(width: units(measures.columnWidth), height: units(Measures.headingHeight - 2)))
  }

  private func box(
    _ name: String, _ text: String, _ outline: ShapeDrawing.Shape.Outline, _ fill: String, _ x: Double, _ y: Double,
    _ height: Double
  ) -> ShapeDrawing.Shape {
    ShapeDrawing.Shape(
      name: name, text: text, outline: outline, fill: fill, x: units(x), y: units(y),
      size: DrawingSize(width: units(measures.columnWidth), height: units(height)))
  }

  private func units(_ points: Double) -> Int { Int((points * Double(DrawingSize.point)).rounded()) }
}
