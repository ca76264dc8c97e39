import Diagnostics
import DocxTemplating
import FoundationEssentials
import OfficeOpenXML

/// The way of a document that is measured: a template compiled once, then values in and the file's bytes out.
struct BenchEngine: Sendable {
  private let template: CompiledTemplate

  /// Reads and compiles a template.
  init(template path: String) throws {
    let package = try OPCPackage([UInt8](Data(contentsOf: URL(filePath: path))), file: path)
    template = try TemplateCompiler.compile(package).template
  }

  /// The bytes of the document that the values give; one workspace serves one thread.
  func document(_ values: TemplateValue, _ workspace: RenderingWorkspace) throws -> [UInt8] {
    let result = template.render(values, options: RenderingOptions(), workspace: workspace)
    // A document with a hole in it is quick to make, and no measure of anything.
    guard !result.findings.hasErrors else { throw DiagnosedFailure(.withheld, result.findings) }
    return try result.document.package.archive(compressor: workspace.compressor)
  }

  /// A workspace for one thread.
  static func workspace() throws -> RenderingWorkspace {
    guard let workspace = RenderingWorkspace() else { throw BenchFault.noMemory }
    return workspace
  }
}
