import Diagnostics
import DocumentGeneration
import DocumentImport
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// Makes documents of the examples, strips them of all that is not seen, imports them and makes them again.
enum Importing {
  /// The files of an example.
  static func example(_ name: String) throws -> [SourceFile] {
    let folder = DocxCheck.root.appending(path: "Examples/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  /// The documents of a kind that data give.
  static func documents(_ files: [SourceFile], kind: String) throws -> [[UInt8]] {
    let templates = DocxCheck.root.appending(path: "Templates").path
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(.disk(templateFolders: [templates])))
    let result = try pipeline.generate(.init(files: files, orderFiles: nil, kinds: [kind], isDraft: true))
    return try result.documents.map { try $0.archive() }
  }

  /// A document without properties and custom XML: nothing but what a reader sees.
  static func stripped(_ bytes: [UInt8]) throws -> OPCPackage {
    let package = try OPCPackage(bytes, file: "документ.docx")
    let main = try package.mainDocument()
    let properties = try package.relationships(of: nil).filter { $0.kind != "officeDocument" }
    let hidden = Set(properties.map(\.target))
    let links =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
      + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
      + " Target=\"\(main.entryName)\"/></Relationships>"
    let entries = package.entries(compressor: nil).filter {
      !hidden.contains($0.name) && !hidden.contains("/" + $0.name)
    }
    .map { $0.name == "_rels/.rels" ? ZipEntry(name: $0.name, bytes: Array(links.utf8), compressor: nil) : $0 }
    #expect(entries.contains { $0.name == "_rels/.rels" } && entries.count < package.entries(compressor: nil).count)
    return try OPCPackage(entries: entries, file: "документ.docx")
  }

  /// The data files of a set, the file of leftovers left out.
  static func data(_ set: ImportedSet) -> [SourceFile] { set.files.filter { $0.name.hasSuffix(".yaml") } }

  /// The set of a document written as lines (`= ` bold and centred, `> ` at the right, `|` a table's row).
  static func set(_ text: String) throws -> ImportedSet {
    try ProgrammeImporter.set(from: [
      OPCPackage(WordFixture.file(body: LineDocument.body(text)), file: "папка/документ.docx")
    ])
  }

  /// The text of a set's file.
  static func text(_ name: String, in set: ImportedSet) -> String {
    set.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// A file beside the checkout; nil where it is not there.
  static func shared(_ path: String) throws -> [UInt8]? {
    let url = DocxCheck.root.deletingLastPathComponent().appending(path: "shared/\(path)")
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    return Array(try Data(contentsOf: url))
  }
}
