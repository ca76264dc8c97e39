import DepartmentDatabase

/// What a department has issued: acts with their numbers, in journals.
package enum DocumentRegistry {
  /// The tables.
  package static let schema = DatabaseSchema(RegistrySchema.steps)
}
