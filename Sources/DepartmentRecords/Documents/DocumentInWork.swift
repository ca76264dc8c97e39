/// An act of a set that is on its way from a draft to the journal.
package struct DocumentInWork: Sendable, Hashable {
  /// The number in the database and in addresses.
  package let id: Int64
  /// The set that it is made of; nil when the set has been removed since.
  package let set: Int64?
  /// The set's name when the document was taken into work.
  package let setTitle: String
  /// The ASCII name of its kind: `order`.
  package let kind: String
  /// The kind's Russian name.
  package let kindTitle: String
  /// The file of the set in which the act stands: `приказ-63-6.yaml`.
  package let file: String
  /// The act's title.
  package let title: String
  /// How far it has come.
  package let stage: DocumentStage
  /// The day of signing as `2020-07-14`; nil before.
  package let signedOn: String?
  /// The line of the journal whose number it has; nil before a number was taken.
  package let entry: Int64?
  /// The number as it is printed; nil before.
  package let number: String?
  /// When it was taken into work, seconds since 1970.
  package let createdAt: Int64
}
