import DepartmentDatabase
import Diagnostics
import GRDB

/// The registry of what a department has issued.
///
/// Each call is one transaction: after a cut at any moment it has either happened as a whole or not at all. Writers of all
/// processes wait for one another, so no number is ever given twice. Every refusal is a `DiagnosedFailure` whose words
/// name no person and may be logged.
package struct Registry: Sendable {
  let database: DepartmentDatabase
  /// Seconds since 1970.
  let clock: @Sendable () -> Int64

  /// A registry in a database that has `DocumentRegistry.schema`.
  package init(_ database: DepartmentDatabase, clock: @escaping @Sendable () -> Int64) {
    self.database = database
    self.clock = clock
  }

  /// Reads; the database's own errors become words for people.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await database.pool.read(body)
    } catch let error as DatabaseError {
      throw RegistryFault.ofDatabase(error, .unusable)
    }
  }

  /// Writes in a transaction that holds the one right to write from its first statement on.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await database.pool.write(body)
    } catch let error as DatabaseError {
      throw RegistryFault.ofDatabase(error, .cannotWrite)
    }
  }

  /// Who did something, now.
  func stamp(_ who: String) -> Stamp { Stamp(at: clock(), by: who) }
}
