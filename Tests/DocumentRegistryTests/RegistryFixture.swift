import DepartmentDatabase
import Diagnostics
import DocumentRegistry
import Foundation
import RussianLanguage

/// A registry in a file of its own, whose clock stands.
struct RegistryFixture {
  let path: String
  let database: DepartmentDatabase
  let registry: Registry

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString).sqlite").path
    database = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema])
    registry = Registry(database) { 1_605_355_200 }
  }

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { fatalError("нет такого дня: \(text)") }
    return date
  }

  /// Registers an order of 2020.
  @discardableResult
  func order(
    _ title: String, on date: String, _ choice: NumberRequest.Choice = .next, citations: [ActCitation] = [],
    schools: [String] = [], isConfirmed: Bool = false
  ) async throws -> RegistryEntry {
    try await registry.register(
      NumberRequest(journal: "orders", date: Self.day(date), choice: choice, isConfirmed: isConfirmed),
      ActContent(
        date: Self.day(date), title: title, signatory: "М.А. Тихонова", schools: schools, citations: citations),
      by: "секретарь")
  }

  /// The codes that a call is refused with; empty when it is not.
  static func codes(_ body: () async throws -> Void) async -> [String] {
    do {
      try await body()
      return []
    } catch let failure as DiagnosedFailure {
      return failure.diagnostics.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }
}
