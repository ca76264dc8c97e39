import OfficeOpenXML

/// What sets the words at hand apart from those around them: strong, emphasised, struck out, a link.
struct MarkdownEmphasis {
  private var strong = 0
  private var emphasis = 0
  private var strike = 0
  /// True inside a link.
  var isLink = false

  /// Takes note of a node that begins.
  mutating func begin(_ node: MarkdownDocument.Node) { count(node, 1) }

  /// Takes note of a node that ends.
  mutating func end(_ node: MarkdownDocument.Node) { count(node, -1) }

  private mutating func count(_ node: MarkdownDocument.Node, _ step: Int) {
    switch node {
    case .strong: strong += step
    case .emphasis: emphasis += step
    case .strike: strike += step
    default: break
    }
  }

  /// The properties of a run, over those that it has anyway; empty when there are none.
  func properties(over own: String, isCode: Bool, isBold: Bool, link: String?, prefix w: String) -> String {
    var properties = own
    func add(_ name: String, _ markup: String) {
      if !properties.contains("<\(w)\(name)/>"), !properties.contains("<\(w)\(name) ") { properties += markup }
    }
    if isLink, let link { add("rStyle", "<\(w)rStyle \(w)val=\"\(XMLEscape.attribute(link))\"/>") }
    if isCode {
      add("rFonts", "<\(w)rFonts \(w)ascii=\"Courier New\" \(w)hAnsi=\"Courier New\" \(w)cs=\"Courier New\"/>")
    }
    if strong > 0 || isBold { add("b", "<\(w)b/>") }
    if emphasis > 0 { add("i", "<\(w)i/>") }
    if strike > 0 { add("strike", "<\(w)strike/>") }
    return properties.isEmpty ? "" : "<\(w)rPr>\(properties)</\(w)rPr>"
  }
}
