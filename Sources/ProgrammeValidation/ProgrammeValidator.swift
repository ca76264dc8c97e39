import Diagnostics
import ProgrammeModel

/// Checks a set by all rules.
package enum ProgrammeValidator {
  /// What a check gave.
  package struct Result: Sendable {
    /// The checked set; nil when errors withhold its documents. A draft is never withheld.
    package let validated: ValidatedProgramme?
    /// The findings with their paths; a `SourceMap` turns these into places.
    package let diagnostics: [Diagnostic]
  }

  /// Every rule, by code.
  package static let rules: [any ProgrammeRule.Type] = [
    BasisIsNotLaterThanOrder.self, PeriodsAreNotReversed.self, SchoolNamesDiffer.self, PeopleHavePosts.self,
    PeopleHaveNames.self, KindRequirementsAreMet.self, PartnersAreNamed.self, ApprovedDocumentsExist.self,
    OrderHasDate.self, OrderHasNumber.self, OrderTitleIsWellFormed.self, OrderHasSignatory.self,
    OrderHasControlClause.self, RoadmapColumnsAreRight.self, HeadingsHaveContent.self, ItemsAreNotTooDeep.self,
    PassportIsComplete.self, ProgrammeHasChapters.self, PeriodsAreStated.self, IndicatorsHaveTargets.self,
    IndicatorsHaveUnits.self, IndicatorsHaveBaselines.self, AnnexesAreApproved.self, OrderTitleNamesAnnexes.self,
    InstructionsHaveTasks.self, ActingSignatoryIsExplained.self,
    DeadlinesNameYears.self, MeasuresLieInPlanPeriod.self, DeadlinesAreNotPast.self, DeadlinesAreNotVague.self,
    MeasuresFitTheirHeading.self, DeadlinesAreWhole.self, NamesAreWellFormed.self,
    ControlIsStatedOnce.self, DeadlinesAreRealDays.self, AmendedActsAreCited.self, ChangesAreClear.self,
    GroupMembersAreNamedOnce.self, VotesAddUp.self, MinutesAreRegistered.self, LettersNameTheirExecutor.self,
    BaseSchoolsHelpOthers.self,
  ]

  /// Checks a set for the kinds that are to be made of it.
  ///
  /// `catalogue` holds all kinds that an order may approve; `stage` overrides that of every order (`--draft`).
  package static func validate(
    _ set: ProgrammeSet, kinds: [DocumentKind] = [], catalogue: [DocumentKind] = [], stage: OrderStage? = nil
  ) -> Result {
    let subject = RuleSubject(set: set, kinds: kinds, catalogue: catalogue, statedStage: stage)
    let settings = kinds.map(\.ruleSettings).reduce(into: [:]) { $0.merge($1) { _, new in new } }
      .merging(set.ruleSettings) { _, own in own }
    let found = withoutEchoes(rules.flatMap { $0.findings(in: subject) })
      .compactMap { adjusted($0, by: settings) }
      .filter { finding in !set.waivers.contains { $0.covers(finding) } }
    let isDraft = subject.statedStage == .draft || (!set.orders.isEmpty && subject.stage == .draft)
    return Result(
      validated: found.hasErrors && !isDraft ? nil : ValidatedProgramme(subject), diagnostics: found)
  }

  /// The findings without those of a kind's requirements that a rule of its own has made, no milder, about the same field.
  private static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    let ruled = Set(
      findings.filter { $0.code != KindRequirementsAreMet.code && $0.severity == .error }.compactMap(\.path))
    return findings.filter { finding in
      finding.code != KindRequirementsAreMet.code || finding.path.map { !ruled.contains($0) } ?? true
    }
  }

  /// The finding with the severity that the set asks for; nil when its rule is off.
  ///
  /// Findings of keys are not rules but the data's own grammar, and cannot be switched off.
  private static func adjusted(_ finding: Diagnostic, by settings: [String: RuleSetting]) -> Diagnostic? {
    guard let setting = settings[finding.code], !finding.code.hasPrefix("KEY") else { return finding }
    return setting.severity.map { severity in
      Diagnostic(finding.code, severity, finding.message, hint: finding.hint, path: finding.path)
    }
  }
}

extension Waiver {
  /// True when this waiver is about that finding: the rule's code, and the place or one above it.
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    guard finding.code == rule, !finding.code.hasPrefix("KEY") else { return false }
    guard let place else { return true }
    let path = finding.path?.description ?? ""
    return path == place || path.hasPrefix(place + ".") || path.hasPrefix(place + "[")
  }
}
