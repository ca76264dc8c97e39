import Diagnostics

/// An act that an order repeals («признать утратившим силу»), whole or some of its items.
package struct RepealedAct: Hashable, Sendable {
  /// The act.
  package let act: BasisAct
  /// The numbers of its items; empty when the whole act is repealed.
  package let items: [String]

  init?(_ record: RecordValue) {
    guard let act = BasisAct(record) else { return nil }
    self.act = act
    self.items = record.texts(RepealedActKeys.items).map(\.text)
  }
}
