import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The tables that chapters print, made of a set's own records, so that nothing is written twice.
struct ChapterTables {
  private let set: ProgrammeSet
  /// The forms with the notes that these tables added.
  private(set) var forms: PrintedForms

  init(forms: PrintedForms) {
    self.set = forms.set
    self.forms = forms
  }

  /// The tables that these chapters ask for; `report` is the one whose chapters they are.
  mutating func values(
    for chapters: [ProgrammeChapter], of report: Report? = nil
  ) -> [ProgrammeChapter.Table: TemplateValue] {
    var values: [ProgrammeChapter.Table: TemplateValue] = [:]
    for table in ProgrammeChapter.Table.allCases where chapters.contains(where: { $0.tables.contains(table) }) {
      values[table] = value(table, report)
    }
    return values
  }

  private mutating func value(_ table: ProgrammeChapter.Table, _ report: Report?) -> TemplateValue? {
    switch table {
    case .criteria: return set.programme.map(CriterionFields.criteria)
    case .dynamics: return set.programme.map(CriterionFields.dynamics)
    case .indicators: return set.programme.map { IndicatorFields($0.indicators).table() }
    case .deficits: return deficits()
    case .schoolGroups: return schoolGroups()
    case .roadmap: return set.roadmap.map { plan($0) }
    case .actionPlan: return set.actionPlan.map { plan($0) }
    case .scheme: return scheme()
    case .schoolList: return set.schoolList.map { list($0) }
    case .done, .decisions, .training, .actors, .outcomes:
      guard let report else { return nil }
      var tables = ReportTables(report, forms: forms)
      let value = tables.value(table)
      forms = tables.forms
      return value
    }
  }

  private mutating func plan(_ roadmap: Roadmap) -> TemplateValue {
    var fields = RoadmapFields(roadmap: roadmap, forms: forms)
    defer { forms = fields.forms }
    return fields.record()
  }

  private mutating func scheme() -> TemplateValue? {
    guard let scheme = set.scheme else { return nil }
    var fields = SchemeFields(scheme: scheme, forms: forms)
    defer { forms = fields.forms }
    return fields.record()
  }

  private func list(_ list: SchoolList) -> TemplateValue { SchoolListFields(list, set: set).record() }

  private mutating func deficits() -> TemplateValue {
    let deficits = set.programme?.deficits ?? []
    guard !deficits.isEmpty else { return TemplateValue(.absent) }
    var rows: [TemplateValue] = []
    for deficit in deficits {
      let measures = deficit.measures.map { PrintedForms.sentence($0.text) }.joined(separator: "\n")
      rows.append(
        .record(
          [
            "дефицит": .text(PrintedForms.sentence(deficit.title), path: deficit.path),
            "выявлено": PrintedForms.optional(deficit.evidence.map(\.withoutCapital), at: deficit.path),
            "меры": TemplateValue(measures.isEmpty ? .absent : .text(measures), path: deficit.path),
            "срок": TemplateValue(
              deficit.deadline.map { .text(PrintedForms.deadline($0.text)) } ?? .absent, path: deficit.path),
            "ответственные": forms.lines(of: deficit.responsible, at: deficit.path),
            "результат": PrintedForms.cell(deficit.result, at: deficit.path),
          ], path: deficit.path))
    }
    return .record([
      "строки": .list(rows),
      "есть-срок": .flag(deficits.contains { $0.deadline != nil }),
      "есть-ответственные": .flag(deficits.contains { !$0.responsible.isEmpty }),
      "есть-результат": .flag(deficits.contains { $0.result != nil }),
    ])
  }

  private mutating func schoolGroups() -> TemplateValue {
    let groups = set.programme?.schoolGroups ?? []
    guard !groups.isEmpty else { return TemplateValue(.absent) }
    var rows: [TemplateValue] = []
    for group in groups {
      let measures = group.measures.map { PrintedForms.sentence($0.text) }.joined(separator: "\n")
      rows.append(
        .record(
          [
            "название": PrintedForms.cell(group.title, at: group.path),
            "признаки": PrintedForms.cell(group.features, at: group.path),
            "школы": forms.lines(of: group.schools, at: group.path),
            "стратегия": PrintedForms.cell(group.strategy, at: group.path),
            "меры": TemplateValue(measures.isEmpty ? .absent : .text(measures), path: group.path),
          ], path: group.path))
    }
    return .record([
      "строки": .list(rows), "есть-признаки": .flag(groups.contains { $0.features != nil }),
      "есть-школы": .flag(groups.contains { !$0.schools.isEmpty }),
      "есть-меры": .flag(groups.contains { !$0.measures.isEmpty }),
    ])
  }
}
