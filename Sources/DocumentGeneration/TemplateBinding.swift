import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeModel

/// Compiles what a document is made from: its kind's template with those of its annexes bound to it, each once.
struct TemplateBinding {
  /// A template in the binding: which kind, which way its page lies, under which record its tags stand.
  struct Leaf: Hashable {
    let kind: DocumentKind
    let orientation: OfficeOpenXML.PageOrientation?
    let scope: String?

    /// By the kind's name, which is its own in a catalogue: a kind is much to be hashed.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind.name)
      hasher.combine(orientation)
      hasher.combine(scope)
    }
  }

  /// A compiled template with the pattern of its documents' names, and the names that both look up in the root record.
  struct Bound {
    let template: CompiledTemplate
    let namePattern: TextTemplate
    let names: Set<String>
  }

  private let catalogue: TemplateCatalogue
  private var compiled: [[Leaf]: Bound] = [:]

  init(_ catalogue: TemplateCatalogue) {
    self.catalogue = catalogue
  }

  /// The compiled template of a document and its annexes; throws `DiagnosedFailure`.
  mutating func template(of leaves: [Leaf]) throws -> (bound: Bound, findings: [Diagnostic]) {
    if let known = compiled[leaves] { return (known, []) }
    var findings: [Diagnostic] = []
    var packages: [OPCPackage] = []
    for leaf in leaves {
      let package = try catalogue.template(of: leaf.kind)
      // Compiled by itself first, so that findings name the template's own file.
      findings += try TemplateCompiler.compile(package, resolver: catalogue.resolver(beside: package.file)).findings
      packages.append(try leaf.orientation.map { try PageTurning.turning(package, to: $0) } ?? package)
    }
    guard let host = packages.first else { throw DiagnosedFailure(.ownFault, findings) }
    var binder = DocumentBinder(host: host)
    for (leaf, package) in zip(leaves, packages).dropFirst() {
      try binder.append(
        package, before: leaf.scope.map { Self.paragraph("{{#\($0)}}") } ?? "",
        after: leaf.scope.map { Self.paragraph("{{/\($0)}}") } ?? "")
    }
    let (template, _) = try TemplateCompiler.compile(
      binder.package, resolver: catalogue.resolver(beside: host.file))
    // The seal takes the checksums of parts from the package, so that each is held against its bytes here.
    for part in template.package.partNames { _ = try template.package.bytes(of: part) }
    let pattern = try leaves.first.map { try DocumentFileName.pattern(of: $0.kind) } ?? TextTemplate("", at: nil)
    let bound = Bound(template: template, namePattern: pattern, names: template.names.union(pattern.names))
    compiled[leaves] = bound
    return (bound, findings)
  }

  /// A paragraph that holds nothing but a tag, and so vanishes when the template is compiled.
  private static func paragraph(_ tag: String) -> String { "<w:p><w:r><w:t>\(tag)</w:t></w:r></w:p>" }
}
