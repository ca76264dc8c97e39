import Diagnostics
import DocumentGeneration

/// Prints for programs where words came from.
enum ExplanationJSON {
  private struct Answer: Encodable {
    let comparison: String
    let kind: String
    let occurrences: [Occurrence]
  }

  private struct Occurrence: Encodable {
    let document: Place
    let state: String
    let template: Bool
    let sources: [Source]
  }

  private struct Source: Encodable {
    let template: Place
    let tag: String
    let data: Data?
  }

  private struct Place: Encodable {
    let file: String
    let part: String
    let table: Int?
    let row: Int?
    let cell: Int?
    let paragraph: Int?

    init(_ place: DocumentLocation) {
      (file, part, table, row) = (place.file, place.part, place.table, place.row)
      (cell, paragraph) = (place.cell, place.paragraph)
    }
  }

  private struct Data: Encodable {
    let path: String
    var file: String?
    var line: Int?
    var column: Int?
    var text: String?
    var sheet: String?
    var cell: String?
  }

  static func text(_ explanation: DocumentExplanation, _ origins: [WordOrigin]) throws -> String {
    try JSONText.of(
      Answer(
        comparison: explanation.comparison.rawValue, kind: explanation.made.kind.name,
        occurrences: origins.map { origin in
          Occurrence(
            document: Place(origin.place), state: origin.state.rawValue, template: origin.hasTemplateWords,
            sources: origin.sources.map { source in
              Source(
                template: Place(source.tag.location), tag: source.tag.text,
                data: source.path.map { data($0, source.line) })
            })
        }))
  }

  private static func data(_ path: FieldPath, _ line: Location?) -> Data {
    var data = Data(path: path.description, file: line?.file ?? (path.file.isEmpty ? nil : path.file))
    switch line {
    case .text(let place): (data.line, data.column, data.text) = (place.line, place.column, place.sourceLine)
    case .cell(_, let sheet, let cell): (data.sheet, data.cell) = (sheet, cell)
    default: break
    }
    return data
  }
}
