import Diagnostics
import ProgrammeFiles
import ProgrammeModel

/// A place of a data file that has a page of its own: a record, a list of records, or records under keys.
struct FormPlace {
  /// The data file.
  let file: String
  /// The way to the place.
  let steps: [FieldPath.Component]
  /// What stands there.
  let control: FormControl
  /// The value; nil where nothing is written yet.
  let node: DataNode?
  /// Which of several forms of a value a new one shall have; nil where nobody has chosen.
  private(set) var variant: Int?
  private let variants: [FormControl]

  /// The step of a record under a key that it has not got yet.
  static let newKey = "+"

  /// Finds what the vocabulary has at the end of a way; nil when it has nothing there.
  init?(file: String, root: DataNode?, steps: [FieldPath.Component]) {
    var control = FormControl.page(Vocabulary.record(.file))
    var node = root
    for step in steps {
      guard let next = Self.step(step, from: control, node) else { return nil }
      control = next.control
      node = next.node
    }
    self.file = file
    self.steps = steps
    self.node = node
    self.control = Self.shaped(control, node)
    if case .variants(let all) = control { variants = all } else { variants = [] }
  }

  private init(
    file: String, steps: [FieldPath.Component], control: FormControl, node: DataNode?, variant: Int?,
    variants: [FormControl]
  ) {
    (self.file, self.steps, self.control, self.node) = (file, steps, control, node)
    (self.variant, self.variants) = (variant, variants)
  }

  /// The place with one of several forms chosen, where nothing is written yet.
  func chosen(_ variant: Int) -> FormPlace {
    guard node == nil, variants.indices.contains(variant) else { return self }
    let control: FormControl =
      switch variants[variant] {
      case .group(let record): .page(record)
      case let control: control
      }
    return FormPlace(
      file: file, steps: steps, control: control, node: node, variant: variant, variants: variants)
  }

  /// The same place with another value.
  func showing(_ node: DataNode?) -> FormPlace {
    FormPlace(file: file, steps: steps, control: control, node: node, variant: variant, variants: variants)
  }

  /// The same form at another place.
  func at(_ steps: [FieldPath.Component]) -> FormPlace {
    FormPlace(file: file, steps: steps, control: control, node: node, variant: variant, variants: variants)
  }

  /// The step of a further item of a list, or of a further record under keys.
  func newStep(at pointer: [FieldPath.Component]) -> FieldPath.Component {
    let table = pointer.isEmpty ? control : owner(of: pointer)
    if case .keyedTable = table { return .key(Self.newKey) }
    let list = node?.value(at: pointer)
    guard case .sequence(let items)? = list?.content else { return .index(list?.isAbsent ?? true ? 0 : 1) }
    return .index(items.count)
  }

  private func owner(of pointer: [FieldPath.Component]) -> FormControl? {
    guard pointer.count == 1, case .key(let key)? = pointer.first else { return nil }
    return record?.field(key).map { FormControl($0.type) }
  }

  /// True for a page that has fields to fill in.
  var hasFields: Bool {
    switch control {
    case .table, .keyedTable: false
    default: true
    }
  }

  /// True for an item of a list or a record under a key, which can be deleted by itself.
  var isRemovable: Bool { !steps.isEmpty }

  /// The record whose fields the page shows; nil for a list.
  var record: RecordType? { control.record }

  /// One step down.
  private static func step(
    _ step: FieldPath.Component, from control: FormControl, _ node: DataNode?
  ) -> (control: FormControl, node: DataNode?)? {
    switch (step, shaped(control, node)) {
    case (.key(let key), .page(let record)), (.key(let key), .group(let record)):
      guard let field = record.field(key) else { return nil }
      return (FormControl(field.type), node?.value(at: [.key(key)]))
    case (.key(let key), .keyedTable(let record)): return (.page(record), node?.value(at: [.key(key)]))
    case (.index(let position), .table(let variants)):
      let item = node?.value(at: [.index(position)])
      return (variants.count == 1 ? variants[0] : .variants(variants), item)
    case (.index(let position), .rows(let item)): return (item, node?.value(at: [.index(position)]))
    default: return nil
    }
  }

  /// The control that fits what is written: of several forms the one that the keys tell.
  private static func shaped(_ control: FormControl, _ node: DataNode?) -> FormControl {
    switch control {
    case .variants(let variants):
      let keys = node?.entries.map(\.key) ?? []
      let records = variants.compactMap(\.record)
      let fitting = records.max { left, right in
        keys.filter { left.field($0) != nil }.count < keys.filter { right.field($0) != nil }.count
      }
      guard case .mapping? = node?.content, let fitting else { return control }
      // Among equals the first wins, as it does for the reader.
      let best = keys.filter { fitting.field($0) != nil }.count
      return .page(records.first { record in keys.filter { record.field($0) != nil }.count == best } ?? fitting)
    case .page(let record) where record.name == .scheme:
      // A list of links may stand in the place of the record that holds it.
      if case .sequence? = node?.content { return .table([.page(Vocabulary.record(.cooperationLink))]) }
      return control
    case .group(let record): return .page(record)
    default: return control
    }
  }

  /// The nearest place with a page on the way to a value, and the value's way from there; nil for the file as a whole.
  static func nearest(
    file: String, root: DataNode?, to steps: [FieldPath.Component]
  ) -> (place: FormPlace, rest: [FieldPath.Component])? {
    var best: FormPlace?
    var owner = FormPlace(file: file, root: root, steps: [])
    for length in steps.indices.map({ $0 + 1 }) {
      guard let above = owner, let place = FormPlace(file: file, root: root, steps: Array(steps[..<length])) else {
        break
      }
      if place.hasPage(below: above) { best = place }
      owner = place
    }
    return best.map { ($0, Array(steps[$0.steps.count...])) }
  }

  /// True for what has a page of its own and is not shown on its owner's.
  private func hasPage(below owner: FormPlace) -> Bool {
    switch (owner.control, steps.last) {
    case (.table, .index), (.keyedTable, .key): return true
    case (.page(let record), .key(let key)):
      if record.name == .file { return true }
      guard let field = record.field(key), case .page = FormControl(field.type) else { return false }
      return true
    default: return false
    }
  }
}
