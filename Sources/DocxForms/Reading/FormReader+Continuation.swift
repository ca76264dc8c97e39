import DocumentRecognition

/// Answers of several paragraphs. LibreOffice keeps a field's bookmark in one paragraph: another that is typed behind it has
/// none, and one that was there already gets a bookmark of the same name.
extension FormReader {
  /// The characters of a field's anchors; those that share a paragraph or stand in neighbouring ones are one answer.
  func joined(_ anchors: [[Int: [Range<Int>]]]) -> [[Int: [Range<Int>]]] {
    var answers: [[Int: [Range<Int>]]] = []
    let known = anchors.filter { !$0.isEmpty }.sorted { ($0.keys.min() ?? 0) < ($1.keys.min() ?? 0) }
    for characters in known {
      guard let before = answers.last, isTogether(Set(before.keys).union(characters.keys)) else {
        answers.append(characters)
        continue
      }
      answers[answers.count - 1] = before.merging(characters) { Self.union($0 + $1) }
    }
    return answers
  }

  private func isTogether(_ paragraphs: Set<Int>) -> Bool {
    let sorted = paragraphs.sorted()
    return zip(sorted, sorted.dropFirst()).allSatisfy { follows($1, $0) }
  }

  /// Ranges as few that hold the same characters.
  private static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// True for a paragraph behind another of the same flow, with nothing but empty ones between.
  private func follows(_ paragraph: Int, _ other: Int) -> Bool {
    guard other < paragraph, view.paragraphs[other].cell == view.paragraphs[paragraph].cell else { return false }
    return view.paragraphs[(other + 1)..<paragraph].allSatisfy(\.isBlank)
  }

  /// Adds to answers in paragraphs what the school has typed directly below, up to what the form prints itself, to another
  /// field or to a heading.
  mutating func continueTexts() {
    guard identity != nil else { return }
    for field in plan.fields where field.source.kind == .text {
      guard let answer = answers[field.index], case .text(let text) = answer.value, !text.isEmpty, answer.waiver == nil,
        let last = anchored.filter({ $0.value == [field.index] && covered[$0.key] != nil }).keys.max(),
        view.paragraphs[last].isInBody
      else { continue }
      var added: [Int: [Range<Int>]] = [:]
      for index in view.paragraphs.indices.dropFirst(last + 1) {
        let paragraph = view.paragraphs[index]
        if paragraph.isBlank, paragraph.isInBody { continue }
        let words = unread(index)
        guard paragraph.isInBody, anchored[index] == nil, headings[index] == nil, !paragraph.isHeadingLike,
          chapters[index] == chapters[last], covered[index] == nil, !words.isEmpty
        else { break }
        added[index] = words
      }
      guard !added.isEmpty else { continue }
      let rest = FormPrompt.removed(from: markdown(of: added), field.prompt)
      cover(added)
      answers[field.index]?.value = .text(text + "\n\n" + rest)
    }
  }
}
