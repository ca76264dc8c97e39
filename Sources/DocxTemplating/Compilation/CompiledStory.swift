import OfficeOpenXML

/// A story (body, header, footer), or a template to be inserted into one, as literal bytes and instructions.
struct CompiledStory: Sendable {
  /// The part that the story is written to.
  let part: PartName
  /// All literal markup of the story in one buffer.
  var literals: [UInt8] = []
  /// The steps in order.
  var instructions: [Instruction] = []
  /// Values and sections by their number.
  var slots: [Slot] = []
  /// Tables with optional columns by their number.
  var plans: [ColumnPlan] = []
  /// Values read as Markdown.
  var formats: [FormattedPlace] = []
  /// The templates that are inserted here.
  var references: [TemplateReference] = []
  /// The names of blocks.
  var blockNames: [String] = []
  /// The lists that begin anew somewhere, by the number of the template's own instance.
  var lists: [Int] = []
  /// The names of bookmarks that are repeated.
  var bookmarks: [String] = []
  /// Link addresses with tags in them.
  var links: [LinkAddress] = []
  /// Pictures that a value may replace.
  var pictures: [PicturePlace] = []
  /// Cells that may be joined to those above.
  var merges: [MergeCell] = []
  /// The foot- and endnotes of text that is repeated: each repetition has its own.
  var notes: [NotePlace] = []
  /// The remarks on the template's text that the document does without.
  var droppedComments: Set<String> = []
  /// The page set-ups that inserted templates bring.
  var pages: [PageChange] = []

  /// The prefix that the part binds WordprocessingML to, with its colon; almost always `w:`.
  var prefix = "w:"

  /// True for a story without tags, which stays as it is.
  var isStatic = false
}

/// A tag that inserts another template.
struct TemplateReference: Sendable {
  /// A block that the inserting template gives.
  struct Override: Sendable {
    let name: String
    let isBlocks: Bool
    /// The first instruction of its content.
    let start: Int
  }

  /// The name; nil where a value gives it.
  let name: String?
  /// True when it comes as blocks, false as text.
  let isBlock: Bool
  let slot: Int
  /// The compiled template; nil when there is none of that name.
  var target: Int?
  /// The compiled templates that a value may choose from.
  var choices: [String: Int] = [:]
  var overrides: [Override] = []
}

/// A place for formatted text.
struct FormattedPlace: Sendable {
  let slot: Int
  /// True when it stands alone in its paragraph, so that it may become several.
  let isBlock: Bool
  /// The tag's paragraph properties (whole element) and run properties (content) as markup.
  let paragraphProperties: [UInt8]
  /// The id of the paragraph's style.
  let style: String?
  let runProperties: String
}

/// An address of a link, cut at its tags.
struct LinkAddress: Sendable {
  enum Piece: Sendable {
    case text(String)
    case slot(Int)
  }

  let pieces: [Piece]
  let relationshipType: String
  /// The template's own relationship.
  let id: String
}

/// A picture that a value may replace, with the frame that it must fit into, in English metric units.
struct PicturePlace: Sendable {
  let slot: Int
  /// The template's own relationship.
  let id: String
  let width: Int
  let height: Int
  /// The text area of its section; nil outside the body.
  let area: DrawingSize?
}

/// A cell that may be joined to the one above.
struct MergeCell: Sendable {
  let slot: Int
  let table: Int
  /// Cells above one another share this number.
  let column: Int
  /// What a joined cell holds.
  let emptyParagraph: [UInt8]
}

/// A foot- or endnote whose reference is repeated.
struct NotePlace: Sendable {
  /// The kind of the part that holds it: `footnotes` or `endnotes`.
  let kind: String
  /// The template's own number.
  let id: String
  /// The compiled note; nil when the template has none of that number.
  var unit: Int?
}

/// The page set-up of an inserted template, and of the host around it, as markup.
struct PageChange: Sendable {
  let host: [UInt8]
  let guest: [UInt8]
}
