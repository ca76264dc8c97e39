import Diagnostics
import Foundation
import ProgrammeFiles
import Testing

@testable import prikaz

@Suite("Запись исправлений")
struct DataMendingTests {
  @Test("файл, который изменился, пока его проверяли, остаётся как есть, и об этом сказано")
  func changedMeanwhile() throws {
    try CommandRun.inFolder(["а.yaml": "а: 1\n"]) { folder in
      let path = folder.appending(path: "а.yaml").path
      var mending = DataMending([SourceFile(name: path, text: "а: 1\n")])
      var finding = Diagnostic("VAL-01", .error, "не то")
      finding.fix = Fix(.value("2"), at: FieldPath(file: path).key("а"))
      #expect(mending.apply([finding]) { _ in true })
      let failure = try #require(
        #expect(throws: DiagnosedFailure.self) { try mending.write { _ in Array("а: 3\n".utf8) } })
      #expect(failure.kind == .cannotWrite)
      #expect(failure.diagnostics.map(\.code) == ["OUT-17"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "а: 1\n")
      try mending.write { _ in Array("а: 1\n".utf8) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "а: 2\n")
    }
  }
}
