/// The words that an empty field shows.
enum FormPrompt {
  /// The prompt in its brackets: «‹число›».
  static func shown(_ prompt: String) -> String { "‹" + prompt + "›" }

  /// An answer without the prompts among which somebody has typed; empty when there is nothing else.
  static func removed(from text: String, _ prompt: String) -> String {
    var text = text
    for words in [shown(prompt), prompt] {
      // A short prompt without its brackets may be an answer: «%», «число».
      if words == prompt, prompt.count < 12 { continue }
      if FormText.folded(text) == FormText.folded(words) { return "" }
      while let range = text.range(of: words) { text.replaceSubrange(range, with: "") }
    }
    text = text.trimmed
    return text == "‹›" || text == "‹" || text == "›" ? "" : text
  }
}

extension String {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Index>? { firstRange(of: words) }
}
