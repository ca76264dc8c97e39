import Diagnostics
import ProgrammeModel

/// A kind's file says which fields its document cannot do without.
enum KindRequirementsAreMet: ProgrammeRule {
  static let code = "KEY-03"
  static let severity = Severity.error
  static let summary = "есть все поля, которых требует вид документа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.printedKinds.flatMap { kind in
      kind.requirements.flatMap { requirement in
        missing(requirement, of: kind, in: subject).map { path in
          finding(
            "для документа «\(kind.title)» нужно поле «\(requirement.field)»"
              + (requirement.stage.map { " на стадии «\($0.rawValue)»" } ?? ""),
            hint: "добавьте «\(path)»", at: path)
        }
      }
    }
  }

  private static func missing(
    _ requirement: DocumentKind.Requirement, of kind: DocumentKind, in subject: RuleSubject
  ) -> [FieldPath] {
    let keys = requirement.keys
    guard let part = keys.first else { return [] }
    // A kind of acts looks at those that it is for; when there is none, at all, to say what they lack.
    let all = subject.set.files.filter { $0.value(part) != nil }
    let concerned = all.filter { kind.concerns($0, of: subject.set) }
    let holders = concerned.isEmpty ? all : concerned
    if holders.isEmpty {
      return isRequired(requirement, at: subject.stage) ? [keys.reduce(FieldPath()) { $0.key($1) }] : []
    }
    return holders.flatMap { file -> [FieldPath] in
      let order = subject.set.orders.first { $0.path == file.value(part)?.path }
      let stage = order.map(subject.stage(of:)) ?? subject.stage
      guard isRequired(requirement, at: stage), let value = file.value(part) else { return [] }
      return missing(keys.dropFirst(), in: value)
    }
  }

  private static func isRequired(_ requirement: DocumentKind.Requirement, at stage: OrderStage) -> Bool {
    requirement.stage.map { $0 <= stage } ?? true
  }

  /// The paths at which the rest of a field's path is missing; lists are passed through, item by item.
  private static func missing(_ keys: ArraySlice<String>, in value: DataValue) -> [FieldPath] {
    guard let key = keys.first else { return value.isEmpty ? [value.path] : [] }
    switch value.content {
    case .record(let record):
      return record.value(key).map { missing(keys.dropFirst(), in: $0) } ?? [keys.reduce(value.path) { $0.key($1) }]
    case .list(let items): return items.isEmpty ? [value.path] : items.flatMap { missing(keys, in: $0) }
    case .keyed(let values):
      return values.first { $0.key == key }.map { missing(keys.dropFirst(), in: $0.value) } ?? [value.path.key(key)]
    // A text where a record could stand too: what it says in words it says.
    default: return []
    }
  }
}
