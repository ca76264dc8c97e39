/// The tables of one owner in the department's database, as steps that are only ever added to.
package struct DatabaseSchema: Sendable {
  /// One step: applied once to every database, in order, and never changed afterwards.
  package struct Step: Sendable {
    /// A name that no other step of any owner has: `registry-001-journals`.
    package let name: String
    /// The statements.
    package let sql: String

    /// A step.
    package init(_ name: String, _ sql: String) {
      self.name = name
      self.sql = sql
    }
  }

  /// All steps, oldest first.
  package let steps: [Step]

  /// A schema of steps.
  package init(_ steps: [Step]) { self.steps = steps }
}
