/// What a filter may be told behind its colon.
package struct FilterSignature: Sendable {
  /// The arguments in their order.
  let arguments: [FilterArgument]
  /// How many of them must be there.
  let required: Int
  /// What all further arguments are; nil where there are no more.
  let rest: FilterArgument?
  /// What to say where a required argument is missing.
  let missing: String
  /// True when a comma in the argument belongs to a number: «99,5».
  let isOneNumber: Bool

  init(
    _ arguments: FilterArgument..., required: Int = 0, rest: FilterArgument? = nil, missing: String = "",
    isOneNumber: Bool = false
  ) {
    self.arguments = arguments
    self.required = required
    self.rest = rest
    self.missing = missing
    self.isOneNumber = isOneNumber
  }

  /// A filter that is told nothing.
  static let none = FilterSignature()

  /// The arguments as the filter takes them, from those that commas part.
  func joined(_ written: [String]) -> [String] {
    isOneNumber && written.count > 1 ? [written.joined(separator: ",")] : written
  }

  /// What is wrong with the arguments of a call; nil where they can be what is meant. The sample is a tag that is right.
  func misuse(_ written: [String], sample: String) -> FilterMisuse? {
    guard written.count >= required else {
      let count = written.isEmpty || required < 2 ? "" : ", а названо \(written.count)"
      return FilterMisuse(missing + count, hint: "образец: \(sample)")
    }
    for (index, text) in written.enumerated() {
      guard let argument = index < arguments.count ? arguments[index] : rest else {
        return surplus(text, sample: sample)
      }
      if let misuse = argument.misuse(text) { return misuse }
    }
    return nil
  }

  private func surplus(_ text: String, sample: String) -> FilterMisuse {
    guard !arguments.isEmpty else {
      return FilterMisuse("после него не бывает уточнений, а здесь «\(text)»", hint: "образец: \(sample)")
    }
    return FilterMisuse(
      "лишнее уточнение «\(text)»", hint: "текст, в котором есть запятая, берут в кавычки; образец: \(sample)")
  }
}
