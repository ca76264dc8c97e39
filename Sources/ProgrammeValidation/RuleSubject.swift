import ProgrammeModel

/// What rules look at: a set, the kinds wanted of it, and the stage.
package struct RuleSubject: Sendable {
  /// The set.
  package let set: ProgrammeSet
  /// The kinds that are to be made.
  package let kinds: [DocumentKind]
  /// The kinds that there are, for names in orders.
  package let catalogue: [DocumentKind]
  /// The stage that the caller wants; nil to take each order's own.
  package let statedStage: OrderStage?
  /// The department's journals; nil where there are none at hand.
  let register: ActRegister?

  /// The deadlines of the set, each understood once for all rules.
  let deadlines: [Deadline]

  init(
    set: ProgrammeSet, kinds: [DocumentKind], catalogue: [DocumentKind], statedStage: OrderStage?,
    register: ActRegister? = nil
  ) {
    self.register = register
    self.set = set
    self.kinds = kinds
    self.catalogue = catalogue
    self.statedStage = statedStage
    self.deadlines = Deadline.all(in: set)
  }

  /// The stage of an order.
  package func stage(of order: AdministrativeOrder) -> OrderStage { statedStage ?? order.stage }

  /// The stage of the set's other documents: that of its furthest order; a set without orders is a draft.
  package var stage: OrderStage { statedStage ?? set.orders.map(\.stage).max() ?? .draft }
}
