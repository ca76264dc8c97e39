import DocumentDrawing
import DocxTemplating
import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// The charts of a monitoring: one for each indicator, years along the axis, a series for each school.
struct MonitoringCharts {
  /// Bars of more schools than this are too thin to tell apart; lines take their place.
  private static let mostBars = 6

  private let monitoring: ContingentMonitoring
  private let set: ProgrammeSet
  private let years: [Int]

  init(_ monitoring: ContingentMonitoring, set: ProgrammeSet) {
    self.monitoring = monitoring
    self.set = set
    years = monitoring.years
  }

  /// The list `диаграммы`; an indicator with a single figure has nothing to compare and no chart.
  func list() -> TemplateValue {
    .list(
      monitoring.indicators.compactMap { indicator in
        chart(indicator).map {
          .record(["диаграмма": TemplateValue(.chart($0), path: indicator.path)], path: indicator.path)
        }
      }, path: monitoring.path)
  }

  private func chart(_ indicator: ContingentMonitoring.Indicator) -> ChartDrawing? {
    let schools = indicator.values.compactMap { values in
      values.school.schoolKey.flatMap { set.school($0) }.map { school in
        (name: Typography.polished(school.shortName), years: values.years)
      }
    }
    guard schools.map(\.years.count).reduce(0, +) > 1 else { return nil }
    let title = Typography.polished(indicator.title)
    return ChartWorkbook.chart(
      form: schools.count > Self.mostBars ? .lines : .bars, title: title,
      description: Self.description(title, indicator.unit, schools), categories: years.map(String.init),
      series: schools.map { school in
        .init(
          name: school.name,
          figures: years.map { year in school.years.first { $0.year == year }.map { Self.plain($0.value) } })
      }, unit: indicator.unit)
  }

  /// The figures in words, for those who do not see the chart.
  private static func description(
    _ title: String, _ unit: String?, _ schools: [(name: String, years: [Indicator.YearValue])]
  ) -> String {
    title + (unit.map { ", " + $0 } ?? "") + ". "
      + schools.map { school in
        school.name + ": " + school.years.map { "\($0.year) — \($0.value)" }.joined(separator: "; ")
      }.joined(separator: ". ") + "."
  }

  /// The number with a point and an ordinary minus.
  private static func plain(_ number: DecimalNumber) -> String {
    String(number.description.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
  }
}
