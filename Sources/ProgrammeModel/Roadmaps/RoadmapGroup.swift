import Diagnostics

/// A group of measures: a year or a direction of work («группа»).
package struct RoadmapGroup: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The heading.
  package let title: String
  /// The time of the group, when the heading does not say it.
  package let period: LocatedText?
  /// The measures in the written order.
  package let activities: [Activity]

  init?(_ record: RecordValue) {
    guard let title = record.text(RoadmapGroupKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.period = record.value(RoadmapGroupKeys.period.key)?.text
    self.activities = record.records(RoadmapGroupKeys.activities).compactMap(Activity.init)
  }
}
