import Diagnostics
import FoundationEssentials

/// Prints differences for programs: one array of records with stable names.
package enum ComparisonJSON {
  private struct Record: Encodable {
    let kind: String
    let place: String
    let before: String?
    let after: String?
    let oldLocation: Place?
    let newLocation: Place?
    let words: [Words]
  }

  private struct Place: Encodable {
    let file: String
    var line: Int?
    var column: Int?
    var sheet: String?
    var cell: String?

    init(_ location: Location) {
      file = location.file
      switch location {
      case .text(let place): (line, column) = (place.line, place.column)
      case .cell(_, let sheet, let cell): (self.sheet, self.cell) = (sheet, cell)
      default: break
      }
    }
  }

  private struct Words: Encodable {
    let change: String
    let text: String
  }

  /// The differences as a JSON array, ending with a line break.
  package static func text(of changes: [TextChange]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let records = changes.map { change in
      Record(
        kind: name(of: change.kind), place: change.place, before: change.kind == .inserted ? nil : change.before,
        after: change.kind == .deleted ? nil : change.after, oldLocation: change.oldLocation.map(Place.init),
        newLocation: change.newLocation.map(Place.init), words: change.words.map(words))
    }
    return String(decoding: try encoder.encode(records), as: UTF8.self) + "\n"
  }

  private static func name(of kind: TextChange.Kind) -> String {
    switch kind {
    case .changed: "changed"
    case .deleted: "deleted"
    case .inserted: "inserted"
    }
  }

  private static func words(_ words: TextChange.Words) -> Words {
    switch words {
    case .kept(let text): Words(change: "kept", text: text)
    case .deleted(let text): Words(change: "deleted", text: text)
    case .inserted(let text): Words(change: "inserted", text: text)
    }
  }
}
