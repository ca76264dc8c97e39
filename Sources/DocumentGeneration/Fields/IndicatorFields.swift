import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a programme's indicators: lines of its passport, and the table with a column a year.
struct IndicatorFields {
  /// How many years the table has room for.
  static let mostYears = 8

  private let indicators: [Indicator]
  /// The years that any indicator has a target for, in order.
  private let years: [Int]

  init(_ indicators: [Indicator]) {
    self.indicators = indicators
    years = Set(indicators.flatMap { $0.targets.map(\.year) }).sorted()
  }

  /// The lines of the passport.
  func lines() -> TemplateValue {
    .list(
      indicators.map { indicator in
        .record(
          [
            "название": .text(Typography.polished(indicator.title), path: indicator.path),
            "текст": .text(Self.line(indicator), path: indicator.path),
          ], path: indicator.path)
      })
  }

  /// The table; absent when there is nothing to put in it.
  func table() -> TemplateValue {
    guard !indicators.isEmpty else { return TemplateValue(.absent) }
    let baseYears = Set(indicators.compactMap { $0.baseline?.year })
    let commonBase = baseYears.count == 1 ? baseYears.first : nil
    var fields: [String: TemplateValue] = [
      "есть-база": .flag(!baseYears.isEmpty),
      "база-год": TemplateValue(commonBase.map { .text(Self.yearMark($0)) } ?? .absent),
      "есть-источник": .flag(indicators.contains { $0.source != nil }),
      "строки": .list(indicators.map { row($0, commonBase: commonBase) }),
    ]
    for number in 1...Self.mostYears {
      let year = number <= years.count ? years[number - 1] : nil
      fields["год-\(number)"] = TemplateValue(year.map { .text(Self.yearMark($0)) } ?? .absent)
    }
    return .record(of: fields)
  }

  /// What the table cannot show.
  var findings: [Diagnostic] {
    guard years.count > Self.mostYears, let first = indicators.first else { return [] }
    return [
      Diagnostic(
        "OUT-23", .error, "в таблице показателей есть место для \(Self.mostYears) лет, а в данных их \(years.count)",
        hint: "оставьте значения главных лет", path: first.targetsPath)
    ]
  }

  private func row(_ indicator: Indicator, commonBase: Int?) -> TemplateValue {
    func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
      TemplateValue(text.map { .text(Typography.polished($0)) } ?? .absent, path: path)
    }
    let base = indicator.baseline.map { base in
      base.value.description + (commonBase == nil ? " (\(Self.yearMark(base.year)))" : "")
    }
    var fields: [String: TemplateValue] = [
      "название": .text(Typography.polished(indicator.title), path: indicator.path),
      "единица": optional(indicator.unit, indicator.unitPath), "база": optional(base, indicator.baselinePath),
      "источник": optional(indicator.source.map(\.withCapital), indicator.path),
    ]
    for number in 1...Self.mostYears {
      let target = number <= years.count ? indicator.targets.first { $0.year == years[number - 1] } : nil
      fields["значение-\(number)"] = optional(target?.value.description, target?.path ?? indicator.targetsPath)
    }
    return .record(of: fields, path: indicator.path)
  }

  /// «Доля учителей: 60 % в 2019 году (исходное значение), 100 % в 2022 году.»
  private static func line(_ indicator: Indicator) -> String {
    var title = indicator.title
    while let last = title.last, ".;:, ".contains(last) { title.removeLast() }
    // Signs and abbreviations stand behind any number; a word would have to decline with each.
    let sign = indicator.unit.flatMap { unit in unit.hasSuffix(".") || !unit.contains(where: \.isLetter) ? unit : nil }
    if let unit = indicator.unit, sign == nil { title += " (\(unit))" }
    func value(_ value: Indicator.YearValue) -> String {
      value.value.description + (sign.map { "\u{A0}\($0)" } ?? "") + " в \(value.year) году"
    }
    let values = indicator.baseline.map { [value($0) + " (исходное значение)"] } ?? []
    let all = values + indicator.targets.sorted { $0.year < $1.year }.map(value)
    return PrintedForms.sentence(all.isEmpty ? title : title + ": " + all.joined(separator: ", "))
  }

  /// A year over a column of figures; the space may break, as such columns are narrow.
  private static func yearMark(_ year: Int) -> String { "\(year) год" }
}
