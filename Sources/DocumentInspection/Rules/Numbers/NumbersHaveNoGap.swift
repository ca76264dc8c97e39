import DocumentRecognition

/// Numbers go on by one.
struct NumbersHaveNoGap: InspectionRule {
  let code = "NUM-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for sequence in NumberedSequence.all(in: document) {
      for (left, right) in zip(sequence.entries, sequence.entries.dropFirst()) {
        guard left.numbers.count == right.numbers.count, left.numbers.dropLast() == right.numbers.dropLast(),
          let from = left.numbers.last, let to = right.numbers.last, to > from + 1, to - from <= 20
        else { continue }
        found += [left.passage, right.passage]
      }
    }
    return RuleFinding.grouped("пропуск в нумерации", hint: "перенумеруйте или верните потерянный пункт", at: found)
  }
}
