import Diagnostics
import ProgrammeModel

/// A set that has been checked; only `ProgrammeValidator` makes one, so that nothing unchecked is ever rendered.
package struct ValidatedProgramme: Sendable {
  /// The set.
  package let set: ProgrammeSet
  private let statedStage: OrderStage?
  private let settings: [String: RuleSetting]
  /// Where each rule has found something in the data, waived or not; no path means the set as a whole.
  private let raised: [String: [FieldPath?]]

  init(_ subject: RuleSubject, settings: [String: RuleSetting], raised: [Diagnostic]) {
    self.set = subject.set
    self.statedStage = subject.statedStage
    self.settings = settings
    self.raised = raised.reduce(into: [:]) { $0[$1.code, default: []] += [$1.path] + $1.furtherPaths }
  }

  /// The severity that the set and its kinds give a rule over finished documents; nil when they switch it off.
  ///
  /// Where a rule of that code has looked at the data, which say more than printed words, and let them pass, the words
  /// are a reason to look and not to withhold.
  package func severity(of code: String, usually severity: Severity) -> Severity? {
    if let setting = settings[code] { return setting.severity }
    return severity == .error && RuleCodes.ofData.contains(code) ? .warning : severity
  }

  /// True when a finding about a value needs no word: people have waived it, or the check of the data has said it of the
  /// same value, of a part of it, or of the record around it.
  package func isSettled(_ code: String, at path: FieldPath?) -> Bool {
    if set.waivers.contains(where: { $0.covers(code, at: path, in: set) }) { return true }
    guard let known = raised[code] else { return false }
    guard let path else { return known.contains(nil) }
    let steps = path.components
    return known.contains { other in
      guard let other, other.file == path.file, !other.isRoot, !path.isRoot else { return false }
      let others = other.components
      return others.starts(with: steps) || steps.starts(with: others)
    }
  }

  /// The stage at which an order of the set is to be printed: a draft says «ПРОЕКТ» and may lack date and number.
  package func stage(of order: AdministrativeOrder) -> OrderStage { statedStage ?? order.stage }
}
