/// How an act stands among the others.
package struct ActStanding: Sendable, Hashable {
  /// What it does to other acts.
  package let acts: [ActLink]
  /// What other acts do to it, in the order of their dates.
  package let actedUpon: [ActLink]
  /// The entries that name it, annulled ones left out.
  package let citedBy: [RegistryEntry]

  /// The act that ended it; nil while it is in force. A repeal of a part ends nothing.
  package var repeal: ActLink? { actedUpon.first { $0.relation == .repeals && $0.isInForce && $0.place.isEmpty } }
}
