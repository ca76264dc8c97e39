extension WordComparison.Segment {
  /// What becomes of the characters; nil where they stay.
  var edit: WordComparison.Edit? {
    switch self {
    case .kept: nil
    case .deleted: .deleted
    case .inserted: .inserted
    }
  }
}

extension WordComparison {
  /// What becomes of characters that do not stay.
  enum Edit {
    case deleted, inserted
  }

  /// The same comparison without this edit at the end: what follows begins with it.
  ///
  /// LibreOffice takes neighbouring changes of one kind and author for one, even over a paragraph's end that is not changed
  /// itself, and rejecting them would join the paragraphs. A last word that stayed is replaced by itself where nothing else
  /// can stand between.
  static func segments(_ segments: [Segment], notEndingIn edit: Edit?, of old: [Character], _ new: [Character])
    -> [Segment]
  {
    guard let edit, segments.last?.edit == edit else { return segments }
    let start = (segments.lastIndex { $0.edit == nil } ?? -1) + 1
    let (before, tail) = (Array(segments[..<start]), segments[start...])
    var deleted = tail.compactMap { if case .deleted(let range) = $0 { range } else { nil } }.first
    var inserted = tail.compactMap { if case .inserted(let range) = $0 { range } else { nil } }.first
    var kept = before
    if deleted == nil || inserted == nil {
      guard case .kept(let range)? = kept.popLast(), let word = tokens(of: Array(old[range])).last else {
        return segments
      }
      let lower = range.lowerBound + word.lowerBound
      if range.lowerBound < lower { kept.append(.kept(range.lowerBound..<lower)) }
      inserted = (inserted?.lowerBound ?? new.count) - word.count..<new.count
      deleted = lower..<old.count
    }
    guard let deleted, let inserted else { return segments }
    return kept
      + (edit == .inserted ? [.inserted(inserted), .deleted(deleted)] : [.deleted(deleted), .inserted(inserted)])
  }
}
