import ProgrammeFiles
import RussianLanguage

extension ImportSession {
  /// A programme's entries whose indicators call the last value before its first year the baseline.
  ///
  /// Tables often give that year a column like any other; a programme sets no target for a year that is over.
  static func withBaselines(_ entries: [YAMLValue.Entry]) -> [YAMLValue.Entry] {
    guard case .text(let period)? = entries.first(where: { $0.key == "период" })?.value,
      let first = YearContext(heading: period).years?.first,
      let index = entries.firstIndex(where: { $0.key == "показатели" }),
      case .list(let indicators) = entries[index].value
    else { return entries }
    var entries = entries
    entries[index].value = .list(indicators.map { withBaseline($0, before: first) })
    return entries
  }

  private static func withBaseline(_ indicator: YAMLValue, before first: Int) -> YAMLValue {
    guard case .record(var entries) = indicator, !entries.contains(where: { $0.key == "база" }),
      let index = entries.firstIndex(where: { $0.key == "цели" }),
      case .inlineRecord(var targets) = entries[index].value,
      let year = targets.compactMap({ Int($0.key) }).filter({ $0 < first }).max(),
      let place = targets.firstIndex(where: { $0.key == String(year) })
    else { return indicator }
    let base = targets.remove(at: place)
    let baseline = YAMLValue.inlineRecord([.init("год", .text(base.key)), .init("значение", base.value)])
    entries[index].value = .inlineRecord(targets)
    if targets.isEmpty { entries.remove(at: index) }
    entries.insert(.init("база", baseline), at: index)
    return .record(entries)
  }
}
