import DepartmentDatabase

/// What the service keeps for a department beside its registry: accounts, sessions, sets of data, what was done.
package enum DepartmentRecords {
  /// The tables.
  package static let schema = DatabaseSchema(
    AccountSchema.steps + SetSchema.steps + AuditSchema.steps + DocumentSchema.steps + SchoolFormSchema.steps
      + InspectionStore.steps + OwnTemplateStore.steps + JobStore.steps)
}
