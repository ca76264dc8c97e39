import Foundation

/// Prints values for programs: keys in alphabetical order, readable, a line break at the end.
enum JSONText {
  /// The value as JSON; one value given alone is printed alone, several as an array.
  static func of(_ values: [some Encodable]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data =
      if values.count == 1, let only = values.first { try encoder.encode(only) } else { try encoder.encode(values) }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
