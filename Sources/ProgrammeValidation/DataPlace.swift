import ProgrammeModel

/// A place in the data as a person writes it: `приказ.пункты[2].срок`, lists counted from one.
enum DataPlace {
  /// True when a file has that place, or a record in which that key may stand.
  static func isIn(_ file: RecordValue, _ place: String) -> Bool {
    steps(place).map { exists($0[...], in: DataValue(.record(file), at: file.path)) } ?? false
  }

  private enum Step {
    case key(String)
    case index(Int)
  }

  /// The steps of the text; nil when it is no place.
  private static func steps(_ place: String) -> [Step]? {
    var steps: [Step] = []
    for part in place.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty else { return nil }
      steps.append(.key(String(name)))
      for piece in pieces.dropFirst() {
        guard piece.hasSuffix("]"), let number = Int(piece.dropLast()), number > 0 else { return nil }
        steps.append(.index(number - 1))
      }
    }
    return steps.isEmpty ? nil : steps
  }

  private static func exists(_ steps: ArraySlice<Step>, in value: DataValue) -> Bool {
    guard let step = steps.first else { return true }
    switch (step, value.content) {
    case (.key(let name), .record(let record)):
      guard let field = Vocabulary.record(record.name).field(name) else { return false }
      // What is absent may be what the finding is about, but nothing can be below it.
      return record.value(field.key).map { exists(steps.dropFirst(), in: $0) } ?? (steps.count == 1)
    case (.key(let name), .keyed(let entries)):
      let folded = KeySpelling.foldedReference(name)
      return entries.first { KeySpelling.foldedReference($0.key) == folded }
        .map { exists(steps.dropFirst(), in: $0.value) } ?? false
    case (.index(let position), .list(let items)):
      return items.indices.contains(position) && exists(steps.dropFirst(), in: items[position])
    default: return false
    }
  }
}
