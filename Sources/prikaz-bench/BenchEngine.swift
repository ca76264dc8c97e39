import Diagnostics
import DocxTemplating
import Foundation
import OfficeOpenXML

/// The way of a document that is measured: a template compiled once, then values in and the file's bytes out.
struct BenchEngine: Sendable {
  private let template: CompiledTemplate

  /// Reads and compiles a template.
  init(template path: String) throws {
    let package = try OPCPackage([UInt8](Data(contentsOf: URL(filePath: path))), file: path)
    template = try TemplateCompiler.compile(package).template
  }

  /// The bytes of the document that the values give; one compressor serves one thread.
  func document(_ values: TemplateValue, _ compressor: Deflate.Compressor) throws -> [UInt8] {
    let (document, findings) = template.render(values)
    // A document with a hole in it is quick to make, and no measure of anything.
    guard !findings.hasErrors else { throw DiagnosedFailure(.withheld, findings) }
    return try document.package.archive(compressor: compressor)
  }

  /// A compressor for one thread.
  static func compressor() throws -> Deflate.Compressor {
    guard let compressor = Deflate.Compressor() else { throw BenchFault.noMemory }
    return compressor
  }
}
