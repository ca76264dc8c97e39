import Diagnostics
import RussianLanguage

/// What kind of children the schools teach, year by year («мониторинг контингента»).
package struct ContingentMonitoring: Hashable, Sendable {
  /// Which change is for the better.
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is better.
    case growth = "рост"
    /// Less is better.
    case decline = "снижение"
  }

  /// What is watched.
  package struct Indicator: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// What is watched.
    package let title: String
    /// The unit as printed.
    package let unit: String?
    /// Which change is for the better; nil where there is no better and worse.
    package let desired: Direction?
    /// The values of the schools in the written order.
    package let values: [SchoolValues]

    init?(_ record: RecordValue) {
      guard let title = record.text(ContingentIndicatorKeys.title) else { return nil }
      self.path = record.path
      self.title = title
      self.unit = record.text(ContingentIndicatorKeys.unit)
      self.desired = record.text(ContingentIndicatorKeys.desired).flatMap(Direction.init)
      self.values = record.records(ContingentIndicatorKeys.values).compactMap(SchoolValues.init)
    }
  }

  /// The values of one school.
  package struct SchoolValues: Hashable, Sendable {
    /// The school.
    package let school: Party
    /// The values by year, the earliest first.
    package let years: [ProgrammeModel.Indicator.YearValue]
    /// Where they stand.
    package let path: FieldPath

    init?(_ record: RecordValue) {
      guard let school = record.party(ContingentValuesKeys.school) else { return nil }
      self.school = school
      self.path = record.path
      self.years = record.keyed(ContingentValuesKeys.years).compactMap { entry in
        guard let year = Int(entry.key), case .decimal(let value) = entry.value.content else { return nil }
        return ProgrammeModel.Indicator.YearValue(year: year, value: value, path: entry.value.path)
      }.sorted { $0.year < $1.year }
    }
  }

  /// How many years the table has room for.
  package static let mostYears = 5

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЁН» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// Where the values come from.
  package let source: String?
  /// The Markdown text before the table.
  package let introduction: LocatedText?
  /// What is watched, in the written order.
  package let indicators: [Indicator]
  /// The Markdown text under the table.
  package let conclusion: LocatedText?

  init?(_ record: RecordValue) {
    guard let title = record.text(ContingentMonitoringKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(ContingentMonitoringKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(ContingentMonitoringKeys.accusative)
    self.source = record.text(ContingentMonitoringKeys.source)
    self.introduction = record.value(ContingentMonitoringKeys.introduction.key)?.text
    self.indicators = record.records(ContingentMonitoringKeys.indicators).compactMap(Indicator.init)
    self.conclusion = record.value(ContingentMonitoringKeys.conclusion.key)?.text
  }

  /// The years that any school has a value for, in order.
  package var years: [Int] { Set(indicators.flatMap(\.values).flatMap(\.years).map(\.year)).sorted() }

  /// The keys of the schools in the order in which they first appear.
  package var schoolKeys: [String] {
    indicators.flatMap(\.values).compactMap(\.school.schoolKey).reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }
}
