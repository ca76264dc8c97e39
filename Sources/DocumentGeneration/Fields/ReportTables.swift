import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The tables and lists of a report's own records.
struct ReportTables {
  private let report: Report
  /// The forms with the notes that these tables added.
  private(set) var forms: PrintedForms

  init(_ report: Report, forms: PrintedForms) {
    self.report = report
    self.forms = forms
  }

  /// A table of the report; nil for tables of others and when there is nothing to print.
  mutating func value(_ table: ProgrammeChapter.Table) -> TemplateValue? {
    switch table {
    case .done: report.done.isEmpty ? nil : done()
    case .decisions: report.decisions.isEmpty ? nil : decisions()
    case .training: report.training.isEmpty ? nil : training()
    case .actors: report.actors.isEmpty ? nil : actors()
    case .outcomes: report.outcomes.isEmpty ? nil : outcomes()
    default: nil
    }
  }

  private func done() -> TemplateValue {
    let rows = report.done.map { measure in
      let time = measure.date?.digits ?? measure.time.map { PrintedForms.deadline($0.text) }
      return TemplateValue.record(
        [
          "пункт": PrintedForms.optional(measure.item, at: measure.path),
          "мероприятие": PrintedForms.cell(measure.title, at: measure.path),
          "дата": TemplateValue(time.map { .text($0) } ?? .absent, path: measure.path),
          "охват": PrintedForms.cell(measure.coverage, at: measure.path),
          "документ": PrintedForms.cell(measure.document, at: measure.path),
        ], path: measure.path)
    }
    return .record([
      "строки": .list(rows), "есть-пункт": .flag(report.done.contains { $0.item != nil }),
      "есть-охват": .flag(report.done.contains { $0.coverage != nil }),
      "есть-документ": .flag(report.done.contains { $0.document != nil }),
    ])
  }

  private mutating func decisions() -> TemplateValue {
    var rows: [TemplateValue] = []
    for decision in report.decisions {
      rows.append(
        .record(
          [
            "решение": PrintedForms.cell(decision.text, at: decision.path),
            "исполнитель": forms.lines(of: decision.executor, at: decision.path),
            "срок": TemplateValue(
              decision.deadline.map { .text(PrintedForms.deadline($0.text)) } ?? .absent, path: decision.path),
          ], path: decision.path))
    }
    return .record([
      "строки": .list(rows), "есть-исполнитель": .flag(report.decisions.contains { !$0.executor.isEmpty }),
      "есть-срок": .flag(report.decisions.contains { $0.deadline != nil }),
    ])
  }

  private mutating func training() -> TemplateValue {
    var rows: [TemplateValue] = []
    for item in report.training {
      let provider = [item.provider, item.form].compactMap(\.self).joined(separator: ", ")
      rows.append(
        .record(
          [
            "кто": PrintedForms.cell(item.who, at: item.path),
            "школы": forms.lines(of: item.schools, at: item.path),
            "число": TemplateValue(item.count.map { .text(String($0)) } ?? .absent, path: item.path),
            "программа": .text(Self.quoted(item.programme), path: item.path),
            "организация": PrintedForms.cell(provider.isEmpty ? nil : provider, at: item.path),
          ], path: item.path))
    }
    let counts = report.training.compactMap(\.count)
    let total = counts.count == report.training.count ? counts.reduce(0, +) : nil
    return .record([
      "строки": .list(rows), "есть-школы": .flag(report.training.contains { !$0.schools.isEmpty }),
      "есть-число": .flag(!counts.isEmpty), "есть-организация": .flag(report.training.contains { $0.provider != nil }),
      "всего": TemplateValue(
        total.map { .text(Plural.count($0, "человек", "человека", "человек")) } ?? .absent),
    ])
  }

  private mutating func actors() -> TemplateValue {
    var rows: [TemplateValue] = []
    for actor in report.actors {
      rows.append(
        .record(
          [
            "кто": .text(forms.listed(actor.who).withCapital, path: actor.path),
            "роль": TemplateValue(
              actor.role.map { .text(PrintedForms.sentence($0)) } ?? .absent, path: actor.path),
            "сделано": PrintedForms.enumeration(actor.done),
          ], path: actor.path))
    }
    return .record(["строки": .list(rows)])
  }

  private mutating func outcomes() -> TemplateValue {
    var rows: [TemplateValue] = []
    for outcome in report.outcomes {
      rows.append(
        .record(
          [
            "школа": .text(forms.party(outcome.school, in: .nominative), path: outcome.path),
            "итоги": PrintedForms.enumeration(outcome.outcomes),
          ], path: outcome.path))
    }
    return .record(["строки": .list(rows)])
  }

  /// The name of a course stands in quotes.
  private static func quoted(_ name: String) -> String {
    let text = Typography.polished(name)
    return text.contains("«") ? text : "«\(text)»"
  }
}
