/// A filter of the template language: turns a value into another before it is printed.
package struct ValueFilter: Sendable {
  /// What a filter makes of a value.
  package enum Outcome: Sendable {
    /// The new value.
    case value(TemplateValue)
    /// The new value, and why somebody should look at it.
    case unsure(TemplateValue, String)
    /// The value is of the wrong kind; the text says what was expected.
    case unfit(String)
    /// The template asks for what these data can never have: a field that no record knows.
    case misused(FilterMisuse)
  }

  /// The Russian name that stands behind the bar.
  package let name: String
  /// What it does, in one Russian line.
  package let summary: String
  /// A tag with the result, for `prikaz template filters`.
  package let example: String
  /// What may stand behind its colon.
  package let signature: FilterSignature
  /// True when it takes a missing value too.
  package let acceptsMissing: Bool
  /// What it does.
  package let apply: @Sendable (TemplateValue, [String]) -> Outcome

  init(
    _ name: String, _ summary: String, example: String, _ signature: FilterSignature = .none,
    acceptsMissing: Bool = false,
    _ apply: @escaping @Sendable (TemplateValue, [String]) -> Outcome
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.signature = signature
    self.acceptsMissing = acceptsMissing
    self.apply = apply
  }
}

extension ValueFilter {
  /// What is wrong with the arguments of a call; nil where they can be what is meant.
  func misuse(_ arguments: [String]) -> FilterMisuse? {
    let sample = example.prefix { $0 != "→" }
    return signature.misuse(arguments, sample: sample.last == " " ? String(sample.dropLast()) : String(sample))
  }

  /// A filter over printed text; lists and records do not fit it.
  static func text(
    _ name: String, _ summary: String, example: String, _ signature: FilterSignature = .none,
    _ transform: @escaping @Sendable (String, [String]) -> String?
  ) -> ValueFilter {
    ValueFilter(name, summary, example: example, signature) { value, arguments in
      guard let text = value.printed else { return .unfit("ожидается текст, а здесь \(value.kindName)") }
      guard let result = transform(text, arguments) else { return .unfit("значение «\(text)» сюда не подходит") }
      return .value(.text(result, path: value.path))
    }
  }
}
