import DocumentRecognition

/// A rule that is a closed list of phrases, each with what is right.
protocol PatternRule: InspectionRule {
  /// The phrases and what to say of each.
  var patterns: [(pattern: PhrasePattern, message: String, hint: String)] { get }
}

extension PatternRule {
  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    patterns.flatMap { entry in
      RuleFinding.grouped(
        entry.message, hint: entry.hint,
        at: document.passages(of: entry.pattern))
    }
  }
}
