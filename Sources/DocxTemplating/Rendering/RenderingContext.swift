import Diagnostics

/// The records around the tag being rendered, innermost last, and how a path is followed through them.
struct RenderingContext {
  /// What a path led to.
  enum Found {
    case value(TemplateValue)
    /// The name belongs to this record (or to none at all), and there is no value.
    case missing(record: TemplateValue?, name: String)
  }

  /// Where the nearest list stands.
  struct Position {
    let index: Int
    let count: Int
  }

  private(set) var values: [TemplateValue]
  private var positions: [Position] = []
  private let missing: MissingValues

  init(root: TemplateValue, missing: MissingValues) {
    values = [root]
    self.missing = missing
  }

  mutating func enter(_ value: TemplateValue) { values.append(value) }
  mutating func leave() { values.removeLast() }
  mutating func enterList(count: Int) { positions.append(Position(index: 0, count: count)) }
  mutating func moveTo(_ index: Int) {
    guard let last = positions.popLast() else { return }
    positions.append(Position(index: index, count: last.count))
  }
  mutating func leaveList() { positions.removeLast() }

  /// Follows a path from the current record outward for its first name, then inward.
  func find(_ path: TagPath) -> Found {
    guard let first = path.fieldNames.first else { return .value(values[values.count - 1]) }
    if path.isPosition { return position(first.text) }
    var found: TemplateValue?
    // The record that knows the name, so that a known field without a value is never called unknown.
    var owner = values.count
    while owner > 0, found == nil {
      owner -= 1
      guard case .record(let record) = values[owner].content else { continue }
      found = record[first]
      if found == nil, missing == .error, record.expects(first) {
        return .missing(record: values[owner], name: first.text)
      }
    }
    guard var current = found else { return .missing(record: nil, name: first.text) }
    var inner: TemplateValue?
    for name in path.fieldNames.dropFirst() {
      guard case .record(let record) = current.content, let field = record[name] else {
        return .missing(record: current, name: name.text)
      }
      (current, inner) = (field, current)
    }
    if case .absent = current.content {
      return .missing(record: inner ?? values[owner], name: path.fieldNames.last?.text ?? first.text)
    }
    return .value(current)
  }

  private func position(_ name: String) -> Found {
    guard let position = positions.last else { return .missing(record: nil, name: name) }
    switch name {
    case "@номер": return .value(.text(String(position.index + 1)))
    case "@первый": return .value(.flag(position.index == 0))
    case "@последний": return .value(.flag(position.index == position.count - 1))
    default: return .missing(record: nil, name: name)
    }
  }

  /// True for a name that a tag here may mean, whether it has a value or not.
  func knows(_ name: String, in record: TemplateValue?) -> Bool {
    if ["@номер", "@первый", "@последний"].contains(name) { return true }
    let wanted = FieldName(name)
    return (record.map { [$0] } ?? values).contains { value in
      guard case .record(let record) = value.content else { return false }
      return record.knows(wanted)
    }
  }

  /// The names that a tag here could have meant, nearest records first.
  func knownNames(in record: TemplateValue?) -> [String] {
    let sources = record.map { [$0] } ?? values.reversed()
    return sources.flatMap { value -> [String] in
      guard case .record(let record) = value.content else { return [] }
      return record.knownNames
    } + ["@номер", "@первый", "@последний"]
  }
}
