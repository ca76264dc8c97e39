import Diagnostics
import OfficeOpenXML

/// Binds the templates that a host inserts, and those that it rests on, into one package.
///
/// A template that is inserted is bound once for each part that it stands in: its pictures and links belong to that part.
struct GuestBinding {
  /// A template fit to stand in a part of the host.
  struct Guest {
    let tree: XMLTree
    let file: String
  }

  /// The host's package with what its guests have brought.
  private(set) var package: OPCPackage
  /// The names of the children whose blocks fill the host, outermost first.
  private(set) var children: [String] = []
  private let resolver: TemplateResolver
  private var guests: [PartName: [String: Guest]] = [:]
  private var unknown: Set<String> = []

  /// Begins with a template, or with the parent that it fills with blocks; throws `DiagnosedFailure`.
  init(_ package: OPCPackage, resolver: TemplateResolver) throws {
    self.package = package
    self.resolver = resolver
    try takeParents()
  }

  /// The guest of a name in a part.
  func guest(_ name: String, in part: PartName) -> Guest? { guests[part]?[name] }

  /// The page set-up that each guest brings to a part.
  func sections(of part: PartName) -> [String: PageSetup] {
    (guests[part] ?? [:]).compactMapValues { guest in guest.tree.bodySection.map { PageSetup(guest.tree, $0) } }
  }

  /// Binds what a part of the host inserts, and what that inserts in turn; throws `DiagnosedFailure`.
  mutating func bindGuests(of part: PartName) throws { try bindGuests(of: package.tree(of: part), part) }

  private mutating func bindGuests(of tree: XMLTree, _ part: PartName, exceptParent: Bool = false) throws {
    guard tree.mayNameTemplates else { return }
    let read = StoryTags(tree: tree, sites: SiteMap(tree: tree, file: package.file, part: part.entryName))
    // A child's own parent is the host already.
    let parent = exceptParent ? read.tags.firstIndex { $0.tag.kind == .parent } : nil
    for (index, placed) in read.tags.enumerated() where index != parent {
      switch placed.tag.kind {
      case .partial, .parent: try bind(placed.tag.path.description, part)
      case .dynamicPartial: for name in resolver.names { try bind(name, part) }
      default: break
      }
    }
  }

  private mutating func bind(_ name: String, _ part: PartName) throws {
    guard guests[part]?[name] == nil, !unknown.contains(name) else { return }
    guard let guest = try resolver.template(name) else {
      unknown.insert(name)
      return
    }
    let tree = try adopt(guest, part)
    guests[part, default: [:]][name] = Guest(tree: tree, file: guest.file)
    try bindGuests(of: tree, part)
  }

  private mutating func adopt(_ guest: OPCPackage, _ part: PartName) throws -> XMLTree {
    var binder = DocumentBinder(host: package)
    let tree = try binder.adopt(guest, into: part)
    package = binder.package
    return tree
  }

  // MARK: - Inheritance

  /// Where the whole body is blocks given to a parent, the parent becomes the host, and so on upward.
  private mutating func takeParents() throws {
    var chain: [OPCPackage] = []
    while let name = try wholeParent(of: package), let parent = try resolver.template(name) {
      chain.append(package)
      package = parent
      guard chain.count < RenderingLimits.deepest else {
        throw DiagnosedFailure(
          .unusable,
          TemplateFault.tooDeep(name).diagnostic(at: DocumentLocation(file: parent.file, part: "word/document.xml")))
      }
    }
    guard !chain.isEmpty else { return }
    let main = try package.mainDocument()
    for (level, child) in chain.enumerated() {
      // No template can have this name.
      let name = "\u{0}\(level)"
      guests[main, default: [:]][name] = Guest(tree: try adopt(child, main), file: child.file)
      children.append(name)
    }
    for name in children {
      if let guest = guests[main]?[name] { try bindGuests(of: guest.tree, main, exceptParent: true) }
    }
  }

  /// The parent whose pair of tags holds all that the body says; nil for an ordinary template.
  private func wholeParent(of package: OPCPackage) throws -> String? {
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    guard tree.mayNameTemplates else { return nil }
    let sites = SiteMap(tree: tree, file: package.file, part: main.entryName)
    let read = StoryTags(tree: tree, sites: sites)
    guard let body = tree.body, let first = read.tags.firstIndex(where: { $0.tag.kind == .parent }),
      read.tags[..<first].allSatisfy({ $0.tag.kind == .comment || $0.tag.kind == .delimiters })
    else { return nil }
    let pairing = SectionPairing(tree: tree, paragraphs: read.paragraphs, tags: read.tags, sites: sites)
    guard pairing.levels[first] == .blocks, let last = pairing.partners[first] else { return nil }
    let inside = read.paragraphs[read.tags[first].paragraph].node...read.paragraphs[read.tags[last].paragraph].node
    let blocks = tree.children(of: body).filter { !tree.nodes[$0].isText && !tree.nodes[$0].isWord("sectPr") }
    let isWhole = blocks.allSatisfy { inside.contains($0) || tree.textContent(of: $0).allSatisfy(\.isWhitespace) }
    return isWhole ? read.tags[first].tag.path.description : nil
  }
}

extension XMLTree {
  /// False when no text holds a sign of the tags that name other templates, so that nobody need look for them.
  fileprivate var mayNameTemplates: Bool {
    nodes.contains { node in
      node.isText && node.text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    }
  }
}
