import Diagnostics
import ProgrammeFiles
import ProgrammeModel

/// Rows of a form that come, go and change places before anything is saved.
enum FormRows {
  /// The values with a row more, a row less, or two neighbours exchanged; `pointer` is a list (`row`) or one of its rows.
  static func changed(
    _ values: [String: FormValue], by action: String, at pointer: String, of place: FormPlace
  ) -> [String: FormValue] {
    guard var steps = DataPointer.steps(of: pointer) else { return values }
    var position = 0
    if action != "row", case .index(let index)? = steps.popLast() { position = index }
    let key = if case .key(let key)? = steps.first { key } else { "" }
    var changed = values
    switch values[key] {
    case .rows(let rows): changed[key] = .rows(self.rows(rows, action, position, blank: .absent))
    case .pairs(let pairs):
      changed[key] = .pairs(self.rows(pairs, action, position, blank: .init(key: "", value: .absent)))
    default: break
    }
    return changed
  }

  private static func rows<Row>(_ rows: [Row], _ action: String, _ position: Int, blank: Row) -> [Row] {
    var rows = rows
    switch action {
    case "row": rows += [blank, blank]
    case "rowup" where position > 0 && rows.indices.contains(position): rows.swapAt(position, position - 1)
    case "rowdelete" where rows.indices.contains(position): rows.remove(at: position)
    default: break
    }
    return rows
  }

  /// A key for a new record, made of the first thing that it must have: «Сомова» is `сомова`.
  static func key(for values: [String: FormValue], of place: FormPlace, taken: [String]) -> String {
    let name = place.record?.fields.first(where: \.isRequired).flatMap { field -> String? in
      guard case .text(let text)? = values[field.key] else { return nil }
      return text
    }
    let letters = (name ?? "").lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
    let words = String(letters).split(separator: " ").prefix(4).joined(separator: "-")
    let stem = words.isEmpty ? "новый" : words
    if !taken.contains(stem) { return stem }
    var number = 2
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
