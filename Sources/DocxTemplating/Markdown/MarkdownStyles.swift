import OfficeOpenXML

/// The styles of a template that formatted text uses, found by id or by Word's own English name.
struct MarkdownStyles {
  private let catalogue: StyleCatalogue

  init(_ catalogue: StyleCatalogue) {
    self.catalogue = catalogue
  }

  func heading(_ level: Int) -> String? {
    let level = min(level, 4)
    return catalogue.style("paragraph", among: ["Heading\(level)", "heading \(level)"])
  }

  /// A list's paragraph style with the list that it brings, for a list in so many others; nil where the template has none.
  func list(isOrdered: Bool, depth: Int = 0) -> (style: String, list: StyleCatalogue.Numbering)? {
    let (id, name) = isOrdered ? ("ListNumber", "List Number") : ("ListBullet", "List Bullet")
    let names = depth == 0 ? [id, name] : ["\(id)\(depth + 1)", "\(name) \(depth + 1)"]
    guard let style = catalogue.style("paragraph", among: names), let list = catalogue.numbering(of: style) else {
      return nil
    }
    return (style, list)
  }

  var quote: String? { catalogue.style("paragraph", among: ["Quote"]) }
  var code: String? { catalogue.style("paragraph", among: ["Code", "HTMLPreformatted", "HTML Preformatted"]) }
  var table: String? { catalogue.style("table", among: ["DocumentTable", "TableGrid", "Table Grid"]) }
  var tableHeader: String? { catalogue.style("paragraph", among: ["TableHeader"]) }
  var tableCell: String? { catalogue.style("paragraph", among: ["TableCell"]) }
  var hyperlink: String? { catalogue.style("character", among: ["Hyperlink"]) }
}
