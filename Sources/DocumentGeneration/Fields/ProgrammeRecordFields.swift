import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a programme: what its passport and its chapters print, all from one set of data.
struct ProgrammeRecordFields {
  private let programme: Programme
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms
  /// What cannot be printed.
  private(set) var findings: [Diagnostic] = []

  init(_ programme: Programme, forms: PrintedForms) {
    self.programme = programme
    self.forms = forms
  }

  /// The record `программа`.
  mutating func record() -> TemplateValue {
    let path = programme.path
    let indicators = IndicatorFields(programme.indicators)
    let participants = programme.participants.map { party in
      let school = party.schoolKey.flatMap { forms.set.school($0) }
      return Self.item(school.map(PrintedForms.fullName), party.path)
    }
    let lists: [String: [TemplateValue]] = [
      "основание-разработки": programme.grounds.map { ground in
        switch ground {
        case .act(let act):
          Self.item(forms.citation(of: act, in: .nominative).withCapital, act.path)
        case .text(let text): Self.item(text.text.withCapital, text.path)
        }
      },
      "разработчик": programme.developers.map { party($0) },
      "соисполнители": programme.coExecutors.map { party($0) },
      "участники": participants,
      "цели": programme.goals.map(Self.sentence), "задачи": programme.tasks.map(Self.sentence),
      "этапы": programme.stages.map { Self.item(Self.line($0), $0.path) },
      "результаты": programme.results.map(Self.sentence),
      "контроль": programme.control.map { Self.item($0.text.withCapital, $0.path) },
    ]
    var fields = lists.mapValues { TemplateValue.list($0) }
    for (key, items) in lists {
      fields["есть-" + key] = .flag(!items.isEmpty, path: path)
      // One item alone is not counted.
      fields["считать-" + key] = .flag(items.count > 1, path: path)
    }
    fields["есть-сроки"] = .flag(programme.period != nil || !programme.stages.isEmpty, path: path)
    fields["показатели"] = indicators.lines()
    fields["есть-показатели"] = .flag(!programme.indicators.isEmpty, path: path)
    fields["считать-показатели"] = .flag(programme.indicators.count > 1, path: path)
    findings += indicators.findings
    fields["название"] = .text(Typography.polished(programme.title), path: path)
    fields["краткое-название"] = optional(programme.shortTitle)
    fields["период"] = optional(programme.period?.text)
    fields["годы"] = optional(programme.period.map { PrintedForms.years($0.text) })
    fields["заказчик"] = optional(programme.customer.map { name(of: $0) })
    fields["исполнитель"] = optional(programme.responsible.map { name(of: $0) })
    fields["финансирование"] = optional(programme.funding.map { $0.text.withCapital })
    fields["раздел-паспорта"] = .record(["внутри-программы": .flag(true)], path: path)
    let inChapters: [ProgrammeChapter.List: TemplateValue] = Dictionary(
      uniqueKeysWithValues: ProgrammeChapter.List.allCases.map { ($0, fields[$0.rawValue] ?? .list([])) })
    var tables = ChapterTables(forms: forms)
    let values = tables.values(for: programme.chapters)
    forms = tables.forms
    fields["разделы"] = ChapterFields(
      programme.chapters, at: programme.chaptersPath, lists: inChapters, tables: values
    ).list()
    var adoption = AdoptionFields(programme, forms: forms)
    fields["грифы"] = adoption.record()
    forms = adoption.forms
    return .record(of: fields, path: path)
  }

  /// The record `паспорт`.
  mutating func passport() -> TemplateValue {
    let title = forms.phrase(programme.title, in: .genitive, at: programme.path)
    return .record(
      ["название": .text("Паспорт " + title.withoutCapital, path: programme.path)], path: programme.path)
  }

  /// The title of a programme's passport, not yet polished.
  static func passportTitle(of programme: Programme) -> String {
    "Паспорт " + Declension.phrase(programme.title, in: .genitive).text.withoutCapital
  }

  private func optional(_ text: String?) -> TemplateValue {
    TemplateValue(text.map { .text(Typography.polished($0)) } ?? .absent, path: programme.path)
  }

  private mutating func party(_ party: Party) -> TemplateValue { Self.item(name(of: party), party.path) }

  private mutating func name(of party: Party) -> String {
    forms.party(party, in: .nominative).withCapital
  }

  private static func item(_ text: String?, _ path: FieldPath) -> TemplateValue {
    .record(["текст": .text(Typography.polished(text ?? ""), path: path)], path: path)
  }

  private static func sentence(_ text: LocatedText) -> TemplateValue {
    item(PrintedForms.sentence(text.text), text.path)
  }

  /// «Подготовка (2020 год): выбор школ по критериям.»
  private static func line(_ stage: ProgrammeStage) -> String {
    var line = stage.title
    if let period = stage.period { line += " (\(PrintedForms.years(period).withoutCapital))" }
    if let content = stage.content { line += ": " + content.withoutCapital }
    return PrintedForms.sentence(line)
  }
}
