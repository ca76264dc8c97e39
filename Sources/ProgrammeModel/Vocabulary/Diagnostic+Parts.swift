import Diagnostics

extension Diagnostic {
  /// The finding as far as it is about some parts of the data (keys at the top of the files; nil for all): with the first
  /// of its places there as the main one; nil when all of it is about others.
  package func about(_ parts: Set<String>?) -> Diagnostic? {
    guard let parts, let path else { return self }
    let folded = Set(parts.map(KeySpelling.foldedReference))
    func isPart(_ path: FieldPath) -> Bool {
      guard case .key(let key)? = path.components.first else { return true }
      return folded.contains(KeySpelling.foldedReference(key))
    }
    var left = self
    left.furtherPaths.removeAll { !isPart($0) }
    if isPart(path) { return left }
    guard !left.furtherPaths.isEmpty else { return nil }
    left.path = left.furtherPaths.removeFirst()
    return left
  }
}
