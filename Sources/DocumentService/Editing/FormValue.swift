import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// What a control shows and sends: a data value without its spelling, so that what was not touched is not written.
enum FormValue: Hashable {
  /// Nothing is written.
  case absent
  /// A text, a word, a key.
  case text(String)
  /// Rows.
  case rows([FormValue])
  /// Rows with keys.
  case pairs([Pair])
  /// The fields of a small record, by their keys.
  case group([String: FormValue])
  /// One of several forms, by its number.
  indirect case variant(Int, FormValue)
  /// What the control cannot show: it stays as it is.
  case other

  /// A row with its key.
  struct Pair: Hashable {
    var key: String
    var value: FormValue
  }

  /// The value of a node; `.other` where the node has another shape than the control.
  init(_ node: DataNode?, _ control: FormControl) {
    guard let node, !node.isAbsent else {
      self = .absent
      return
    }
    switch (control, node.content) {
    case (.line(.date), .scalar(let text, _)): self = .text(Self.russian(text.trimmed))
    case (.choice(let words), .scalar(let text, _)) where words == ["да", "нет"]:
      self = .text(["true": "да", "false": "нет"][text.lowercased()] ?? text.trimmed)
    case (.line, .scalar(let text, _)), (.area, .scalar(let text, _)), (.choice, .scalar(let text, _)),
      (.party, .scalar(let text, _)):
      self = .text(text.trimmed)
    case (.rows(let item), .sequence(let nodes)):
      let values = nodes.map { FormValue($0, item) }
      self = values.contains(.other) ? .other : .rows(values.filter { $0 != .absent })
    case (.rows(let item), .scalar): self = .rows([FormValue(node, item)])
    case (.pairs(let item, _), .mapping(let entries)):
      let pairs = entries.map { Pair(key: $0.key, value: FormValue($0.value, item)) }
      self = pairs.contains { $0.value == .other } ? .other : .pairs(pairs)
    case (.group(let record), .mapping(let entries)):
      var values: [String: FormValue] = [:]
      for field in record.fields {
        let place = entries.first { record.field($0.key)?.key == field.key }
        values[field.key] = FormValue(place?.value, FormControl(field.type))
      }
      self = .group(values)
    case (.variants(let controls), _):
      let values = controls.map { FormValue(node, $0) }
      let fitting = values.indices.filter { values[$0] != .other }
      // A word of a choice is meant before anything that takes every text.
      let exact = fitting.first { index in
        guard case .choice(let words) = controls[index], case .text(let text) = values[index] else { return false }
        return words.contains(text)
      }
      let best =
        exact
        ?? fitting.first {
          if case .choice = controls[$0] { return false }
          return true
        }
      self = best.map { .variant($0, values[$0]) } ?? .other
    default: self = .other
    }
  }

  /// What is to be written; nil when nothing is.
  func written(_ control: FormControl) -> YAMLValue? {
    switch (self, control) {
    case (.absent, _), (.other, _): return nil
    case (.text(let text), .line(.date)): return text.isEmpty ? nil : .text(Self.iso(text))
    case (.text(let text), _):
      return text.isEmpty ? nil : text.contains("\n") ? .block(text) : .text(text)
    case (.rows(let values), .rows(let item)):
      let items = values.compactMap { $0.written(item) }
      return items.isEmpty ? nil : .list(items)
    case (.pairs(let pairs), .pairs(let item, _)):
      let entries = pairs.compactMap { pair in
        pair.key.isEmpty ? nil : pair.value.written(item).map { YAMLValue.Entry(pair.key, $0) }
      }
      return entries.isEmpty ? nil : .record(entries)
    case (.group(let values), .group(let record)):
      let entries = record.fields.compactMap { field in
        values[field.key]?.written(FormControl(field.type)).map { YAMLValue.Entry(field.key, $0) }
      }
      return entries.isEmpty ? nil : .record(entries)
    case (.variant(let index, let value), .variants(let controls)):
      return controls.indices.contains(index) ? value.written(controls[index]) : nil
    default: return nil
    }
  }

  /// The value without rows that say nothing, in the form that is compared.
  var trimmed: FormValue {
    switch self {
    case .text(let text): return text.isEmpty ? .absent : self
    case .rows(let values):
      let rest = values.map(\.trimmed).filter { $0 != .absent }
      return rest.isEmpty ? .absent : .rows(rest)
    case .pairs(let pairs):
      let rest = pairs.map { Pair(key: $0.key, value: $0.value.trimmed) }.filter {
        !$0.key.isEmpty || $0.value != .absent
      }
      return rest.isEmpty ? .absent : .pairs(rest)
    case .group(let values):
      let rest = values.mapValues(\.trimmed).filter { $0.value != .absent }
      return rest.isEmpty ? .absent : .group(rest)
    case .variant(let index, let value):
      let rest = value.trimmed
      return rest == .absent ? .absent : .variant(index, rest)
    default: return self
    }
  }

  /// `2020-07-14` as a clerk writes it: `14.07.2020`; other texts stay.
  static func russian(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day), date.iso == text
    else { return text }
    return date.digits
  }

  /// `14.07.2020` as data hold it: `2020-07-14`; other texts stay for the reader to speak of.
  private static func iso(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
    else { return text }
    return date.iso
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
