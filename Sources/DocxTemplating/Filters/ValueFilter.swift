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
  }

  /// The Russian name that stands behind the bar.
  package let name: String
  /// What it does, in one Russian line.
  package let summary: String
  /// A tag with the result, for `prikaz template filters`.
  package let example: String
  /// True when it takes a missing value too.
  package let acceptsMissing: Bool
  /// What it does.
  package let apply: @Sendable (TemplateValue, [String]) -> Outcome

  init(
    _ name: String, _ summary: String, example: String, acceptsMissing: Bool = false,
    _ apply: @escaping @Sendable (TemplateValue, [String]) -> Outcome
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.acceptsMissing = acceptsMissing
    self.apply = apply
  }
}

extension ValueFilter {
  /// A filter over printed text; lists and records do not fit it.
  static func text(
    _ name: String, _ summary: String, example: String,
    _ transform: @escaping @Sendable (String, [String]) -> String?
  ) -> ValueFilter {
    ValueFilter(name, summary, example: example) { value, arguments in
      guard let text = value.printed else { return .unfit("ожидается текст, а здесь \(value.kindName)") }
      guard let result = transform(text, arguments) else { return .unfit("значение «\(text)» сюда не подходит") }
      return .value(.text(result, path: value.path))
    }
  }
}
