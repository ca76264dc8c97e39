import Diagnostics
import OfficeOpenXML
import ProgrammeFiles

/// Puts the lines of a report in the order in which a person works them off: file by file, line by line; in a workbook
/// sheet by sheet, row by row.
struct RollOverOrder {
  private let names: [String]
  private let map: SourceMap

  /// The order of a set's files with the places of their values.
  init(_ names: [String], _ map: SourceMap) {
    self.names = names
    self.map = map
  }

  /// The lines with their places, in order; one that a cell shared by several rows would bring again comes once.
  func ordered(_ entries: [RollOverEntry]) -> [RollOverEntry] {
    var sheets: [String] = []
    var seen: Set<[String]> = []
    let placed = entries.compactMap { entry -> (entry: RollOverEntry, position: [Int])? in
      let entry = located(entry)
      if case .cell(_, let sheet, let cell)? = entry.place {
        guard seen.insert([entry.path.file, sheet, cell, entry.before, entry.reason]).inserted else { return nil }
        if !sheets.contains(sheet) { sheets.append(sheet) }
      }
      return (entry, position(entry, sheets))
    }
    return placed.enumerated().sorted { left, right in
      let (a, b) = (left.element.position, right.element.position)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element.entry)
  }

  private func located(_ entry: RollOverEntry) -> RollOverEntry {
    guard entry.place == nil else { return entry }
    var entry = entry
    entry.place = map.location(of: entry.path)
    entry.furtherPlaces = map.repeats(of: entry.path)
    return entry
  }

  private func position(_ entry: RollOverEntry, _ sheets: [String]) -> [Int] {
    let file = names.firstIndex(of: entry.path.file) ?? -1
    switch entry.place {
    case .text(let place): return [file, 0, place.line, place.column]
    case .cell(_, let sheet, let cell):
      let address = CellAddress(cell.utf8)
      return [file, sheets.firstIndex(of: sheet) ?? 0, address?.row ?? 0, address?.column ?? 0]
    default: return [file, 0, 0, 0]
    }
  }
}
