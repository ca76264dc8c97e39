import Diagnostics
import Foundation
import OfficeOpenXML
import PDFConversion
import TestSupport
import Testing

/// A folder with a script in the place of LibreOffice and a folder for temporary files.
///
/// The script's body runs with `$out` (where PDFs belong), `$files`, `$home` (the folder) and `$call` (the number of the
/// call, from 1), and has `pdf FILE`, which writes a whole PDF.
struct FakeOffice {
  let folder: URL

  init(_ body: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "tmp"), withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      home='\(folder.path)'
      echo call >> "$home/calls"
      call=$(wc -l < "$home/calls")
      while [ $# -gt 0 ]; do
        case "$1" in --outdir) out=$2; shift ;; *.docx) files="$files $1" ;; esac
        shift
      done
      pdf() { printf '%%PDF-1.6\\nbody\\nstartxref\\n9\\n%%%%EOF\\n' > "$out/$(basename "$1" .docx).pdf"; }
      \(body)
      """
    let file = folder.appending(path: "soffice")
    try script.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// The variables by which the program finds the script.
  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "PRIKAZ_SOFFICE": folder.appending(path: "soffice").path,
      "TMPDIR": folder.appending(path: "tmp").path,
    ]
  }

  /// How many times it was called.
  var calls: Int { (text("calls")?.split(separator: "\n").count) ?? 0 }

  /// What the script wrote into a file of the folder.
  func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// True when the process whose number stands in a file has ended, or ends within half a minute: a killed one goes on
  /// until the machine comes to it, and a dead one may wait for whoever has adopted it.
  func isGone(_ name: String) throws -> Bool {
    let number = try #require(text(name)).trimmingCharacters(in: .whitespacesAndNewlines)
    for _ in 0..<3_000 {
      guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8), !state.contains(") Z")
      else { return true }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return false
  }

  /// What is left of the temporary files.
  var leftovers: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "tmp").path)) ?? []
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Converts so many documents; of each the word «готов», or the code of what went wrong.
  func convert(_ count: Int, form: PDFForm = .plain, patience: Duration = .seconds(60)) throws -> String {
    let converter = try PDFConverter(OfficeProgram(in: environment), form: form, patience: patience)
    let document = try Self.document()
    return converter.convert((1...count).map { .init(name: "\($0).docx", bytes: document) }).map { result in
      switch result {
      case .success(let pdf): PDFSeal.isUntouched(pdf) ? "готов" : "без метки"
      case .failure(let failure): failure.diagnostics.map(\.code).joined(separator: ",")
      }
    }.joined(separator: " ")
  }

  /// A document that links to a picture and a template elsewhere, and to a page.
  static func document() throws -> [UInt8] {
    var package = try WordFixture.package(body: WordFixture.p("Приказ"))
    let main = try package.mainDocument()
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let links = [
      ("image", "http://127.0.0.1:1/p.png"), ("attachedTemplate", "file:///etc/passwd"),
      ("hyperlink", "https://edu.ru/"),
    ]
    package.set(
      Relationship.xml(
        of: try package.relationships(of: main)
          + links.enumerated().map {
            Relationship(id: "ext\($0)", type: type + $1.0, target: $1.1, isExternal: true)
          }), of: main.relationshipsPart)
    return try package.archive()
  }
}
