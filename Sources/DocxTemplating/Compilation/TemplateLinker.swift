import Diagnostics
import OfficeOpenXML

/// Compiles the stories of a template together with the templates that they insert.
///
/// A template that is inserted is bound into the host's package once for each part that it stands in (its pictures and
/// links belong to that part), and compiled once for each way of standing there: as blocks or as text.
struct TemplateLinker {
  private struct Key: Hashable {
    let part: PartName
    let name: String
    let scope: StoryScope
  }

  private struct Guest {
    let tree: XMLTree
    let file: String
  }

  private var package: OPCPackage
  private let resolver: TemplateResolver
  private let missing: MissingValues
  private(set) var findings: [Diagnostic] = []
  private var guests: [PartName: [String: Guest]] = [:]
  private var unknown: Set<String> = []
  private var units: [CompiledStory] = []
  private var unitOfKey: [Key: Int] = [:]
  /// Templates to be compiled: unit number and key.
  private var waiting: [(unit: Int, key: Key)] = []
  /// The children whose blocks fill the host, outermost first.
  private var children: [String] = []
  /// The notes to be compiled: the place in the body's story, the note alone, its part.
  private var noteTrees: [(place: Int, tree: XMLTree, part: PartName)] = []
  private var largestNote: [PartName: Int] = [:]
  private var childUnits: [Int] = []
  private var takenIds: Set<Int> = []

  init(_ package: OPCPackage, resolver: TemplateResolver, missing: MissingValues) throws {
    self.package = package
    self.resolver = resolver
    self.missing = missing
    try takeParents()
  }

  /// Compiles everything; the template must not be used when `findings` holds an error.
  mutating func link() throws -> CompiledTemplate {
    let main = try package.mainDocument()
    let parts = try storyParts(main)
    for part in parts { try bindGuests(of: try package.tree(of: part), part) }
    let styles = try package.target(of: main, kind: "styles").map { StyleCatalogue(try package.tree(of: $0)) }
    let numberingPart = try package.target(of: main, kind: "numbering")
    let numbering = try numberingPart.map { NumberingCatalogue(try package.tree(of: $0)) }
    func environment(_ part: PartName) throws -> StoryEnvironment {
      let relationships = try package.relationships(of: part)
      return StoryEnvironment(
        relationships: Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        styles: styles ?? StyleCatalogue(), numbering: numbering ?? NumberingCatalogue(), takenIds: takenIds,
        guestSections: part == main ? sections(of: part) : [:])
    }
    for part in parts {
      let tree = try package.tree(of: part)
      var compiler = StoryCompiler(
        tree: tree, part: part, file: package.file, environment: try environment(part))
      units.append(compiler.compile())
      findings += compiler.diagnostics
      takenIds.formUnion(tree.drawingAndBookmarkIds)
      guard part == main else { continue }
      findings += try chartFindings(of: part)
      try takeNotes()
    }
    let storyCount = units.count
    for (unit, tree, part) in noteTrees {
      var compiler = StoryCompiler(
        tree: tree, part: part, file: package.file, scope: .note, environment: try environment(part))
      units.append(compiler.compile())
      findings += compiler.diagnostics
      units[0].notes[unit].unit = units.count - 1
    }
    for child in children { childUnits += request(Key(part: main, name: child, scope: .blocks)).map { [$0] } ?? [] }
    for unit in 0..<storyCount { resolve(unit) }
    while !waiting.isEmpty {
      let (unit, key) = waiting.removeFirst()
      guard let guest = guests[key.part]?[key.name] else { continue }
      var compiler = StoryCompiler(
        tree: guest.tree, part: key.part, file: guest.file, scope: key.scope, environment: try environment(key.part))
      units[unit] = compiler.compile()
      findings += compiler.diagnostics
      resolve(unit)
    }
    let properties = try propertyStories()
    return CompiledTemplate(
      package: package, units: units, storyCount: storyCount, properties: properties,
      overriding: childUnits,
      largestNote: largestNote, largestId: takenIds.max() ?? 0, styles: styles ?? StyleCatalogue(),
      numbering: numbering ?? NumberingCatalogue(),
      numberingPart: numberingPart, mainPart: main)
  }

  /// The parts that may hold tags: the body, then headers, footers and notes in the order of their relationships.
  private func storyParts(_ main: PartName) throws -> [PartName] {
    let kinds = ["header", "footer", "footnotes", "endnotes"]
    var parts = [main]
    for relationship in try package.relationships(of: main)
    where kinds.contains(relationship.kind) && !relationship.isExternal {
      guard let part = main.resolving(relationship.target), !parts.contains(part) else { continue }
      parts.append(part)
    }
    return parts
  }

  // MARK: - Templates that are inserted

  /// Binds what a story inserts, and what that inserts in turn.
  private mutating func bindGuests(of tree: XMLTree, _ part: PartName, exceptParent: Bool = false) throws {
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

  /// Gives a compiled story the numbers of the templates that it inserts.
  private mutating func resolve(_ unit: Int) {
    for index in units[unit].references.indices {
      let reference = units[unit].references[index]
      let scope: StoryScope = reference.isBlock ? .blocks : .inline
      let slot = units[unit].slots[reference.slot]
      guard let name = reference.name else {
        for name in resolver.names {
          units[unit].references[index].choices[name] = request(
            Key(part: units[unit].part, name: name, scope: scope))
        }
        if resolver.names.isEmpty, missing == .error {
          findings.append(TemplateFault.dynamicWithoutCatalogue(slot.site.text).diagnostic(at: slot.site.location))
        }
        continue
      }
      // The parent of a child that fills the host is the host itself.
      if index == 0, childUnits.contains(unit) { continue }
      units[unit].references[index].target = request(Key(part: units[unit].part, name: name, scope: scope))
      if units[unit].references[index].target == nil, missing == .error {
        let nearest = NearestName.nearest(to: name, among: resolver.names)
        findings.append(TemplateFault.unknownTemplate(name, nearest: nearest).diagnostic(at: slot.site.location))
      }
    }
  }

  @discardableResult private mutating func request(_ key: Key) -> Int? {
    if let known = unitOfKey[key] { return known }
    guard guests[key.part]?[key.name] != nil else { return nil }
    units.append(CompiledStory(part: key.part))
    unitOfKey[key] = units.count - 1
    waiting.append((units.count - 1, key))
    return units.count - 1
  }

  /// The page set-up that each template brings to the body.
  private func sections(of part: PartName) -> [String: [UInt8]] {
    (guests[part] ?? [:]).compactMapValues { guest in
      guest.tree.bodySection.map { Array(guest.tree.bytes[guest.tree.nodes[$0].range]) }
    }
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

  // MARK: - Other parts

  /// Takes the notes of repeated text out of their parts: they are written there once for each repetition.
  private mutating func takeNotes() throws {
    for kind in ["footnotes", "endnotes"] {
      let wanted = units[0].notes.indices.filter { units[0].notes[$0].kind == kind }
      guard !wanted.isEmpty, let part = try package.target(of: units[0].part, kind: kind) else { continue }
      let tree = try package.tree(of: part)
      var edits = ByteEdits()
      for node in tree.children(of: 0) {
        guard let number = tree.nodes[node].word("id") else { continue }
        largestNote[part] = max(largestNote[part] ?? 0, Int(number) ?? 0)
        let uses = wanted.filter { units[0].notes[$0].id == number }
        guard !uses.isEmpty else { continue }
        let bytes =
          tree.bytes[..<tree.nodes[0].opening.upperBound] + tree.bytes[tree.nodes[node].range]
          + tree.bytes[tree.nodes[0].closing]
        let alone = try XMLParser.tree(of: Array(bytes))
        for use in uses { noteTrees.append((use, alone, part)) }
        edits.remove(tree.nodes[node].range)
      }
      package.set(edits.applied(to: tree.bytes), of: part)
    }
  }

  /// Tags in a chart's texts are not filled in: that is said, so that nobody finds them in print.
  private func chartFindings(of part: PartName) throws -> [Diagnostic] {
    try package.relationships(of: part).filter { $0.kind == "chart" && !$0.isExternal }.compactMap { relationship in
      guard let chart = part.resolving(relationship.target), package.contains(chart) else { return nil }
      let tree = try package.tree(of: chart)
      guard tree.nodes.contains(where: { $0.isText && $0.text.contains("{{") }) else { return nil }
      return TemplateFault.chartText(chart.fileName).diagnostic(
        at: DocumentLocation(file: package.file, part: chart.entryName))
    }
  }

  /// The document's properties that hold tags.
  private mutating func propertyStories() throws -> [CompiledStory] {
    let kinds = ["core-properties", "extended-properties", "custom-properties"]
    var stories: [CompiledStory] = []
    for relationship in try package.relationships(of: nil) where kinds.contains(relationship.kind) {
      guard let part = PartName("/").resolving(relationship.target), package.contains(part) else { continue }
      let tree = try package.tree(of: part)
      guard tree.nodes.contains(where: { $0.isText && $0.text.contains("{{") }) else { continue }
      var compiler = StoryCompiler(
        tree: tree, part: part, file: package.file, scope: .properties,
        environment: StoryEnvironment(relationships: [:], styles: StyleCatalogue(), numbering: NumberingCatalogue()))
      stories.append(compiler.compile())
      findings += compiler.diagnostics
    }
    return stories
  }
}

extension XMLTree {
  /// The ids of drawings and bookmarks, which must be unique in a document.
  var drawingAndBookmarkIds: Set<Int> {
    Set(
      nodes.compactMap { node in
        if node.isWord("bookmarkStart") { return Int(node.word("id") ?? "") }
        return node.name?.local == "docPr" ? Int(node.attribute(.none, "id") ?? "") : nil
      })
  }
}
