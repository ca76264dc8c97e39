/// A list that is open while Markdown is written.
struct MarkdownList {
  let isOrdered: Bool
  /// The instance; nil where the template has no style for such lists.
  let instance: Int?
  let style: String?
  let level: Int
  /// The number of its next item, where the program counts itself.
  var number: Int
  /// The indentation of its items as markup, where neither the list nor a style of the template has one for this depth.
  var indentation = ""
}
