extension Unicode.Scalar {
  /// True for control characters but the tab and the ends of lines, and for what Unicode says is no character: no
  /// document can hold them (XML 1.0, production 2).
  var isForbiddenInDocuments: Bool {
    switch value {
    case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0xFFFE...0xFFFF: true
    default: false
    }
  }
}
