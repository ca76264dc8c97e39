extension DocumentKind {
  /// True when a file has everything that the kind requires of its part at every stage: an order without people to be
  /// made acquainted gets no sheet for their signatures.
  package func isServed(by file: RecordValue, part: String) -> Bool {
    requiredPaths.filter { $0.first == part }.allSatisfy { Self.has($0[...], in: file) }
  }

  /// True when the record has the field of a path; below a list or keys of the clerk's own nothing is asked.
  package static func has(_ keys: ArraySlice<String>, in record: RecordValue) -> Bool {
    guard let key = keys.first else { return true }
    guard let value = record.value(key), !value.isEmpty else { return false }
    return value.record.map { has(keys.dropFirst(), in: $0) } ?? true
  }

  /// True when the kind is for the act of this file of a set: an order of its subject, an order that has what it requires.
  package func concerns(_ file: RecordValue, of set: ProgrammeSet) -> Bool {
    guard let order = set.writtenOrders.first(where: { $0.path.file == file.path.file }) else { return true }
    if isOrder { return prints(order.subject) }
    switch occasion {
    case .order: return isServed(by: file, part: FileKeys.order.key)
    case .extract: return !order.extracts.isEmpty
    case .letter, .minutes, .agreement, .teacherRoute, nil: return true
    }
  }
}
