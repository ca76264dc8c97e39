/// A measure that a school reports on.
struct DoneMeasure {
  let title: String
  let date: String?
  let coverage: String?
  let document: String?

  /// True when the school says when it was done, or by what it is confirmed.
  var isDone: Bool { date != nil || document != nil }

  /// The measures of a school's report.
  static func all(in data: DataTree) -> [DoneMeasure] {
    (data["отчёт"]?["исполнено"]?.items ?? []).compactMap { item in
      guard let title = item["мероприятие"]?.text else { return nil }
      return DoneMeasure(
        title: title, date: item["дата"]?.text, coverage: item["охват"]?.text, document: item["документ"]?.text)
    }
  }
}
