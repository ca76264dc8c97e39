/// Which document a program wants.
struct DocumentOrder: Sendable {
  /// As what the document is given out.
  enum Format: String, CaseIterable, Sendable {
    case docx, pdf
  }

  /// The kind, by any of its names.
  let kind: String
  /// True to print a draft whatever the data's stage.
  let isDraft: Bool
  /// True to leave out what the kind withholds from a site.
  let isForSite: Bool
  /// As what it is given out.
  let format: Format
  /// The file name of the one that is meant where the kind makes several documents of a set.
  let name: String?

  /// Reads the keys of a body.
  init(_ record: JSONRecord) {
    kind = record.text("kind")
    isDraft = record.flag("draft")
    isForSite = record.flag("forSite")
    format = record.choice("format", else: .docx)
    name = record.optionalText("name", length: 1...300)
  }
}
