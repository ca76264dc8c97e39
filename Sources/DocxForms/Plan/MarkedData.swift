import ProgrammeModel

/// A school's data with a mark in every place that the school fills in: printed by the kind's template, they give the
/// document whose marks become fields.
package struct MarkedData: Sendable {
  /// The data.
  package private(set) var data: DataTree
  /// What each mark stands for, in the order of their numbers.
  package private(set) var slots: [FormSlot] = []

  private let people: FormPeople

  /// The data of a plan.
  package init(_ plan: FormPlan) {
    people = FormPeople(plan.frame)
    data = plan.frame
    for field in plan.fields { mark(field, plan) }
  }

  /// True when there are more fields than marks.
  package var isTooLong: Bool { slots.count > FormMark.most }

  private mutating func mark(_ field: FormPlan.Field, _ plan: FormPlan) {
    let known = data[field.path[...]]
    switch field.source.kind {
    case .line: put(field, .line, known, at: field.path)
    case .choice: put(field, .choice(field.source.options), known, at: field.path)
    case .check: put(field, .check, known, at: field.path)
    case .date: put(field, .date, known, at: field.path)
    case .text: put(field, .text, known, at: field.path)
    case .list:
      let items = known?.items ?? []
      data.set(.list([]), at: field.path[...])
      for row in 0..<max(field.source.spareRows, items.count + (items.isEmpty ? 0 : 2)) {
        let item = row < items.count ? items[row] : nil
        put(field, .line, item, row: row, at: field.path + [.index(row)], name: "\(field.source.question) \(row + 1)")
      }
    case .table: markTable(field, known?.items ?? [], areFixed: !plan.fixedRows(of: field).isEmpty)
    }
  }

  private mutating func markTable(_ field: FormPlan.Field, _ items: [DataTree], areFixed: Bool) {
    data.set(.list([]), at: field.path[...])
    let count = areFixed ? items.count : max(field.source.spareRows, items.count + (items.isEmpty ? 0 : 2))
    for row in 0..<count {
      let item = row < items.count ? items[row] : .record([])
      data.set(item, at: (field.path + [.index(row)])[...])
      for (number, column) in field.columns.enumerated() {
        let path = field.path + [.index(row)] + column.path
        var known = item[column.path[...]]
        let name = "\(field.source.question), строка \(row + 1): \(column.question)"
        if let companion = column.companion {
          data.set(.scalar(companion.text, isPlain: true), at: (field.path + [.index(row)] + companion.path)[...])
        }
        switch column.kind {
        case .number, .years, .baseline:
          put(field, .line, known, row: row, column: number, at: path, name: name, mark: FormMark.number)
        case .date: put(field, .date, known, row: row, column: number, at: path, name: name)
        case .choice: put(field, .choice(column.options), known, row: row, column: number, at: path, name: name)
        case .list:
          if let items = known?.items, !items.isEmpty {
            known = .text(items.compactMap(\.text).map(people.shown).joined(separator: "; "))
          }
          put(field, .line, known, row: row, column: number, at: path, name: name)
          let id = slots.count
          data.set(.list([.text(FormMark.text(id))]), at: path[...])
        case .line: put(field, .line, known, row: row, column: number, at: path, name: name)
        }
      }
    }
  }

  private mutating func put(
    _ field: FormPlan.Field, _ kind: FormSlot.Kind, _ known: DataTree?, row: Int = 0, column: Int = 0,
    at path: DataPath,
    name: String? = nil, mark: ((Int) -> String)? = nil
  ) {
    let id = slots.count + 1
    let prefill = known?.text ?? known?.items.compactMap(\.text).joined(separator: "; ") ?? ""
    let prompt = field.columns.indices.contains(column) ? field.columns[column].prompt : field.prompt
    slots.append(
      FormSlot(
        id: id, field: field.index, row: row, column: column, kind: kind, alias: name ?? field.source.question,
        prompt: prompt, prefill: prefill))
    let text: String
    var isPlain = false
    switch kind {
    case .date:
      text = FormMark.date(id)
      isPlain = true
    case .text where !prefill.isEmpty: text = "\(FormMark.text(id))\n\n\(prefill)\n\n\(FormMark.closing(id))"
    default:
      text = mark?(id) ?? FormMark.text(id)
      isPlain = mark != nil
    }
    data.set(.scalar(text, isPlain: isPlain), at: path[...])
  }
}
