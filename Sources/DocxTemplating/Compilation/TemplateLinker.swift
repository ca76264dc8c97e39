import Diagnostics
import OfficeOpenXML

/// Compiles the stories of a template together with the templates that they insert.
///
/// A template that is inserted is compiled once for each part that it stands in and each way of standing there: as blocks
/// or as text.
struct TemplateLinker {
  private struct Key: Hashable {
    let part: PartName
    let name: String
    let scope: StoryScope
  }

  private var package: OPCPackage
  private let resolver: TemplateResolver
  private let missing: MissingValues
  private(set) var findings: [Diagnostic] = []
  private var guests: GuestBinding
  private var units: [CompiledStory] = []
  private var unitOfKey: [Key: Int] = [:]
  /// Templates to be compiled: unit number and key.
  private var waiting: [(unit: Int, key: Key)] = []
  private var childUnits: [Int] = []
  private var takenIds: Set<Int> = []
  /// The largest id of what is numbered together with drawings and bookmarks.
  private var largestId = 0

  init(_ package: OPCPackage, resolver: TemplateResolver, missing: MissingValues) throws {
    self.resolver = resolver
    self.missing = missing
    guests = try GuestBinding(package, resolver: resolver)
    self.package = guests.package
  }

  /// Compiles everything; the template must not be used when `findings` holds an error.
  mutating func link() throws -> CompiledTemplate {
    let main = try package.mainDocument()
    guard try package.tree(of: main).body != nil else { throw PackageFault.noBody.failure(file: package.file) }
    let parts = try storyParts(main)
    for part in parts { try guests.bindGuests(of: part) }
    package = guests.package
    let styles = try package.target(of: main, kind: "styles").map { StyleCatalogue(try package.tree(of: $0)) }
    let numberingPart = try package.target(of: main, kind: "numbering")
    let numbering = try numberingPart.map { NumberingCatalogue(try package.tree(of: $0)) }
    let surroundings = Surroundings(styles: styles ?? StyleCatalogue(), numbering: numbering ?? NumberingCatalogue())
    units = parts.map { CompiledStory(part: $0) }
    try compile(parts[0], as: 0, surroundings)
    for child in guests.children {
      childUnits += request(Key(part: main, name: child, scope: .blocks)).map { [$0] } ?? []
    }
    try compileGuests(surroundings, of: [0])
    // Notes that are repeated leave their part before it is compiled itself.
    let notes = try NoteExtraction(of: units, main: main, from: &package)
    for (unit, part) in parts.enumerated().dropFirst() { try compile(part, as: unit, surroundings) }
    try compileGuests(surroundings, of: Array(1..<parts.count))
    for note in notes.notes {
      units.append(try compiled(note.tree, note.part, package.file, .note, surroundings))
      units[note.unit].notes[note.place].unit = units.count - 1
    }
    return CompiledTemplate(
      package: package, units: units, storyCount: parts.count, properties: try propertyStories(),
      overriding: childUnits, largestNote: notes.largest, largestId: max(largestId, takenIds.max() ?? 0),
      styles: surroundings.styles, numbering: surroundings.numbering, numberingPart: numberingPart, mainPart: main)
  }

  /// What all stories of a package have in common.
  private struct Surroundings {
    let styles: StyleCatalogue
    let numbering: NumberingCatalogue
  }

  private mutating func compile(_ part: PartName, as unit: Int, _ surroundings: Surroundings) throws {
    let tree = try package.tree(of: part)
    units[unit] = try compiled(tree, part, package.file, .whole, surroundings)
    takenIds.formUnion(tree.drawingAndBookmarkIds)
    largestId = max(largestId, tree.largestAnnotationId)
    try dropComments(of: unit)
    findings += try UnfilledParts.findings(of: part, in: package)
  }

  /// Takes the remarks away whose marks are gone.
  private mutating func dropComments(of unit: Int) throws {
    let dropped = units[unit].droppedComments
    guard !dropped.isEmpty, let part = try package.target(of: units[unit].part, kind: "comments"),
      package.contains(part)
    else { return }
    let tree = try package.tree(of: part)
    var edits = ByteEdits()
    for node in tree.children(of: 0) where tree.nodes[node].word("id").map(dropped.contains) ?? false {
      edits.remove(tree.nodes[node].range)
    }
    package.set(edits.applied(to: tree.bytes), of: part)
  }

  /// Compiles the templates that units insert, and those that these insert in turn.
  private mutating func compileGuests(_ surroundings: Surroundings, of stories: [Int]) throws {
    for unit in stories { resolve(unit) }
    while !waiting.isEmpty {
      let (unit, key) = waiting.removeFirst()
      guard let guest = guests.guest(key.name, in: key.part) else { continue }
      units[unit] = try compiled(guest.tree, key.part, guest.file, key.scope, surroundings)
      largestId = max(largestId, guest.tree.largestAnnotationId)
      resolve(unit)
    }
  }

  private mutating func compiled(
    _ tree: XMLTree, _ part: PartName, _ file: String, _ scope: StoryScope, _ surroundings: Surroundings
  ) throws -> CompiledStory {
    let relationships = try package.relationships(of: part)
    let environment = StoryEnvironment(
      relationships: Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      styles: surroundings.styles, numbering: surroundings.numbering, takenIds: takenIds,
      guestSections: part == units[0].part ? guests.sections(of: part) : [:])
    var compiler = StoryCompiler(tree: tree, part: part, file: file, scope: scope, environment: environment)
    let story = compiler.compile()
    findings += compiler.diagnostics
    return story
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
    guard guests.guest(key.name, in: key.part) != nil else { return nil }
    units.append(CompiledStory(part: key.part))
    unitOfKey[key] = units.count - 1
    waiting.append((units.count - 1, key))
    return units.count - 1
  }

  /// The document's properties that hold tags.
  private mutating func propertyStories() throws -> [CompiledStory] {
    let kinds = ["core-properties", "extended-properties", "custom-properties"]
    var stories: [CompiledStory] = []
    for relationship in try package.relationships(of: nil) where kinds.contains(relationship.kind) {
      guard let part = PartName("/").resolving(relationship.target), package.contains(part) else { continue }
      let tree = try package.tree(of: part)
      guard tree.nodes.contains(where: { $0.isText && $0.text.holdsTagOpening }) else { continue }
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

  /// The largest id of a tracked change or of a content control with a small one: new ids begin behind it.
  var largestAnnotationId: Int {
    nodes.reduce(0) { largest, node in
      guard let name = node.name, name.namespace == .word else { return largest }
      let id =
        StoryCompiler.revisions.contains(name.local)
        ? node.word("id") : name.local == "id" && node.parent >= 0 ? node.word("val") : nil
      // Word gives content controls random numbers of thirty-one bits; behind those there is no room.
      guard let number = id.flatMap({ Int($0) }), number < 1 << 24 else { return largest }
      return max(largest, number)
    }
  }
}
