extension ServiceEnvironment {
  /// A moment as pages show it, by the clock of the department.
  func moment(_ seconds: Int64) -> String { SetWords.moment(seconds, offset: configuration.hoursFromUTC * 3600) }
}
