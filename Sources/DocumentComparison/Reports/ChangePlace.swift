/// Where a change stands, counted in both documents at once: a row that is the sixth of one may be the seventh of the other.
struct ChangePlace {
  /// The flow in words: «текст», «сноски».
  let story: String
  /// What is counted in the old document, a comma before each step.
  let old: String
  /// What is counted in the new document.
  let new: String

  /// The place one step deeper.
  func adding(_ old: String, _ new: String) -> ChangePlace {
    ChangePlace(story: story, old: self.old + old, new: self.new + new)
  }

  /// A place that only the old document has.
  func inOld(_ step: String) -> String { "\(story) прежнего\(old)\(step)" }

  /// A place that only the new document has.
  func inNew(_ step: String) -> String { "\(story) нового\(new)\(step)" }

  /// A place that both documents have, by the new one's count; said so where the old one counts otherwise.
  var inBoth: String { old == new ? story + new : "\(story) нового\(new)" }
}
