extension String {
  /// True when the text begins with another, byte for byte.
  ///
  /// Words are folded already; comparing them as Unicode strings would normalise each of them a hundred times over.
  package func begins(_ other: String) -> Bool { utf8.starts(with: other.utf8) }
}
