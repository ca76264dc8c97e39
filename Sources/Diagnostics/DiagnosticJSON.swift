import FoundationEssentials

/// Prints findings for programs: one array of records with stable names.
package enum DiagnosticJSON {
  /// One finding as programs read it.
  package struct Record: Encodable, Sendable {
    fileprivate let code: String
    fileprivate let severity: Severity
    fileprivate let message: String
    fileprivate let hint: String?
    fileprivate let file: String?
    fileprivate let location: Place?
    fileprivate let locations: [Place]?

    enum CodingKeys: String, CodingKey { case code, severity, message, hint, file, location, locations }

    // Every record has every key but `locations`, so that a reader never has to ask whether one is there.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(hint, forKey: .hint)
      try container.encode(file, forKey: .file)
      try container.encode(location, forKey: .location)
      try container.encodeIfPresent(locations, forKey: .locations)
    }
  }

  fileprivate struct Place: Encodable, Sendable {
    var file: String?
    var line: Int?
    var column: Int?
    var sheet: String?
    var part: String?
    var table: Int?
    var row: Int?
    var cell: Cell?
    var paragraph: Int?
    var excerpt: String?
  }

  /// A workbook's cell has an address, a document's a number.
  fileprivate enum Cell: Encodable, Sendable {
    case address(String)
    case number(Int)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .address(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  /// The findings in their order as a JSON array, ending with a line break.
  package static func text(of diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(records(of: diagnostics)), as: UTF8.self) + "\n"
  }

  /// The findings in their order as records.
  package static func records(of diagnostics: [Diagnostic]) -> [Record] {
    Diagnostic.ordered(diagnostics).map { diagnostic in
      Record(
        code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message, hint: diagnostic.hint,
        file: diagnostic.location?.file, location: diagnostic.location.flatMap { place(of: $0, withFile: false) },
        locations: diagnostic.furtherLocations.isEmpty
          ? nil
          : ([diagnostic.location].compactMap(\.self) + diagnostic.furtherLocations)
            .compactMap { place(of: $0, withFile: true) })
    }
  }

  private static func place(of location: Location, withFile: Bool) -> Place? {
    var place = Place(file: withFile ? location.file : nil)
    switch location {
    case .file: return withFile ? place : nil
    case .text(let text):
      place.line = text.line
      place.column = text.column
    case .cell(_, let sheet, let cell):
      place.sheet = sheet
      place.cell = .address(cell)
    case .document(let document):
      place.part = document.part
      place.table = document.table
      place.row = document.row
      place.cell = document.cell.map(Cell.number)
      place.paragraph = document.paragraph
      place.excerpt = document.excerpt
    }
    return place
  }
}
