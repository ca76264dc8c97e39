/// The lowest paragraph that Word can set, for breaks and gaps that must stand somewhere.
enum LeastParagraph {
  /// The paragraph's markup, with section properties when it ends a section.
  static func markup(_ prefix: String, section: String = "") -> String {
    "<\(prefix)p><\(prefix)pPr><\(prefix)spacing \(prefix)before=\"0\" \(prefix)after=\"0\" \(prefix)line=\"20\" "
      + "\(prefix)lineRule=\"exact\"/>\(section.isEmpty ? "<\(prefix)rPr><\(prefix)sz \(prefix)val=\"2\"/></\(prefix)rPr>" : "")"
      + "\(section)</\(prefix)pPr></\(prefix)p>"
  }
}
