import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Walks a set's records by the vocabulary and tells for each value what becomes of it.
struct RollOverWalk {
  /// The values in the order of the files and of the vocabulary.
  private(set) var fields: [RollOverField] = []
  /// Where people are named, in the same order.
  private(set) var people: [(key: String, path: FieldPath)] = []

  init(_ set: ProgrammeSet) {
    for file in set.files { visit(file, context: .none, isInside: true) }
  }

  private mutating func visit(_ record: RecordValue, context: YearContext, isInside: Bool) {
    let type = Vocabulary.record(record.name)
    let isInside = isInside && !RollOverTreatment.isOutside(record.name)
    var context = context
    if record.name == .roadmapGroup { context = Self.context(of: record) }
    for field in type.fields {
      guard let value = record.value(field.key) else { continue }
      let treatment = isInside ? RollOverTreatment.of(field, in: record.name) : .kept
      visit(value, treatment, context: context, isInside: isInside)
    }
  }

  private mutating func visit(_ value: DataValue, _ treatment: RollOverTreatment, context: YearContext, isInside: Bool)
  {
    if case .party(.person(let key)) = value.content { people.append((key, value.path)) }
    switch treatment {
    case .decision, .yearKeys:
      add(value, treatment, context)
      countPeople(in: value)
      return
    default: break
    }
    switch value.content {
    case .list(let items): for item in items { visit(item, treatment, context: context, isInside: isInside) }
    case .keyed(let values):
      for entry in values { visit(entry.value, treatment, context: context, isInside: isInside) }
    case .record(let record): visit(record, context: context, isInside: isInside)
    case .text, .date, .party(.text): if treatment != .kept { add(value, treatment, context) }
    default: break
    }
  }

  private mutating func add(_ value: DataValue, _ treatment: RollOverTreatment, _ context: YearContext) {
    fields.append(
      RollOverField(path: value.path, treatment: treatment, content: value.content, context: context))
  }

  /// People named below something that is decided about as a whole are named all the same.
  private mutating func countPeople(in value: DataValue) {
    switch value.content {
    case .party(.person(let key)): people.append((key, value.path))
    case .list(let items): for item in items { countPeople(in: item) }
    case .keyed(let values): for entry in values { countPeople(in: entry.value) }
    case .record(let record):
      for field in Vocabulary.record(record.name).fields { record.value(field.key).map { countPeople(in: $0) } }
    default: break
    }
  }

  private static func context(of group: RecordValue) -> YearContext {
    func text(_ key: String) -> String? {
      guard case .text(let text)? = group.value(key)?.content else { return nil }
      return text
    }
    let own = YearContext(heading: text("период") ?? "")
    return own == .none ? YearContext(heading: text("название") ?? "") : own
  }
}
