import Foundation

/// Answers of commands for programs, always in the same order of keys.
enum JSONText {
  /// The answer alone when there is one, otherwise an array of them; with a line break at the end.
  static func of<Answer: Encodable>(_ answers: [Answer]) throws -> String {
    if let only = answers.first, answers.count == 1 { return try of(only) }
    return try text(answers)
  }

  /// One answer; with a line break at the end.
  static func of<Answer: Encodable>(_ answer: Answer) throws -> String { try text(answer) }

  private static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
