/// The values of a page as the templates understand them: what is nil is not there, at any depth. An optional put into a
/// dictionary of anything would else count as a value that prints «nil».
enum PageValues {
  static func withoutNils(_ values: [String: Any]) -> [String: Any] { values.compactMapValues(present) }

  private static func present(_ value: Any) -> Any? {
    switch value {
    case let optional as any OptionalValue: optional.content.flatMap(present)
    case let values as [String: Any]: withoutNils(values)
    case let rows as [[String: Any]]: rows.map(withoutNils)
    default: value
    }
  }
}

/// What all optionals have in common.
private protocol OptionalValue {
  var content: Any? { get }
}

extension Optional: OptionalValue {
  fileprivate var content: Any? { self }
}
