import Diagnostics
import OfficeOpenXML

/// A value as it was written: where in the part's bytes, by which tag, from which data.
package struct TraceMark: Sendable {
  /// The bytes of the part that the value became; empty where it went into an attribute.
  package internal(set) var range: Range<Int>
  /// The tag.
  package let site: TagSite
  /// The value's place in the data; nil for what no data gave.
  package let path: FieldPath?

  /// The marks with the places of the document where a reader finds them.
  static func entries(_ marks: [TraceMark], in tree: XMLTree, file: String, part: PartName) -> [TraceEntry] {
    let sites = SiteMap(tree: tree, file: file, part: part.entryName)
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].isWord("p") }
    var places: [Int: DocumentLocation] = [:]
    var next = 0
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { mark in
      while next + 1 < paragraphs.count, tree.nodes[paragraphs[next + 1]].range.lowerBound <= mark.range.lowerBound {
        next += 1
      }
      var place = DocumentLocation(file: file, part: part.entryName)
      if paragraphs.indices.contains(next) {
        let node = paragraphs[next]
        place = places[node] ?? sites.location(of: 0..<0, in: TemplateParagraph(tree, at: node))
        place.mark = nil
        places[node] = place
      }
      return TraceEntry(place: place, tag: mark.site, path: mark.path)
    }
  }
}
