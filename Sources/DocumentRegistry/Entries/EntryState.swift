/// What has become of a number.
package enum EntryState: String, Sendable, Hashable, CaseIterable {
  /// Given, but the act is not registered yet.
  case reserved
  /// The act is registered and never changes.
  case registered
  /// Annulled; the number is never given again.
  case void

  /// The word for it in a journal.
  package var russian: String {
    switch self {
    case .reserved: "номер зарезервирован"
    case .registered: "зарегистрирован"
    case .void: "аннулирован"
    }
  }
}
