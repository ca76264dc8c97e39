import Diagnostics
import ProgrammeFiles
import ProgrammeModel

/// What a form changes in the data: only what differs from what it showed.
enum FormEdits {
  /// The changes of a place, from what was shown to what was sent.
  static func edits(
    of place: FormPlace, from shown: [String: FormValue], to sent: [String: FormValue]
  ) -> [DataEdit] {
    guard let record = place.record else {
      return edits(
        place.control, at: place.steps, from: shown[""] ?? .absent, to: sent[""] ?? .other, node: place.node)
    }
    return record.fields.flatMap { field in
      edits(
        FormControl(field.type), at: place.steps + [.key(field.key)], from: shown[field.key] ?? .absent,
        to: sent[field.key] ?? .other, node: place.node?.value(at: [.key(field.key)]))
    }
  }

  /// What a place shows when nothing was sent yet.
  static func values(of place: FormPlace) -> [String: FormValue] {
    guard let record = place.record else { return ["": FormValue(place.node, place.control)] }
    var values: [String: FormValue] = [:]
    for field in record.fields {
      values[field.key] = FormValue(place.node?.value(at: [.key(field.key)]), FormControl(field.type))
    }
    return values
  }

  private static func edits(
    _ control: FormControl, at steps: [FieldPath.Component], from shown: FormValue, to sent: FormValue,
    node: DataNode?
  ) -> [DataEdit] {
    let (old, new) = (shown.trimmed, sent.trimmed)
    if new == .other || old == .other || old == new { return [] }
    switch (control, old, new) {
    case (.group(let record), .group(let olds), .group(let news)):
      return record.fields.flatMap { field in
        edits(
          FormControl(field.type), at: steps + [.key(field.key)], from: olds[field.key] ?? .absent,
          to: news[field.key] ?? .absent, node: node?.value(at: [.key(field.key)]))
      }
    case (.rows(let item), .rows(let olds), .rows(let news)) where news.count >= olds.count && isList(node, of: olds):
      // Rows that were there stay where they are, with the comments between them.
      return news.enumerated().compactMap { index, value in
        guard index >= olds.count || olds[index] != value else { return nil }
        return value.written(item).map { .set($0, at: steps + [.index(index)]) }
      }
    case (.variants(let controls), .variant(let before, let olds), .variant(let after, let news)) where before == after:
      return edits(controls[after], at: steps, from: olds, to: news, node: node)
    default:
      guard let value = new.written(control) else { return [.remove(at: steps)] }
      return [.set(value, at: steps)]
    }
  }

  private static func isList(_ node: DataNode?, of values: [FormValue]) -> Bool {
    guard case .sequence(let items)? = node?.content else { return false }
    return items.count == values.count
  }
}
