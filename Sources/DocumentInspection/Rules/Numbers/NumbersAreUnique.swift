import DocumentRecognition

/// No number stands twice in one sequence.
struct NumbersAreUnique: InspectionRule {
  let code = "NUM-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for sequence in NumberedSequence.all(in: document) {
      for (left, right) in zip(sequence.entries, sequence.entries.dropFirst()) where left.numbers == right.numbers {
        found += [left.passage, right.passage]
      }
    }
    return RuleFinding.grouped("номер повторяется", hint: "перенумеруйте", at: found)
  }
}
