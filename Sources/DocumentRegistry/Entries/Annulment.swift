/// That a number or a registration does not count («аннулирован»).
package struct Annulment: Sendable, Hashable {
  /// Why.
  package let reason: String
  /// Who annulled it, and when.
  package let stamp: Stamp
}
