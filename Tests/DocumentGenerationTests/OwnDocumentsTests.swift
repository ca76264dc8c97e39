import Diagnostics
import DocumentInspection
import OfficeOpenXML
import Testing

/// What we make, we inspect as strictly as what others send.
@Suite("Наши документы перед нашей проверкой")
struct OwnDocumentsTests {
  @Test(
    "в документах примеров нет ни ошибок, ни предупреждений",
    arguments: ["aldan", "aleksandrovsky", "dolmatovo", "grachevsky", "kesova-gora", "volkhov"])
  func examples(_ set: String) throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(.init(files: Making.example(set), orderFiles: nil, kinds: ["все"]))
    #expect(!result.documents.isEmpty)
    let found = try result.documents.flatMap { document in
      try DocumentInspector.inspect(OPCPackage(document.archive(), file: document.fileName)).diagnostics
        .filter { $0.severity != .note }
        .map { "\(document.fileName): \($0.code) \($0.message)" }
    }
    #expect(found == [])
  }
}
