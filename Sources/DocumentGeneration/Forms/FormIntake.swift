import Diagnostics
import DocumentRecognition
import DocxForms
import OfficeOpenXML
import ProgrammeModel

/// The one door by which returned forms come in: what may act by itself is refused, the form says whose it is, and its
/// answers become data.
package struct FormIntake {
  private let catalogue: TemplateCatalogue

  /// An intake of forms of a catalogue's kinds.
  package init(catalogue: TemplateCatalogue) {
    self.catalogue = catalogue
  }

  /// A form that came in.
  package struct Arrival: Sendable {
    /// The file as it came.
    package let package: OPCPackage
    /// What was read.
    package let reading: FormReading
    /// What its kind says.
    package let kind: DocumentKind

    /// When the file was last saved, as its properties say; nil when they do not.
    package var saved: String? {
      guard let part = try? package.target(of: nil, kind: "core-properties"), let tree = try? package.tree(of: part),
        let index = tree.nodes.indices.first(where: { tree.nodes[$0].name?.local == "modified" })
      else { return nil }
      return tree.textContent(of: index)
    }
  }

  /// Reads a file; `kind` is what a document without a form is taken for. Throws `DiagnosedFailure` with every finding
  /// when it cannot be read at all.
  package func arrival(_ bytes: [UInt8], file: String, kind name: String) throws -> Arrival {
    let package = try OPCPackage(bytes, file: file)
    let active = try ActiveContentInspection.findings(in: package, purpose: .form)
    guard !active.hasErrors else { throw DiagnosedFailure(.unusable, active) }
    let identity = FormIdentity(of: package)
    let kind =
      try identity.flatMap { known in catalogue.kinds.first { $0.name == known.kind && $0.form != nil } }
      ?? FormMaker.kind(name, of: catalogue)
    let frame = try identity.flatMap { FormFrame.data(of: $0.frame) } ?? ownFrame(kind, package)
    guard let plan = FormPlan(kind, frame: frame) else {
      throw DiagnosedFailure(
        .usage, Diagnostic(FormCode.noForm.rawValue, .error, "у вида «\(kind.title)» нет формы"))
    }
    let reading = try FormReader.reading(of: package, plan: plan, identity: identity)
    return Arrival(package: package, reading: reading, kind: kind)
  }

  /// The data around the answers of a document that is no form: its own title and years.
  private func ownFrame(_ kind: DocumentKind, _ package: OPCPackage) throws -> DataTree {
    var frame = try FormFrame.empty(kind)
    let title = OwnTitle(try DocumentViewReader.view(of: package))
    if let text = title.text { frame.set(.text(text), at: [.key("программа"), .key("название")]) }
    if let years = title.years { frame.set(.text(years), at: [.key("программа"), .key("период")]) }
    return frame
  }
}
