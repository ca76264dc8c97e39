import ProgrammeModel

/// A set that has been checked; only `ProgrammeValidator` makes one, so that nothing unchecked is ever rendered.
package struct ValidatedProgramme: Sendable {
  /// The set.
  package let set: ProgrammeSet
  private let statedStage: OrderStage?

  init(_ subject: RuleSubject) {
    self.set = subject.set
    self.statedStage = subject.statedStage
  }

  /// The stage at which an order of the set is to be printed: a draft says «ПРОЕКТ» and may lack date and number.
  package func stage(of order: AdministrativeOrder) -> OrderStage { statedStage ?? order.stage }
}
