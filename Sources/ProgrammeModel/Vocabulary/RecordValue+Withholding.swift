extension RecordValue {
  /// The record with the values at a path replaced, or dropped where nothing takes their place; lists are passed
  /// through, item by item.
  package func replacing(_ keys: ArraySlice<String>, with replacement: (DataValue) -> DataValue?) -> RecordValue {
    guard let key = keys.first, let value = value(key) else { return self }
    let rest = keys.dropFirst()
    return setting(key, to: rest.isEmpty ? Self.replaced(value, replacement) : Self.entered(value, rest, replacement))
  }

  /// A list keeps its place in the record when all that stood in it is gone.
  private static func replaced(_ value: DataValue, _ replacement: (DataValue) -> DataValue?) -> DataValue? {
    guard case .list(let items) = value.content else { return replacement(value) }
    return DataValue(.list(items.compactMap(replacement)), at: value.path)
  }

  private static func entered(
    _ value: DataValue, _ keys: ArraySlice<String>, _ replacement: (DataValue) -> DataValue?
  ) -> DataValue? {
    switch value.content {
    case .record(let record): DataValue(.record(record.replacing(keys, with: replacement)), at: value.path)
    case .list(let items):
      DataValue(.list(items.compactMap { entered($0, keys, replacement) }), at: value.path)
    case .keyed(let entries):
      DataValue(
        .keyed(
          entries.compactMap { entry in entered(entry.value, keys, replacement).map { KeyedValue(entry.key, $0) } }),
        at: value.path)
    default: value
    }
  }
}
