import DocumentInspection
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// How much of the known defects of two real documents is found; `make inspect-recall` prints the table.
@Suite("Полнота")
struct RecallTests {
  private static let domain = DocxCheck.root.deletingLastPathComponent().appending(path: "shared/domain")

  /// Findings that answer to no line of the list and are right all the same, each read.
  private static let known: Set<String> = [
    // No page numbers and no repeated header: the page setup of these files is not the original's.
    "3 LAY-02", "3 LAY-06", "4 LAY-02",
    // A sentence of 53 words; «первоочередных мероприятия»; «(ГИА)» used once; «мероприятия Программы» undefined.
    "3 TXT-18", "3 TXT-07", "3 ABB-04", "4 REF-09",
  ]

  @Test("находится не меньше девяти десятых точных дефектов и шести десятых языковых")
  func recall() throws {
    guard let record = try RecallRecord(Self.domain) else {
      print("проверка полноты пропущена: нет \(Self.domain.path)")
      return
    }
    print(record.table)
    #expect(record.share("D") >= 0.9)
    #expect(record.share("L") >= 0.6)
    #expect(record.violations == [])
    let unknown = record.unmatched.filter { !Self.known.contains($0.key) }
    #expect(unknown.map(\.text) == [])
  }
}
