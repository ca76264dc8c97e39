import OfficeOpenXML

/// Our own mark in a document: a checksum over its parts, kept in its properties, that tells later whether anybody has
/// changed it. It guards against overwriting a clerk's edits, not against forgery.
package enum DocumentSeal {
  private static let property = "prikaz"

  /// The finished package: our properties in place of the template author's, and the seal, beside whatever custom
  /// properties the template has; throws `DiagnosedFailure` when a part cannot be read.
  ///
  /// The seal names the kind, so that the document can be made again. It never names the set: a folder's path is nobody
  /// else's business, and would make the same data give other bytes elsewhere.
  static func sealed(_ package: OPCPackage, title: String? = nil, kind: String? = nil) throws -> OPCPackage {
    var sealed = package
    try DocumentProperties.complete(&sealed, title: title)
    let part = try CustomProperties.part(of: sealed) ?? CustomProperties.makePart(in: &sealed)
    let (rest, tree) = try unsealed(part, of: sealed)
    sealed.set(rest, of: part)
    let sum = try checksum(of: part, rest, in: sealed) { sealed.fingerprint(of: $0) } + (kind.map { " " + $0 } ?? "")
    sealed.set(CustomProperties.adding(property, sum, to: try sealed.tree(of: part), besides: tree), of: part)
    return sealed
  }

  /// True when the document bears our seal and nobody has changed a part since.
  package static func isUntouched(_ package: OPCPackage) -> Bool {
    guard let part = try? CustomProperties.part(of: package), let tree = try? package.tree(of: part),
      let node = CustomProperties.node(property, in: tree),
      let rest = try? unsealed(part, of: package).rest
    else { return false }
    // What is said of a file's bytes is held against the bytes themselves.
    let sum = try? checksum(of: part, rest, in: package) { name in
      let bytes = try package.bytes(of: name)
      return (bytes.count, Deflate.checksum(bytes))
    }
    return sum == words(of: node, in: tree).first
  }

  /// The ASCII name of the kind that the seal gives; nil for a document that is none of ours, or of no kind.
  package static func kind(of package: OPCPackage) -> String? {
    guard let part = try? CustomProperties.part(of: package), let tree = try? package.tree(of: part),
      let node = CustomProperties.node(property, in: tree)
    else {
      return nil
    }
    let words = words(of: node, in: tree)
    return words.count == 2 ? words[1] : nil
  }

  /// The checksum, and the kind behind it.
  private static func words(of node: Int, in tree: XMLTree) -> [String] {
    tree.textContent(of: node).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The part without a seal, its root open for one.
  private static func unsealed(_ part: PartName, of package: OPCPackage) throws -> (rest: [UInt8], tree: XMLTree) {
    let tree = try package.tree(of: part)
    return (CustomProperties.removing(property, from: tree), tree)
  }

  /// The checksum over names and contents of all parts, the seal itself left out.
  private static func checksum(
    of part: PartName, _ rest: [UInt8], in package: OPCPackage,
    fingerprint: (PartName) throws -> (size: Int, checksum: UInt32)?
  ) throws -> String {
    var lines = ""
    for name in package.partNames.sorted(by: { $0.description < $1.description }) {
      let own = name == part ? (rest.count, Deflate.checksum(rest)) : try fingerprint(name)
      guard let own else { continue }
      lines += "\(name) \(own.0) \(String(own.1, radix: 16))\n"
    }
    return "\(lines.utf8.count)-" + String(Deflate.checksum(Array(lines.utf8)), radix: 16)
  }
}
