import Diagnostics
import ProgrammeFiles

/// Tables: the program writes into none, since their formats and formulas are the clerk's own, and so names every cell.
extension RollOverPlan {
  /// The years over the columns of an indicator's values, each once, and the values below them.
  mutating func nameHeadings(of field: RollOverField, _ years: [String]) {
    let map = reading.sourceMap
    for year in years {
      guard let number = Int(year), let place = map.keyLocation(of: field.path.key(year)),
        !entries.contains(where: { $0.place == place })
      else { continue }
      decide(field.path.key(year), year, "впишите «\(number + shift)»: год в заголовке графы")
      entries[entries.count - 1].place = place
    }
    let cells = years.compactMap { map.location(of: field.path.key($0)) }
    decide(field.path, field.words, "целевые значения прежних лет: впишите новые")
    entries[entries.count - 1].place = cells.first
    entries[entries.count - 1].furtherPlaces = Array(cells.dropFirst())
  }

  /// What a clerk is to do where the program may not write: at a place tangled with others, and in a table.
  static func byHand(_ entry: RollOverEntry, in file: String) -> RollOverEntry {
    let reason: String
    if !SourceFile.isTable(file), entry.after.isEmpty {
      reason = "очистите сами: \(entry.reason)"
    } else if !SourceFile.isTable(file) {
      reason = "впишите сами «\(entry.after)»: запись в этом месте нельзя изменить, не задев соседних"
    } else if entry.after.isEmpty {
      reason = "очистите: \(entry.reason)"
    } else {
      reason = "впишите «\(entry.after)»" + (entry.kind == .shifted ? "" : ": \(entry.reason)")
    }
    return RollOverEntry(.decision, at: entry.path, from: entry.before, reason)
  }
}
