/// The paper and margins of a section, in twentieths of a point.
package struct PageSetup: Hashable, Sendable {
  package var width: Int?
  package var height: Int?
  package var isLandscape = false
  package var top: Int?
  package var right: Int?
  package var bottom: Int?
  package var left: Int?
  /// The distance of the header from the paper's edge.
  package var header: Int?
  /// True when a header of the section prints the page's number.
  package var numbersInHeader = false
  /// True when a footer of the section prints the page's number.
  package var numbersInFooter = false
  /// True when the first page has a header of its own.
  package var differsOnFirstPage = false
  /// The last of the view's paragraphs that belongs to the section.
  package var lastParagraph = 0

  package init() {}
}
