import DocumentRecognition
import Foundation

/// From the places of a document to the lines of the text that it was made from.
struct LineMap {
  private struct Entry: Decodable {
    let line: Int
    let place: String
  }

  private var lines: [String: [Int]] = [:]

  init(_ file: URL) throws {
    for entry in try JSONDecoder().decode([Entry].self, from: Data(contentsOf: file)) {
      lines[entry.place, default: []].append(entry.line)
    }
  }

  func line(of place: DocumentPlace) -> Int? {
    guard let table = place.table, let row = place.row, let cell = place.cell else {
      return lines["p \(place.paragraph)"]?.first
    }
    let own = lines["table \(table) row \(row) cell \(cell)"] ?? []
    return own.indices.contains(place.paragraph - 1) ? own[place.paragraph - 1] : own.last
  }
}
