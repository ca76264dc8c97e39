import Diagnostics

/// What a programme measures («показатель»).
package struct Indicator: Hashable, Sendable {
  /// A value of one year.
  package struct YearValue: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// The value in the indicator's unit.
    package let value: DecimalNumber
    /// Where it stands.
    package let path: FieldPath
  }

  /// Where it stands.
  package let path: FieldPath
  /// What is measured.
  package let title: String
  /// The unit as printed (`%`).
  package let unit: String?
  /// The value before the programme («база»).
  package let baseline: YearValue?
  /// The targets in the written order.
  package let targets: [YearValue]
  /// Where the values come from.
  package let source: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(IndicatorKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.unit = record.text(IndicatorKeys.unit)
    self.baseline = record.record(IndicatorKeys.baseline).flatMap { base in
      guard let year = base.wholeNumber(BaselineKeys.year), let value = base.decimal(BaselineKeys.value) else {
        return nil
      }
      return YearValue(year: year, value: value, path: base.path)
    }
    self.source = record.text(IndicatorKeys.source)
    self.targets = record.keyed(IndicatorKeys.targets).compactMap { entry in
      guard let year = Int(entry.key), case .decimal(let value) = entry.value.content else { return nil }
      return YearValue(year: year, value: value, path: entry.value.path)
    }
  }

  /// Where the unit stands, or would stand.
  package var unitPath: FieldPath { path.key(IndicatorKeys.unit.key) }
  /// Where the baseline stands, or would stand.
  package var baselinePath: FieldPath { path.key(IndicatorKeys.baseline.key) }
  /// Where the targets stand, or would stand.
  package var targetsPath: FieldPath { path.key(IndicatorKeys.targets.key) }
}
