/// The words that an empty field shows.
enum FormPrompt {
  /// The prompt in its brackets: «‹число›».
  static func shown(_ prompt: String) -> String { "‹" + prompt + "›" }

  /// True for what a control that calls itself empty shows: our own words, or those that Word puts there once an answer
  /// was deleted. Any other words were typed by somebody.
  static func isShown(_ text: String) -> Bool {
    let text = text.trimmed
    if text.isEmpty || text.hasPrefix("‹") && text.hasSuffix("›") { return true }
    let folded = FormText.folded(text)
    return wordsOfOffice.contains { folded.hasPrefix($0) } && text.count < 90
  }

  private static let wordsOfOffice = [
    "место для ввода", "щелкните", "нажмите", "введите текст", "введите дату", "выберите элемент", "выберите дату",
    "click or tap", "click here", "choose an item",
  ]

  /// An answer without the prompts among which somebody has typed; empty when there is nothing else.
  static func removed(from text: String, _ prompt: String) -> String {
    var text = text
    for words in [shown(prompt), prompt] {
      // A short prompt without its brackets may be an answer: «%», «число».
      if words == prompt, prompt.count < 12 { continue }
      if FormText.folded(text) == FormText.folded(words) { return "" }
      while let range = text.range(of: words) {
        let isFirst = text[..<range.lowerBound].allSatisfy(\.isWhitespace)
        text.replaceSubrange(range, with: "")
        // «Что надо сделать: выявить …»: the colon led from the prompt to the answer.
        if isFirst { text = String(text.drop { $0.isWhitespace || ":–—.".contains($0) }) }
      }
    }
    return withoutBrackets(text.trimmed, prompt)
  }

  /// An answer without the prompt's brackets: what was typed between them is the answer, what is left of the prompt beside
  /// an answer is not.
  private static func withoutBrackets(_ answer: String, _ prompt: String) -> String {
    var text = answer
    while let open = text.firstIndex(of: "‹"), let close = text[open...].firstIndex(of: "›") {
      let inside = String(text[text.index(after: open)..<close])
      let rest = (text[..<open] + text[text.index(after: close)...]).filter { !$0.isWhitespace }
      let isPrompt = !rest.isEmpty && FormText.likeness(of: inside, to: prompt) >= 0.6
      text.replaceSubrange(open...close, with: isPrompt ? "" : inside)
    }
    return text.filter { $0 != "‹" && $0 != "›" }.trimmed
  }
}

extension String {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Index>? { firstRange(of: words) }
}
