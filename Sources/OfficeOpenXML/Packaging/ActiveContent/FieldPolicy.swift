/// Which fields may stand in a document, by the name that a field's instruction begins with.
enum FieldPolicy {
  /// Fields that only look at the document itself or at the calendar.
  private static let harmless: Set<String> = [
    "PAGE", "NUMPAGES", "TOC", "REF", "SEQ", "DATE", "STYLEREF", "HYPERLINK", "PAGEREF", "SECTION", "SECTIONPAGES",
  ]

  /// Fields that people fill in; LibreOffice makes FILLIN of a placeholder on its way through an OpenDocument text.
  private static let formFields: Set<String> = ["FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "FILLIN"]

  /// Fields that fetch a file, speak to another program, or run a macro (ECMA-376, part 1, 17.16.5, and their old names).
  private static let dangerous: Set<String> = [
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDE", "INCLUDEPICTURE", "IMPORT", "LINK", "EMBED", "MACROBUTTON", "MACRO",
    "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY", "DATABASE", "DATA", "RD", "HTMLACTIVEX", "CONTROL", "ADDIN", "PRINT",
    "QUOTE",
  ]

  /// The harmless fields for a message.
  static var allowedNames: String { harmless.sorted().joined(separator: ", ") }

  /// What is wrong with a field, if anything.
  static func fault(of instruction: FieldInstruction, purpose: PackagePurpose) -> ActiveContent? {
    let name = instruction.name
    if name == "HYPERLINK", let target = instruction.hyperlinkTarget, !isWebAddress(target) {
      return .externalTarget(kind: name, target: target)
    }
    if harmless.contains(name) { return nil }
    if dangerous.contains(name) { return .dangerousField(name) }
    if purpose == .inspection || purpose == .form && formFields.contains(name) { return nil }
    return .unexpectedField(name.isEmpty ? "с вычисляемым именем" : String(name.prefix(40)))
  }

  /// Whether a template's address is given whole by a tag: what its value may be is decided when it is filled in.
  static func isTag(_ target: String) -> Bool {
    ["{{", "%7b%7b"].contains { target.lowercased().hasPrefix($0) }
  }

  /// Whether a link may lead there: to the web or to a mail box.
  static func isWebAddress(_ target: String) -> Bool {
    let start = target.prefix { $0 != ":" }.lowercased()
    return start.count < target.count && ["http", "https", "mailto"].contains(start)
  }
}
