import OfficeOpenXML

/// What one thread has read lately and may read again: the documents of a set say most things in the same words, and those
/// of one template have the same styles and lists.
package final class ReadingMemory {
  private struct Characters: Hashable {
    let scalars: [Unicode.Scalar]

    func hash(into hasher: inout Hasher) {
      scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// What a part holds: as it lies in the zip, or written for this document.
  private enum Content: Hashable {
    case entry(ZipEntry)
    case bytes([UInt8])

    func hash(into hasher: inout Hasher) {
      switch self {
      case .entry(let entry): hasher.combine(entry)
      case .bytes(let bytes): bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      }
    }
  }

  /// Longer paragraphs are rarely written twice.
  private static let longest = 500
  /// Longer parts of one document's own are not kept, in bytes.
  private static let longestPart = 64 << 10
  /// When there are more all are forgotten, so that the room stays at a few megabytes whatever is read.
  private static let (mostParagraphs, mostParts) = (2_048, 64)

  private var paragraphs: [Characters: ParagraphReading] = [:]
  private var styles: [Content: FormattingReader] = [:]
  private var lists: [Content: ListLabels] = [:]

  /// Nothing read yet.
  package init() {}

  /// What characters say, read when they are not known.
  func reading(of scalars: [Unicode.Scalar]) -> ParagraphReading {
    guard scalars.count <= Self.longest else { return ParagraphReading(scalars) }
    let key = Characters(scalars: scalars)
    if let known = paragraphs[key] { return known }
    let new = ParagraphReading(scalars)
    if paragraphs.count >= Self.mostParagraphs { paragraphs.removeAll(keepingCapacity: true) }
    paragraphs[key] = new
    return new
  }

  /// The formatting that a part with styles gives, parsed when it is not known.
  func styles(_ part: PartName?, of package: OPCPackage) -> FormattingReader {
    Self.known(&styles, part, package, FormattingReader.init)
  }

  /// The lists that a part with their definitions gives, none of them begun; parsed when they are not known.
  func lists(_ part: PartName?, of package: OPCPackage) -> ListLabels {
    Self.known(&lists, part, package, ListLabels.init)
  }

  private static func known<Reading>(
    _ known: inout [Content: Reading], _ part: PartName?, _ package: OPCPackage, _ read: (XMLTree?) -> Reading
  ) -> Reading {
    guard let part else { return read(nil) }
    let content = content(of: part, in: package)
    if let content, let reading = known[content] { return reading }
    let reading = read(try? package.tree(of: part))
    if let content {
      if known.count >= mostParts { known.removeAll(keepingCapacity: true) }
      known[content] = reading
    }
    return reading
  }

  private static func content(of part: PartName, in package: OPCPackage) -> Content? {
    if let entry = package.untouchedEntry(of: part) { return .entry(entry) }
    guard let bytes = try? package.bytes(of: part), bytes.count <= longestPart else { return nil }
    return .bytes(bytes)
  }
}
