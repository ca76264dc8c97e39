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

  /// Longer paragraphs are rarely written twice.
  private static let longest = 500
  /// When there are more all are forgotten, so that the room stays at a few megabytes whatever is read.
  private static let (mostParagraphs, mostParts) = (2_048, 64)

  private var paragraphs: [Characters: ParagraphReading] = [:]
  private var styles: [ZipEntry: FormattingReader] = [:]
  private var lists: [ZipEntry: ListLabels] = [:]

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
    _ known: inout [ZipEntry: Reading], _ part: PartName?, _ package: OPCPackage, _ read: (XMLTree?) -> Reading
  ) -> Reading {
    guard let part else { return read(nil) }
    let entry = package.untouchedEntry(of: part)
    if let entry, let reading = known[entry] { return reading }
    let reading = read(try? package.tree(of: part))
    if let entry {
      if known.count >= mostParts { known.removeAll(keepingCapacity: true) }
      known[entry] = reading
    }
    return reading
  }
}
