import DocumentRecognition

/// Numbers go on by one.
struct NumbersHaveNoGap: InspectionRule {
  let code = "NUM-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    // An extract keeps the numbers of its order: what stands between them is left out on purpose.
    guard document.order?.isExtract != true else { return [] }
    var found: [Passage] = []
    for sequence in NumberedSequence.all(in: document) {
      for (left, right) in zip(sequence.entries, sequence.entries.dropFirst()) {
        guard left.numbers.count == right.numbers.count, left.numbers.dropLast() == right.numbers.dropLast(),
          let from = left.numbers.last, let to = right.numbers.last, to > from + 1, to - from <= 20
        else { continue }
        found += [left.passage, right.passage]
      }
    }
    found += chapters(document)
    found = found.withoutRepetitions
    return RuleFinding.grouped("пропуск в нумерации", hint: "перенумеруйте или верните потерянный пункт", at: found)
  }

  /// «3. …» and «5. …» among the headings of one paper or annex.
  private func chapters(_ document: RecognisedDocument) -> [Passage] {
    let bounds = [0] + document.annexes.map(\.range.lowerBound) + [document.paragraphs.count]
    return zip(bounds, bounds.dropFirst()).flatMap { start, end -> [Passage] in
      let chapters = document.headings.filter {
        start <= $0.paragraph && $0.paragraph < end && $0.numbers?.count == 1
          && document.paragraphs[$0.paragraph].label == nil
      }
      let numbers = chapters.compactMap { $0.numbers?.first }
      guard numbers.first == 1, numbers.count >= 3, numbers == numbers.sorted() else { return [] }
      return zip(chapters, chapters.dropFirst()).flatMap { left, right -> [Passage] in
        guard let from = left.numbers?.first, let to = right.numbers?.first, (2...3).contains(to - from) else {
          return []
        }
        return [document.view.passage(left.paragraph), document.view.passage(right.paragraph)]
      }
    }
  }
}
