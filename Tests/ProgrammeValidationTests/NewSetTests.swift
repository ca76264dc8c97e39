import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Образец для новых комплектов")
struct NewSetTests {
  private static let names = ["общее.yaml", "письмо.yaml", "приказ.yaml", "программа.yaml", "протокол.yaml"]

  private func read() throws -> ProgrammeReading {
    ProgrammeReader.read(
      try Self.names.map { name in
        let url = Repository.root.appendingPathComponent("Templates/new-set/\(name)")
        return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
      })
  }

  @Test("читается и проверяется без единого замечания")
  func isFlawless() throws {
    let reading = try read()
    let set = try #require(reading.set)
    let result = ProgrammeValidator.validate(set)
    #expect(DiagnosticPrinter().text(of: reading.diagnostics(with: result.diagnostics)) == "")
    #expect(result.validated != nil)
  }

  @Test("приказ утверждает дорожную карту из двух групп и шести мероприятий, и ничего больше")
  func content() throws {
    let set = try #require(try read().set)
    let order = try #require(set.orders.first)
    #expect(order.stage == .registered)
    #expect(order.approvedDocuments.map(\.part) == [.roadmap])
    #expect(set.roadmap?.groups.map(\.activities.count) == [3, 3])
    #expect(order.basis.count == 1)
    #expect(order.distribution.map(\.target) == [.school("заозёрье"), .school("каменка"), .text("в дело")])
  }
}
