/// What ends a measurement.
enum BenchFault: Error {
  /// The arguments are not those of any mode.
  case usage
  /// There is no memory for a workspace.
  case noMemory
  /// A file could not be written.
  case cannotWrite(String)
}
