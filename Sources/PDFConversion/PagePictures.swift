import Diagnostics
import Foundation

/// Pictures of a PDF's pages, made by `pdftoppm` of Poppler. For PDFs of our own only: it is not shut in.
package enum PagePictures {
  /// The program; nil where it is not installed.
  package static func program(in environment: [String: String]) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { $0 + "/pdftoppm" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The pages as PNG in their order, at most `limit` of them, `dpi` dots an inch. Throws `DiagnosedFailure` when the
  /// program fails or takes longer than `patience`.
  package static func pictures(
    of pdf: [UInt8], program: String, dpi: Int, limit: Int, patience: Duration = .seconds(30)
  ) throws -> [[UInt8]] {
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path, prefix: "prikaz-pages.")
    let folder = try scratch.emptyFolder("pages")
    try scratch.write(pdf, to: scratch.path + "/document.pdf")
    let words = [
      program, "-png", "-r", String(dpi), "-l", String(limit), scratch.path + "/document.pdf", folder + "/page",
    ]
    let end = try ProcessGroup(words, environment: ["PATH": "/usr/bin:/bin"], log: scratch.path + "/log")
      .wait(limit: patience)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard end == .exited(0), !names.isEmpty else {
      throw DiagnosedFailure(
        .unusable, Diagnostic("OUT-68", .error, "страницы документа не нарисованы: pdftoppm не справился"))
    }
    return names.sorted().compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { Array($0) } }
  }
}
