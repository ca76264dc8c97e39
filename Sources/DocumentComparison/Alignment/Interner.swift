/// Gives equal values equal small numbers, so that they are compared at a glance.
struct Interner<Value: Hashable> {
  private var ids: [Value: Int] = [:]

  /// The number of a value.
  mutating func id(of value: Value) -> Int {
    if let id = ids[value] { return id }
    ids[value] = ids.count
    return ids.count - 1
  }
}
