/// A value under a key of the clerk's own choice.
package struct KeyedValue: Hashable, Sendable {
  /// The key as written.
  package let key: String
  /// Its value.
  package let value: DataValue

  /// A key and its value.
  package init(_ key: String, _ value: DataValue) {
    self.key = key
    self.value = value
  }
}
