import DocumentRecognition

extension [Passage] {
  /// The passages as a reader comes upon them.
  var inReadingOrder: [Passage] {
    sorted { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
  }

  /// The passages in their order, each once.
  var withoutRepetitions: [Passage] {
    var seen: Set<Passage> = []
    return filter { seen.insert($0).inserted }
  }
}
