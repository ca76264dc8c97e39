import Diagnostics
import Synchronization

/// A package of parts in memory: entries as they were read, still compressed, and those that were changed since.
///
/// Parts are found by their relationships, never by guessed paths. A value: changing a copy leaves the original alone.
package struct OPCPackage: Sendable {
  private enum Content: Sendable {
    case compressed(ZipEntry, KnownLinks)
    case changed([UInt8])
  }

  /// The relationships of an untouched part once they were asked for: a thousand documents of one template share them.
  private final class KnownLinks: Sendable {
    let links = Mutex<[Relationship]?>(nil)
  }

  /// The file's name for messages.
  package let file: String
  private var names: [PartName]
  private var contents: [PartName: Content]
  private var contentTypes: ContentTypes {
    didSet { contentTypesEntry = nil }
  }
  /// The entry that the types were read from, while they are still the same.
  private var contentTypesEntry: ZipEntry?

  /// Reads a package; throws `DiagnosedFailure` when it is none or breaks a limit.
  package init(_ bytes: [UInt8], file: String, limits: PackageLimits = .standard) throws {
    try self.init(entries: ZipReader.entries(of: bytes, file: file, limits: limits), file: file)
  }

  /// A package of entries that were read or made already; throws `DiagnosedFailure`.
  package init(entries: [ZipEntry], file: String) throws {
    self.file = file
    let types = PartName(ContentTypes.entryName)
    guard let entry = entries.first(where: { PartName($0.name) == types }) else {
      throw PackageFault.noContentTypes.failure(file: file)
    }
    guard let bytes = entry.uncompressed() else { throw PackageFault.damagedEntry(entry.name).failure(file: file) }
    contentTypes = try Self.parsing(entry.name, file) { try ContentTypes(bytes) }
    contentTypesEntry = entry.name == ContentTypes.entryName ? entry : nil
    names = entries.map { PartName($0.name) }.filter { $0 != types }
    contents = Dictionary(
      entries.map { (PartName($0.name), Content.compressed($0, KnownLinks())) }, uniquingKeysWith: { first, _ in first }
    )
    contents[types] = nil
  }

  /// All parts in the package's order, relationship parts included.
  package var partNames: [PartName] { names }

  /// True when the package has the part.
  package func contains(_ part: PartName) -> Bool { contents[part] != nil }

  /// A part's bytes, inflated; throws `DiagnosedFailure` when it is missing or damaged.
  package func bytes(of part: PartName) throws -> [UInt8] {
    switch contents[part] {
    case nil: throw PackageFault.missingPart(part.description).failure(file: file)
    case .changed(let bytes): return bytes
    case .compressed(let entry, _):
      guard let bytes = entry.uncompressed() else {
        throw PackageFault.damagedEntry(entry.name).failure(file: file)
      }
      return bytes
    }
  }

  /// A part as it lies in the zip; nil when it is missing or was changed since.
  package func untouchedEntry(of part: PartName) -> ZipEntry? {
    if case .compressed(let entry, _) = contents[part] { entry } else { nil }
  }

  /// How many bytes a part has and their CRC-32, without inflating what is compressed; nil when the part is missing.
  package func fingerprint(of part: PartName) -> (size: Int, checksum: UInt32)? {
    switch contents[part] {
    case nil: nil
    case .changed(let bytes): (bytes.count, Deflate.checksum(bytes))
    case .compressed(let entry, _): (entry.size, entry.checksum)
    }
  }

  /// A part's XML; throws `DiagnosedFailure`.
  package func tree(of part: PartName) throws -> XMLTree {
    let bytes = try bytes(of: part)
    return try Self.parsing(part.entryName, file) { try XMLParser.tree(of: bytes) }
  }

  /// A part's media type.
  package func contentType(of part: PartName) -> String? { contentTypes.type(of: part) }

  /// Sets a part's bytes; a new part needs its media type.
  package mutating func set(_ bytes: [UInt8], of part: PartName, contentType: String? = nil) {
    if contents[part] == nil { names.append(part) }
    contents[part] = .changed(bytes)
    if let contentType { contentTypes.set(contentType, of: part) }
  }

  /// Sets a part that has been compressed already, under the name that it has in the zip.
  package mutating func set(_ entry: ZipEntry, of part: PartName) {
    if contents[part] == nil { names.append(part) }
    contents[part] = .compressed(entry, KnownLinks())
  }

  /// Takes a part and its relationships away.
  package mutating func remove(_ part: PartName) {
    for name in [part, part.relationshipsPart] where contents.removeValue(forKey: name) != nil {
      names.removeAll { $0 == name }
      contentTypes.remove(name)
    }
  }

  /// The relationships of a part, or of the package when nil; throws `DiagnosedFailure`.
  package func relationships(of part: PartName?) throws -> [Relationship] {
    let source = part?.relationshipsPart ?? PartName("/_rels/.rels")
    return contains(source) ? try relationships(inPart: source) : []
  }

  /// The relationships that a relationship part holds; throws `DiagnosedFailure`.
  package func relationships(inPart part: PartName) throws -> [Relationship] {
    let known = if case .compressed(_, let known) = contents[part] { known } else { nil as KnownLinks? }
    if let links = known?.links.withLock(\.self) { return links }
    let bytes = try bytes(of: part)
    let links = try Self.parsing(part.entryName, file) { try Relationship.read(bytes) }
    known?.links.withLock { $0 = links }
    return links
  }

  /// Sets the relationships of a part.
  package mutating func setRelationships(_ relationships: [Relationship], of part: PartName) {
    set(Relationship.xml(of: relationships), of: part.relationshipsPart)
  }

  /// The first part that a part's relationship of a kind leads to.
  package func target(of part: PartName?, kind: String) throws -> PartName? {
    try relationships(of: part).first { $0.kind == kind && !$0.isExternal }
      .flatMap { (part ?? PartName("/")).resolving($0.target) }
  }

  /// The main text of a Word document, found by the package's relationship; throws `DiagnosedFailure`.
  package func mainDocument() throws -> PartName {
    guard let part = try target(of: nil, kind: "officeDocument"), contains(part) else {
      throw PackageFault.noMainDocument.failure(file: file)
    }
    let type = contentType(of: part) ?? ""
    guard type.contains("wordprocessingml") || type.contains("ms-word") else {
      throw PackageFault.notWordDocument(type).failure(file: file)
    }
    return part
  }

  /// Makes a document of a Word template (`.dotx`): the two differ in the main part's type alone. Throws
  /// `DiagnosedFailure` when there is no main part; any other package stays as it is.
  package mutating func becomeDocument() throws {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let main = try mainDocument()
    if contentType(of: main) == "\(word).template.main+xml" { contentTypes.set("\(word).document.main+xml", of: main) }
  }

  /// A name for a new part that the package does not have yet: `/word/header3.xml` for stem `header`.
  package func freeName(folder: String, stem: String, fileExtension: String) -> PartName {
    var number = 1
    while true {
      let name = PartName("\(folder)\(stem)\(number).\(fileExtension)")
      if !contains(name) { return name }
      number += 1
    }
  }

  /// The package as zip entries: the types first, untouched parts as they were, changed ones compressed.
  package func entries(compressor: Deflate.Compressor?) -> [ZipEntry] {
    let types =
      contentTypesEntry
      ?? ZipEntry(name: ContentTypes.entryName, bytes: contentTypes.xml, compressor: compressor)
    return [types]
      + names.compactMap { name in
        switch contents[name] {
        case nil: nil
        case .compressed(let entry, _): entry
        case .changed(let bytes): ZipEntry(name: name.entryName, bytes: bytes, compressor: compressor)
        }
      }
  }

  /// The bytes of the package's file; throws `DiagnosedFailure` when the zip cannot be made.
  ///
  /// Whoever makes many documents gives the compressor, one for each thread: making one costs as much as compressing a
  /// page of text.
  package func archive(compressor: Deflate.Compressor? = Deflate.Compressor()) throws -> [UInt8] {
    try ZipWriter.archive(of: entries(compressor: compressor))
  }

  private static func parsing<Result>(_ part: String, _ file: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as XMLFault {
      throw DiagnosedFailure(.unusable, fault.diagnostic(file: file, part: part))
    }
  }
}
