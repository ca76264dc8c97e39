import Diagnostics
import ProgrammeModel
import RussianLanguage

extension FormReader {
  /// The school's data with its answers put in: figures and dates typed, empty rows and entries gone.
  mutating func data() -> DataTree {
    var data = plan.frame
    for field in plan.fields {
      let answer = answers[field.index]
      let place = answer?.paragraph
      switch answer?.value {
      case nil: data.set(nil, at: field.path[...])
      case .text(let text): data.set(typed(text, field, at: place), at: field.path[...])
      case .items(let items):
        data.set(items.isEmpty ? nil : .list(items.map { .text($0.text) }), at: field.path[...])
      case .rows(let rows):
        let known = plan.frame[field.path[...]]?.items ?? []
        let records = rows.map { row in
          record(row, field, base: row.slot.flatMap { known.indices.contains($0) ? known[$0] : nil })
        }
        data.set(records.isEmpty ? nil : .list(records), at: field.path[...])
      }
    }
    for field in plan.fields { putWaiver(of: field, in: &data) }
    return data.pruned ?? .record([])
  }

  /// «Не требуется, потому что …» in a list or table is printed in its chapter instead.
  private func putWaiver(of field: FormPlan.Field, in data: inout DataTree) {
    guard let waiver = answers[field.index]?.waiver, let heading = field.source.heading, field.source.kind != .text
    else {
      return
    }
    let items = data[plan.chapters[...]]?.items ?? []
    guard
      let index = items.firstIndex(where: { $0["заголовок"]?.text.map(FormText.folded) == FormText.folded(heading) })
    else { return }
    let path = plan.chapters + [.index(index), .key("текст")]
    let known = data[path[...]]?.text
    data.set(.text([known, waiver].compactMap(\.self).joined(separator: "\n\n")), at: path[...])
  }

  private mutating func typed(_ text: String, _ field: FormPlan.Field, at place: Int?) -> DataTree? {
    guard !text.isEmpty else { return nil }
    switch field.source.kind {
    case .date: return date(text, field.source.question, at: place)
    case .check: return .scalar(text.contains(FormCheckBox.signs.on) ? "да" : "нет", isPlain: false)
    default: return .text(text)
    }
  }

  private mutating func record(_ row: FormAnswer.Row, _ field: FormPlan.Field, base: DataTree?) -> DataTree {
    let people = FormPeople(plan.frame)
    var record = base ?? .record([])
    for (number, column) in field.columns.enumerated() {
      guard let text = row.cells[number] else {
        record.set(nil, at: column.path[...])
        continue
      }
      switch column.kind {
      case .number, .years, .baseline:
        guard let value = figure(text, column.question, at: row.place(of: number)) else { continue }
        record.set(value, at: column.path[...])
        if let companion = column.companion {
          record.set(.scalar(companion.text, isPlain: true), at: companion.path[...])
        }
      case .date: record.set(date(text, column.question, at: row.place(of: number)), at: column.path[...])
      case .list: record.set(.list(Self.parts(of: text).map { .text(people.key($0)) }), at: column.path[...])
      case .line, .choice:
        record.set(.text(text.replacing("\n", with: " ")), at: column.path[...])
      }
    }
    return record
  }

  /// Several things in one cell: a line each, or parted by semicolons.
  private static func parts(of text: String) -> [String] {
    text.split { $0 == "\n" || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private mutating func figure(_ text: String, _ name: String, at place: Int) -> DataTree? {
    let bare = text.filter { $0 != "%" }.trimmed
    if let number = DecimalNumber(bare) {
      return .scalar(number.description.replacing("−", with: "-"), isPlain: true)
    }
    keep(text, at: place)
    // A dash says that there is no figure.
    if bare.allSatisfy({ "-–—".contains($0) }) { return nil }
    remark(
      .noFigure, .error, "в графе «\(name)» не число: «\(Self.excerpt(text))»",
      hint: "напишите число, например 16,7", at: place)
    return nil
  }

  private mutating func date(_ text: String, _ name: String, at place: Int?) -> DataTree? {
    let period = PeriodParser.parse(text)
    if period.isComplete, period.spans.count == 1, let span = period.spans.first,
      let day = span.from, day == span.to
    {
      return .scalar(day.iso, isPlain: true)
    }
    if let place { keep(text, at: place) }
    remark(
      .badDate, .error, "в поле «\(name)» не дата: «\(Self.excerpt(text))»", hint: "напишите так: 28.08.2026", at: place
    )
    return nil
  }

  private mutating func keep(_ text: String, at place: Int) {
    kept.append(FormReading.Outside(heading: headingText(above: place), text: text, paragraph: place))
  }
}
