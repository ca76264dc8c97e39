import Diagnostics
import ProgrammeModel

/// Knows where every value of the data stands: a path becomes a line and a column.
///
/// Nothing is stored for it but the files' own nodes; a path is followed only when a finding asks.
package struct SourceMap: Sendable {
  /// Where a value stands.
  package struct Place: Sendable, Hashable {
    /// The value's key; nil for a list's item and for a file's root.
    package let key: TextLocation?
    /// The value; marked as far as its first line goes.
    package let value: TextLocation
    /// False when the path leads to nothing and this is the nearest record or list above it.
    package let isExact: Bool
    /// True when not even the path's first step is there: then no line of the file is nearer than another.
    fileprivate let isRoot: Bool
    /// True for a text, which is better marked than its key.
    fileprivate let isScalar: Bool
  }

  private let readings: [YAMLReading]

  /// The map of files that have been read.
  package init(_ readings: [YAMLReading]) {
    self.readings = readings
  }

  /// The place of a path, or of the nearest record above it; nil when its file is not among these or was not parsed.
  package func place(of path: FieldPath) -> Place? {
    guard let reading = reading(of: path), !reading.text.isWorkbook, let root = reading.root else { return nil }
    let (node, key, isExact, depth) = Self.follow(path, from: root)
    return place(of: node, key: key, isExact: isExact, isRoot: depth == 0, in: reading.text)
  }

  /// The cell of a path, or of the nearest record above it.
  private func cell(of path: FieldPath, in reading: YAMLReading) -> Location {
    guard let root = reading.root else { return .file(reading.text.file) }
    let (node, key, isExact, depth) = Self.follow(path, from: root)
    guard isExact || depth > 0 else { return .file(reading.text.file) }
    if case .scalar = node.content { return reading.text.place(of: node.range) }
    return reading.text.place(of: key ?? node.range)
  }

  /// The value that a path leads to, or the nearest record above it, with its key and how far it was followed.
  private static func follow(
    _ path: FieldPath, from root: DataNode
  ) -> (node: DataNode, key: Range<Int>?, isExact: Bool, depth: Int) {
    var node = root
    var key: Range<Int>?
    var isExact = true
    var depth = 0
    for component in path.components {
      switch (component, node.content) {
      case (.key(let name), .mapping(let entries)):
        let folded = KeySpelling.folded(name)
        if let entry = entries.first(where: { $0.key == name || KeySpelling.folded($0.key) == folded }) {
          (node, key) = (entry.value, entry.keyRange)
        } else {
          isExact = false
        }
      case (.index(let position), .sequence(let items)):
        if items.indices.contains(position) {
          node = items[position]
          key = nil
        } else {
          isExact = false
        }
      // A single value is read as a list of one.
      case (.index(0), _): break
      default: isExact = false
      }
      if !isExact { break }
      depth += 1
    }
    return (node, key, isExact, depth)
  }

  /// The value at a path; nil when the path leads to none.
  func node(at path: FieldPath) -> DataNode? {
    guard let root = reading(of: path)?.root else { return nil }
    return path.components.reduce(root as DataNode?) { node, component in
      switch (component, node?.content) {
      case (.key(let name), .mapping(let entries)):
        let folded = KeySpelling.folded(name)
        return entries.first { $0.key == name || KeySpelling.folded($0.key) == folded }?.value
      case (.index(let position), .sequence(let items)): return items.indices.contains(position) ? items[position] : nil
      case (.index(0), .scalar), (.index(0), .mapping): return node
      default: return nil
      }
    }
  }

  /// The place to show for a path: a text itself, of a record or list the key, of a list's item its first key,
  /// and the file when it has not even the path's first key.
  package func location(of path: FieldPath) -> Location? {
    if let reading = reading(of: path), reading.text.isWorkbook { return cell(of: path, in: reading) }
    guard let place = place(of: path), place.isExact || !place.isRoot else {
      return reading(of: path).map { .file($0.text.file) }
    }
    return .text(place.isExact && place.isScalar ? place.value : place.key ?? place.value)
  }

  /// The cells of a table that say the value of a path once more, in their order, as the rows of a group repeat its
  /// heading; empty for a text.
  package func repeats(of path: FieldPath) -> [Location] {
    guard let reading = reading(of: path), let root = reading.root else { return [] }
    let found = Self.follow(path, from: root)
    guard found.isExact else { return [] }
    return (reading.repeats[found.node.range.lowerBound] ?? []).map(reading.text.place)
  }

  /// The place of a value's key, which in a table is the heading of its column; nil where it has none.
  package func keyLocation(of path: FieldPath) -> Location? {
    guard let reading = reading(of: path), let root = reading.root else { return nil }
    let found = Self.follow(path, from: root)
    return found.isExact ? found.key.map(reading.text.place) : nil
  }

  /// The finding with the place of its path, unless it has a place already.
  package func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.location == nil, let path = diagnostic.path else { return diagnostic }
    var result = diagnostic
    result.location = location(of: path)
    result.furtherLocations += diagnostic.furtherPaths.compactMap(location)
    return result
  }

  /// The findings with the places of their paths.
  package func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] { diagnostics.map { located($0) } }

  private func place(
    of node: DataNode, key: Range<Int>?, isExact: Bool, isRoot: Bool, in text: SourceText
  ) -> Place {
    var value = node.range
    var isScalar = false
    switch node.content {
    case .scalar: isScalar = !value.isEmpty
    case .mapping(let entries): if key == nil, let first = entries.first { value = first.keyRange }
    case .sequence: break
    }
    return Place(
      key: key.map { text.location(of: $0) }, value: text.location(of: value), isExact: isExact, isRoot: isRoot,
      isScalar: isScalar)
  }

  private func reading(of path: FieldPath) -> YAMLReading? {
    if path.file.isEmpty {
      guard readings.count > 1, case .key(let name)? = path.components.first else { return readings.first }
      return readings.first { $0.root?.entries.contains { $0.key == name } ?? false }
    }
    return readings.first { $0.text.file == path.file }
  }
}
