import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a monitoring of the contingent: values by school and year, and what has changed.
struct MonitoringFields {
  private let monitoring: ContingentMonitoring
  private let set: ProgrammeSet
  private let years: [Int]

  init(_ monitoring: ContingentMonitoring, set: ProgrammeSet) {
    self.monitoring = monitoring
    self.set = set
    years = monitoring.years
  }

  /// The record `мониторинг`.
  func record() -> TemplateValue {
    let path = monitoring.path
    var fields: [String: TemplateValue] = [
      "название": .text(Typography.polished(monitoring.title), path: path),
      "вступление": ChapterFields.markdown(monitoring.introduction, path),
      "источник": TemplateValue(
        monitoring.source.map { .text(PrintedForms.sentence($0).withoutCapital) } ?? .absent, path: path),
      "выводы": ChapterFields.markdown(monitoring.conclusion, path),
      "школы": .list(monitoring.schoolKeys.map(school), path: path),
      "есть-динамика": .flag(years.count > 1), "есть-оценка": .flag(hasJudgements),
      "диаграммы": MonitoringCharts(monitoring, set: set).list(),
    ]
    for number in 1...ContingentMonitoring.mostYears {
      let year = number <= years.count ? "\(years[number - 1]) год" : nil
      fields["год-\(number)"] = PrintedForms.optional(year, at: path)
    }
    return .record(of: fields, path: path)
  }

  /// What the table cannot show.
  var findings: [Diagnostic] {
    guard years.count > ContingentMonitoring.mostYears else { return [] }
    return [
      Diagnostic(
        "OUT-23", .error,
        "в таблице мониторинга есть место для \(ContingentMonitoring.mostYears) лет, а в данных их \(years.count)",
        hint: "оставьте последние годы", path: monitoring.path)
    ]
  }

  private var hasJudgements: Bool { years.count > 1 && monitoring.indicators.contains { $0.desired != nil } }

  private func school(_ key: String) -> TemplateValue {
    let school = set.school(key)
    return .record(
      [
        "название": PrintedForms.optional(school.map(PrintedForms.fullName), at: school?.path ?? monitoring.path),
        "строки": .list(monitoring.indicators.map { row($0, school: key) }),
      ], path: school?.path ?? monitoring.path)
  }

  private func row(_ indicator: ContingentMonitoring.Indicator, school: String) -> TemplateValue {
    let values = indicator.values.first { $0.school.schoolKey == school }
    let known = values?.years ?? []
    var fields: [String: TemplateValue] = [
      "название": PrintedForms.cell(indicator.title, at: indicator.path),
      "единица": PrintedForms.optional(indicator.unit, at: indicator.path),
    ]
    for number in 1...ContingentMonitoring.mostYears {
      let value = number <= years.count ? known.first { $0.year == years[number - 1] } : nil
      fields["значение-\(number)"] = PrintedForms.optional(value?.value.description, at: value?.path ?? indicator.path)
    }
    // Dynamics is between the first and the last year that have a value; of one year there is none.
    let change: DecimalNumber? =
      if let first = known.first, let last = known.last, first.year < last.year { last.value - first.value } else {
        nil
      }
    fields["динамика"] = PrintedForms.optional(change?.signed, at: values?.path ?? indicator.path)
    fields["оценка"] = PrintedForms.optional(
      change.flatMap { Self.judgement($0, indicator.desired) }, at: values?.path ?? indicator.path)
    return .record(of: fields, path: indicator.path)
  }

  private static func judgement(_ change: DecimalNumber, _ desired: ContingentMonitoring.Direction?) -> String? {
    guard let desired else { return nil }
    if change.significand == 0 { return "Без изменений" }
    return (change.significand > 0) == (desired == .growth) ? "Улучшение" : "Ухудшение"
  }
}
