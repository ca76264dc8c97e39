import Diagnostics

/// The changes that an order makes in an earlier act («внести изменения»).
package struct ActAmendment: Hashable, Sendable {
  /// The act that is changed.
  package let act: BasisAct
  /// The document approved by that act, when it is changed and not the act itself; nominative.
  package let document: LocatedText?
  /// The changes in the written order.
  package let changes: [ActChange]

  init?(_ record: RecordValue) {
    guard let act = record.record(AmendmentItemKeys.act).flatMap(BasisAct.init) else { return nil }
    self.act = act
    self.document = record.value(AmendmentItemKeys.document.key)?.text
    self.changes = record.records(AmendmentItemKeys.changes).map(ActChange.init)
  }
}
