import Diagnostics
import ProgrammeModel
import RussianLanguage

/// One act has one date and one number wherever the set cites it.
enum ActsAreCitedAlike: ProgrammeRule {
  static let code = "REF-13"
  static let severity = Severity.warning
  static let summary = "один и тот же акт назван с одной датой и одним номером"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let acts = subject.set.citedActs
    return acts.indices.compactMap { index in
      let act = acts[index]
      guard let other = acts[..<index].first(where: { isMeant($0, by: act) }) else { return nil }
      var found = finding(
        "акт назван двояко: \(words(other)) и \(words(act))", hint: "проверьте дату и номер по самому акту",
        at: act.path)
      found.furtherPaths = [other.path]
      return found
    }
  }

  /// True for two that are named alike but for a date or a number.
  private static func isMeant(_ act: BasisAct, by other: BasisAct) -> Bool {
    guard folded(act.kind) == folded(other.kind), folded(act.author ?? "") == folded(other.author ?? ""),
      let (day, number) = requisites(act), let (otherDay, otherNumber) = requisites(other)
    else { return false }
    if day == otherDay { return number != otherNumber && (haveOneTitle(act, other) || isSlip(number, otherNumber)) }
    return number == otherNumber && (haveOneTitle(act, other) || day.year == otherDay.year && number.count > 2)
  }

  private static func requisites(_ act: BasisAct) -> (day: CalendarDate, number: String)? {
    guard let date = act.date, let number = act.number else { return nil }
    return (date, folded(number))
  }

  private static func haveOneTitle(_ act: BasisAct, _ other: BasisAct) -> Bool {
    guard let title = act.title, let otherTitle = other.title else { return false }
    return folded(title) == folded(otherTitle)
  }

  /// «418/ПК» and «481/ПК»: the same figures in another order. Acts of one day often differ by one figure.
  private static func isSlip(_ left: String, _ right: String) -> Bool {
    left.count > 2 && left.sorted() == right.sorted()
  }

  private static func folded(_ text: String) -> String { KeySpelling.bareReference(text) }

  private static func words(_ act: BasisAct) -> String {
    "от \(act.date?.digits ?? "") № \(act.number ?? "")"
  }
}
