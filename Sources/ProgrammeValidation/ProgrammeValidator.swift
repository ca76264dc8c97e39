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
    /// What people have waived, as notes that say who and why.
    package let waived: [Diagnostic]
  }

  /// Every rule, by code.
  package static let rules: [any ProgrammeRule.Type] = [
    BasisIsNotLaterThanOrder.self, PeriodsAreNotReversed.self, SchoolNamesDiffer.self, PeopleHavePosts.self,
    PeopleHaveNames.self, KindRequirementsAreMet.self, PartnersAreNamed.self, ApprovedDocumentsExist.self,
    OrderHasDate.self, OrderHasNumber.self, OrderTitleIsWellFormed.self, OrderHasSignatory.self,
    OrderHasControlClause.self, RoadmapColumnsAreRight.self, HeadingsHaveContent.self, ItemsAreNotTooDeep.self,
    PassportIsComplete.self, ProgrammeHasChapters.self, PeriodsAreStated.self, IndicatorsHaveTargets.self,
    IndicatorsHaveUnits.self, IndicatorsHaveBaselines.self, AnnexesAreApproved.self,
    InstructionsHaveTasks.self, ActingSignatoryIsExplained.self,
    DeadlinesNameYears.self, MeasuresLieInPlanPeriod.self, DeadlinesAreNotPast.self, DeadlinesAreNotVague.self,
    MeasuresFitTheirHeading.self, DeadlinesAreWhole.self, NamesAreWellFormed.self,
    DaysAreWorkingDays.self, DeadlinesAreUnambiguous.self,
    MeasuresAreInOrder.self, YearsInTitlesMatchPeriods.self, SchoolsAgree.self, SchoolsAreRegistered.self,
    PartiesAreNamedByKeys.self, OrderNumbersDiffer.self, ItemsAreNotNumbered.self, BasisActsAreComplete.self,
    TargetsAreReachable.self, ChaptersAgreeWithPassport.self, RowsAreNotRepeated.self,
    MeasuresHaveResponsible.self,
    MeasuresHaveDeadlines.self,
    SettingsNameRules.self, SampleIsReplaced.self,
    ControlIsStatedOnce.self, DeadlinesAreRealDays.self, AmendedActsAreCited.self, ChangesAreClear.self,
    ChangesFitTheAct.self, AmendedActsAreRegistered.self,
    GroupMembersAreNamedOnce.self, VotesAddUp.self, MinutesAreRegistered.self, LettersNameTheirExecutor.self,
    BaseSchoolsHelpOthers.self,
    MeasurePartsAreWhole.self, SchoolListIsComplete.self, SharesArePossible.self, ListedSchoolsTakePart.self,
    SchoolsStandInOneGroup.self, DeficitsHaveMeasures.self, ReportIsComplete.self, ReportEventsAreNotLater.self,
    GivenCasesAreRight.self, DeadlinesAreStatedOnce.self, MarksFitTheOrdersDay.self, ActsAreCitedAlike.self,
    ExecutionFollowsTheStart.self, RepliesFollowTheirLetters.self, ReportAgreesWithPlan.self,
    ExecutorsAreAcquainted.self, YearsAreLikely.self, AgreementHasItsTerms.self, AgreementFitsItsForm.self,
    MonitoringIsWhole.self,
  ]

  /// Checks a set for the kinds that are to be made of it.
  ///
  /// `catalogue` holds all kinds that an order may approve; `stage` overrides that of every order (`--draft`); `register` is
  /// asked of the acts that orders change; what is found in other `parts` of the data than these (keys at the top of the
  /// files) is left out, nil keeps all.
  package static func validate(
    _ set: ProgrammeSet, kinds: [DocumentKind] = [], catalogue: [DocumentKind] = [], stage: OrderStage? = nil,
    register: ActRegister? = nil, parts: Set<String>? = nil
  ) -> Result {
    let subject = RuleSubject(set: set, kinds: kinds, catalogue: catalogue, statedStage: stage, register: register)
    let settings = kinds.map(\.ruleSettings).reduce(into: [:]) { $0.merge($1) { _, new in new } }
      .merging(set.ruleSettings) { _, own in own }
    let raised = withoutEchoes(rules.flatMap { $0.findings(in: subject) }).compactMap { $0.about(parts) }
    let wanted = raised.compactMap { adjusted($0, by: settings) }
    let found = wanted.compactMap { unwaived($0, by: set) }
    let isDraft = subject.statedStage == .draft || (!set.orders.isEmpty && subject.stage == .draft)
    return Result(
      validated: found.hasErrors && !isDraft ? nil : ValidatedProgramme(subject, settings: settings, raised: raised),
      diagnostics: found, waived: wanted.flatMap { waived($0, by: set) })
  }

  /// The finding without the places that people have decided not to mend; nil when none is left.
  private static func unwaived(_ finding: Diagnostic, by set: ProgrammeSet) -> Diagnostic? {
    func isWaived(_ path: FieldPath?) -> Bool { set.waivers.contains { $0.covers(finding.code, at: path, in: set) } }
    var left = finding
    left.furtherPaths.removeAll(where: isWaived)
    guard isWaived(finding.path) else { return left }
    // What all places share was said at the first, so that the next one takes its place; twins are not on their own.
    guard finding.code == DeadlinesAreNotVague.code, !left.furtherPaths.isEmpty else { return nil }
    left.path = left.furtherPaths.removeFirst()
    return left
  }

  /// The places of a finding that people have decided not to mend, a note each.
  private static func waived(_ finding: Diagnostic, by set: ProgrammeSet) -> [Diagnostic] {
    ([finding.path] + finding.furtherPaths).compactMap { path in
      guard let waiver = set.waivers.first(where: { $0.covers(finding.code, at: path, in: set) }) else { return nil }
      return Diagnostic(finding.code, .note, finding.message, hint: finding.hint, at: finding.location, path: path)
        .waived(DiagnosticWaiver(by: waiver.person, reason: waiver.reason))
    }
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
      var adjusted = Diagnostic(
        finding.code, severity, finding.message, hint: finding.hint, at: finding.location, path: finding.path)
      adjusted.furtherPaths = finding.furtherPaths
      adjusted.fix = finding.fix
      return adjusted
    }
  }
}

extension Waiver {
  /// True when this waiver is about that rule at that place or one above it. A waiver in an order's file is about that
  /// order alone.
  func covers(_ code: String, at path: FieldPath?, in set: ProgrammeSet) -> Bool {
    guard code == rule, !code.hasPrefix("KEY") else { return false }
    if let path, path.file != self.path.file, set.orders.contains(where: { $0.path.file == self.path.file }),
      set.orders.contains(where: { $0.path.file == path.file })
    {
      return false
    }
    guard let place = place.map(KeySpelling.foldedReference) else { return true }
    let text = KeySpelling.foldedReference(path?.description ?? "")
    return text == place || text.hasPrefix(place + ".") || text.hasPrefix(place + "[")
  }
}
