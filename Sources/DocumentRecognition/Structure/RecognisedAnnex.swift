/// What stands under a mark, or after the order without one.
package struct RecognisedAnnex: Hashable, Sendable {
  /// The mark's position among the document's; nil without one.
  package let mark: Int?
  /// The paragraphs that it takes, its mark among them.
  package let range: Range<Int>
  /// The paragraphs of its title.
  package let title: [Int]
}
