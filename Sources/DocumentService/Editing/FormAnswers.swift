import Diagnostics
import ProgrammeModel

/// What a visitor's form says, control by control.
struct FormAnswers {
  private let form: [String: String]
  private let names: [String]

  init(_ submission: FormSubmission) {
    var form: [String: String] = [:]
    for (name, value) in submission.entries where form[name] == nil { form[name] = value }
    self.form = form
    names = submission.entries.map(\.name)
  }

  /// The fields of a place by their keys, or its one value under the empty key.
  func values(of place: FormPlace) -> [String: FormValue] {
    guard let record = place.record else { return ["": value(place.control, at: "")] }
    return Dictionary(
      record.fields.map { ($0.key, value(FormControl($0.type), at: "/" + $0.key)) }, uniquingKeysWith: { $1 })
  }

  /// The value of a control; `.other` when the form did not have it.
  private func value(_ control: FormControl, at pointer: String) -> FormValue {
    switch control {
    case .line, .area, .choice: return form["f" + pointer].map { .text(clean($0)) } ?? .other
    case .party:
      let words = form["t" + pointer].map(clean) ?? ""
      guard let key = form["f" + pointer] else { return .other }
      return .text(words.isEmpty ? clean(key) : words)
    case .rows(let item):
      let positions = positions(below: "f" + pointer)
      return positions.isEmpty ? .other : .rows(positions.map { value(item, at: "\(pointer)/[\($0)]") })
    case .pairs(let item, _):
      let positions = positions(below: "k" + pointer)
      return positions.isEmpty
        ? .other
        : .pairs(
          positions.map {
            FormValue.Pair(
              key: clean(form["k\(pointer)/[\($0)]"] ?? ""), value: value(item, at: "\(pointer)/[\($0)]"))
          })
    case .group(let record): return group(record, at: pointer)
    case .variants(let controls):
      guard let chosen = form["v" + pointer] else { return .other }
      guard let index = Int(chosen), controls.indices.contains(index) else { return .absent }
      let inner = "\(pointer)/~\(index)"
      switch controls[index] {
      case .group(let record): return .variant(index, group(record, at: inner))
      case .choice(let words) where words.count == 1: return .variant(index, .text(words[0]))
      case let control: return .variant(index, value(control, at: inner))
      }
    case .page, .table, .keyedTable: return .other
    }
  }

  private func group(_ record: RecordType, at pointer: String) -> FormValue {
    let values = record.fields.map { ($0.key, value(FormControl($0.type), at: "\(pointer)/\($0.key)")) }
    return values.allSatisfy { $0.1 == .other } ? .other : .group(Dictionary(values, uniquingKeysWith: { $1 }))
  }

  /// The numbers of the rows that were sent, in the order in which they stood.
  private func positions(below name: String) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    let prefix = name + "/["
    for sent in names where sent.hasPrefix(prefix) {
      guard let number = Int(sent.dropFirst(prefix.count).prefix { $0 != "]" }), seen.insert(number).inserted else {
        continue
      }
      found.append(number)
    }
    return found
  }

  private func clean(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { ($0.value >= 32 && $0.value != 127) || $0 == "\n" || $0 == "\t" })
    )
    .trimmed
  }
}
