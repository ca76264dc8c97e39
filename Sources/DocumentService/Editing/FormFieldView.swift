import Diagnostics
import ProgrammeModel

/// A control as the page prints it. Every value is given, also «none»: the template language would otherwise look for it in
/// the record around.
struct FormFieldView {
  let pointer: String
  let label: String
  let hint: String
  let isRequired: Bool
  let control: FormControl
  let value: FormValue

  /// The name of the control in the form, which is its id as well.
  private var name: String { "f" + pointer }

  /// The values for `field.mustache`.
  func values(_ page: FormPageView) -> [String: Any] {
    let remarks = page.remarks(at: pointer, isLeaf: isLeaf)
    let worst = remarks.map(\.severity).min()
    var values: [String: Any] = [
      "id": name, "name": name, "label": label, "hint": hint.isEmpty ? false : hint, "isRequired": isRequired,
      "remarks": remarks.map {
        [
          "message": $0.message, "grade": $0.severity.russian, "isError": $0.severity == .error,
          "hint": $0.hint ?? false,
        ]
          as [String: Any]
      }, "isInvalid": worst == .error, "isDoubtful": worst == .warning, "described": described(remarks.isEmpty),
      "isLine": false, "isArea": false, "isSelect": false, "isParty": false, "isRows": false, "isPairs": false,
      "isGroup": false, "isVariants": false, "isOther": false, "isPlain": true, "value": "", "isShort": false,
      "isNumber": false, "height": 1, "pointer": pointer,
    ]
    if value == .other {
      values["isOther"] = true
      values["isPlain"] = false
      return values
    }
    values.merge(inputs(page)) { $1 }
    return values
  }

  private var isLeaf: Bool {
    switch control {
    case .rows, .group, .variants: false
    default: true
    }
  }

  private func described(_ isRight: Bool) -> String {
    [hint.isEmpty ? nil : name + "-hint", isRight ? nil : name + "-remarks"].compactMap(\.self).joined(separator: " ")
  }

  private var text: String { if case .text(let text) = value { text } else { "" } }

  private func inputs(_ page: FormPageView) -> [String: Any] {
    switch control {
    case .line(.text): ["isArea": true, "value": text, "height": Self.height(of: text, least: 1)]
    case .line(let line): ["isLine": true, "value": text, "isShort": true, "isNumber": line == .number]
    case .area: ["isArea": true, "value": text, "height": Self.height(of: text, least: 5)]
    case .choice(let words): ["isSelect": true, "options": options(words.map { ($0, $0) })]
    case .party(let targets, let orText): party(page.names.entries(of: targets), orText: orText)
    case .rows(let item): ["isRows": true, "isPlain": false, "rows": rows(item, page)]
    case .pairs(let item, let isYears): ["isPairs": true, "isPlain": false, "rows": pairs(item, isYears, page)]
    case .group(let record): ["isGroup": true, "isPlain": false, "fields": fields(of: record, page)]
    case .variants(let controls): ["isVariants": true, "isPlain": false, "variants": variants(controls, page)]
    default: ["isOther": true, "isPlain": false]
    }
  }

  private static func height(of text: String, least: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 75 + 1 }
    return min(16, max(least, lines.reduce(0, +)))
  }

  private func options(_ known: [(key: String, name: String)]) -> [[String: Any]] {
    var options: [[String: Any]] = [["key": "", "title": "— не выбрано —", "isChosen": text.isEmpty]]
    options += known.map { ["key": $0.key, "title": $0.name, "isChosen": $0.key == text] }
    if !text.isEmpty, !known.contains(where: { $0.key == text }) {
      options.append(["key": text, "title": "\(text) — такого нет в комплекте", "isChosen": true])
    }
    return options
  }

  private func party(_ known: [ReferenceNames.Entry], orText: Bool) -> [String: Any] {
    let pairs = known.map { ($0.key, $0.name) }
    guard orText else { return ["isSelect": true, "options": options(pairs)] }
    let isKnown = known.contains { $0.key == text }
    var choices: [[String: Any]] = [["key": "", "title": "— записать словами —", "isChosen": !isKnown]]
    choices += pairs.map { ["key": $0.0, "title": $0.1, "isChosen": $0.0 == text] }
    return ["isParty": true, "options": choices, "words": isKnown ? "" : text, "wordsName": "t" + pointer]
  }

  private func rows(_ item: FormControl, _ page: FormPageView) -> [[String: Any]] {
    var rows: [FormValue] = if case .rows(let rows) = value { rows } else { [] }
    rows.append(.absent)
    return rows.enumerated().map { index, row in
      let view = FormFieldView(
        pointer: "\(pointer)/[\(index)]", label: "\(label), строка \(index + 1)", hint: "", isRequired: false,
        control: item, value: row)
      var values = view.values(page)
      values["position"] = index
      values["owner"] = pointer
      values["isFirst"] = index == 0
      return values
    }
  }

  private func pairs(_ item: FormControl, _ isYears: Bool, _ page: FormPageView) -> [[String: Any]] {
    var pairs: [FormValue.Pair] = if case .pairs(let pairs) = value { pairs } else { [] }
    pairs.append(.init(key: "", value: .absent))
    return pairs.enumerated().map { index, pair in
      let view = FormFieldView(
        pointer: "\(pointer)/[\(index)]", label: "\(label), строка \(index + 1): значение", hint: "",
        isRequired: false, control: item, value: pair.value)
      var values = view.values(page)
      values["key"] = pair.key
      values["keyName"] = "k\(pointer)/[\(index)]"
      values["keyLabel"] = "\(label), строка \(index + 1): " + (isYears ? "год" : "сокращение или код")
      values["isYears"] = isYears
      return values
    }
  }

  private func fields(of record: RecordType, _ page: FormPageView) -> [[String: Any]] {
    let values: [String: FormValue] = if case .group(let values) = value { values } else { [:] }
    return record.fields.map { field in
      FormFieldView(
        pointer: "\(pointer)/\(field.key)", label: FormWords.label(of: field.key), hint: FormWords.hint(of: field),
        isRequired: field.isRequired, control: FormControl(field.type), value: values[field.key] ?? .absent
      ).values(page)
    }
  }

  private func variants(_ controls: [FormControl], _ page: FormPageView) -> [[String: Any]] {
    let chosen: (index: Int, value: FormValue)? =
      if case .variant(let index, let value) = value { (index, value) } else { nil }
    var list: [[String: Any]] = [
      [
        "id": "v\(pointer)/none", "group": "v" + pointer, "number": "", "isChosen": chosen == nil,
        "title": "не указано", "hasFields": false, "fields": [] as [Any],
      ]
    ]
    for (index, control) in controls.enumerated() {
      let own = chosen?.index == index ? chosen?.value ?? .absent : .absent
      let inner = FormFieldView(
        pointer: pointer + "/~\(index)", label: label, hint: "", isRequired: false, control: control, value: own)
      let fields: [[String: Any]]
      switch control {
      case .group(let record): fields = inner.fields(of: record, page)
      case .choice(let words) where words.count == 1:
        fields = []
      case .page: fields = []
      default: fields = [inner.values(page)]
      }
      if case .page = control { continue }
      list.append([
        "id": "v\(pointer)/\(index)", "group": "v" + pointer, "number": index, "isChosen": chosen?.index == index,
        "title": FormWords.title(of: control), "hasFields": !fields.isEmpty,
        "fields": fields,
      ])
    }
    return list
  }
}
