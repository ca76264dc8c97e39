/// Shapes with text, joined by connectors: a drawing that Word itself can edit. All lengths are in English metric units.
package struct ShapeDrawing: Hashable, Sendable {
  /// A box with text.
  package struct Shape: Hashable, Sendable {
    /// How the box looks.
    package enum Outline: Hashable, Sendable {
      /// A rectangle.
      case rectangle
      /// A rectangle with round corners.
      case rounded
      /// No line: the text alone.
      case none
    }

    /// What Word's list of a drawing's objects calls it.
    package let name: String
    /// The text, wrapped by Word inside the box.
    package let text: String
    package let outline: Outline
    /// The fill as six hexadecimal figures; nil for none.
    package let fill: String?
    package let isBold: Bool
    package let x: Int
    package let y: Int
    package let size: DrawingSize

    /// A box at a place of the drawing.
    package init(
      name: String, text: String, outline: Outline, fill: String? = nil, isBold: Bool = false, x: Int, y: Int,
      size: DrawingSize
    ) {
      self.name = name
      self.text = text
      self.outline = outline
      self.fill = fill
      self.isBold = isBold
      self.x = x
      self.y = y
      self.size = size
    }
  }

  /// A side of a box where a connector is glued.
  package enum Site: Int, Hashable, Sendable {
    case top = 0
    case left = 1
    case bottom = 2
    case right = 3
  }

  /// A line glued to two boxes: whoever moves a box in Word takes the line along.
  package struct Connector: Hashable, Sendable {
    package let name: String
    /// The boxes by their numbers in `shapes`.
    package let from: Int
    package let fromSite: Site
    package let to: Int
    package let toSite: Site

    /// A line between sides of two boxes.
    package init(name: String, from: Int, _ fromSite: Site, to: Int, _ toSite: Site) {
      self.name = name
      self.from = from
      self.fromSite = fromSite
      self.to = to
      self.toSite = toSite
    }
  }

  package let title: String
  /// The alternative text: what the drawing says, for those who do not see it.
  package let description: String
  package let size: DrawingSize
  /// The size of the text in half points.
  package let textSize: Int
  package let shapes: [Shape]
  package let connectors: [Connector]

  /// A drawing; connectors whose boxes are not there are not drawn.
  package init(
    title: String, description: String, size: DrawingSize, textSize: Int, shapes: [Shape], connectors: [Connector]
  ) {
    self.title = title
    self.description = description
    self.size = size
    self.textSize = textSize
    self.shapes = shapes
    self.connectors = connectors.filter { shapes.indices.contains($0.from) && shapes.indices.contains($0.to) }
  }

  /// Where a connector is glued.
  func point(_ shape: Int, _ site: Site) -> (x: Int, y: Int) {
    let box = shapes[shape]
    return switch site {
    case .top: (box.x + box.size.width / 2, box.y)
    case .left: (box.x, box.y + box.size.height / 2)
    case .bottom: (box.x + box.size.width / 2, box.y + box.size.height)
    case .right: (box.x + box.size.width, box.y + box.size.height / 2)
    }
  }
}
