import Foundation

/// A JSON object read key by key. Everything that is wrong with it is collected and told at once; a key that nobody asked
/// for is a mistake, too: a misspelt one would otherwise do nothing in silence.
final class JSONRecord {
  private let members: [String: JSONValue]
  private let place: String
  private var asked: Set<String> = []
  private var faults: [String] = []

  /// Reads a request's body; throws a fault when it is no JSON object.
  convenience init(_ body: Data) throws {
    guard !body.isEmpty, let value = try? JSONDecoder().decode(JSONValue.self, from: body) else {
      throw ServiceFault(.badRequest, "json", "Тело запроса — не JSON")
    }
    guard case .record(let members) = value else {
      throw ServiceFault(.badRequest, "json", "Тело запроса — не объект JSON")
    }
    self.init(members, place: "")
  }

  /// A record of members that are at hand; `place` is what its keys begin with in messages.
  init(_ members: [String: JSONValue], place: String = "") {
    (self.members, self.place) = (members, place)
  }

  /// Throws a fault that names all mistakes, unknown keys among them.
  func finish() throws {
    let faults = allFaults
    guard faults.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "body", "Тело запроса не такое, как нужно",
        detail: faults.joined(separator: "; ") + ". Описание: /api/v1/openapi.json")
    }
  }

  /// A text that must be there; `""` where it is wrong.
  func text(_ key: String, length: ClosedRange<Int> = 1...200) -> String {
    guard let value = member(key) else { return noted(key, "не хватает", "") }
    return text(value, key, length) ?? ""
  }

  /// A text that may be missing.
  func optionalText(_ key: String, length: ClosedRange<Int> = 1...200) -> String? {
    member(key).flatMap { text($0, key, length) }
  }

  /// Yes or no; no where it is missing.
  func flag(_ key: String) -> Bool {
    switch member(key) {
    case nil: false
    case .bool(let flag)?: flag
    default: noted(key, "нужно true или false", false)
    }
  }

  /// One of several words; the first where it is missing.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, else fallback: Choice) -> Choice {
    guard let value = member(key) else { return fallback }
    guard case .text(let word) = value, let choice = Choice(rawValue: word) else {
      return noted(key, "нужно одно из: " + Choice.allCases.map(\.rawValue).joined(separator: ", "), fallback)
    }
    return choice
  }

  /// A list of whole numbers that must be there.
  func numbers(_ key: String, count: ClosedRange<Int>) -> [Int64] {
    items(key, count: count).compactMap { number($0.value, $0.key, 1...Int64.max) }
  }

  /// A list of texts; empty where it is missing.
  func texts(_ key: String, count: ClosedRange<Int>, length: ClosedRange<Int> = 1...200) -> [String] {
    guard members[key] != nil || count.lowerBound > 0 else { return [] }
    return items(key, count: count).compactMap { text($0.value, $0.key, length) }
  }

  /// A list of objects that must be there, each made into something.
  func records<Result>(_ key: String, count: ClosedRange<Int>, _ make: (JSONRecord) -> Result) -> [Result] {
    items(key, count: count).compactMap { item in
      guard case .record(let members) = item.value else { return noted(item.key, "нужен объект", nil) }
      let record = JSONRecord(members, place: place + item.key + ".")
      let result = make(record)
      faults += record.allFaults
      return result
    }
  }

  /// Notes a mistake that only the caller can see.
  func note(_ key: String, _ words: String) { faults.append("«\(place)\(key)»: \(words)") }

  // MARK: - Reading

  private var allFaults: [String] {
    faults + members.keys.filter { !asked.contains($0) }.sorted().map { "«\(place)\($0)»: такого ключа нет" }
  }

  private func member(_ key: String) -> JSONValue? {
    asked.insert(key)
    return members[key]
  }

  private func items(_ key: String, count: ClosedRange<Int>) -> [(key: String, value: JSONValue)] {
    guard let value = member(key) else { return noted(key, "не хватает", []) }
    guard case .list(let values) = value else { return noted(key, "нужен список", []) }
    guard count.contains(values.count) else {
      return noted(key, "в списке может быть от \(count.lowerBound) до \(count.upperBound)", [])
    }
    return values.enumerated().map { ("\(key)[\($0.offset)]", $0.element) }
  }

  private func text(_ value: JSONValue, _ key: String, _ length: ClosedRange<Int>) -> String? {
    guard case .text(let text) = value else { return noted(key, "нужен текст", nil) }
    guard !text.unicodeScalars.contains("\0") else { return noted(key, "в тексте есть знак с кодом 0", nil) }
    guard length.contains(text.unicodeScalars.count) else {
      return noted(key, "длина текста может быть от \(length.lowerBound) до \(length.upperBound)", nil)
    }
    return text
  }

  private func number(_ value: JSONValue, _ key: String, _ range: ClosedRange<Int64>) -> Int64? {
    guard case .number(let number) = value, let whole = Int64(exactly: number), range.contains(whole) else {
      return noted(key, "нужно целое число не меньше \(range.lowerBound)", nil)
    }
    return whole
  }

  private func noted<Result>(_ key: String, _ words: String, _ result: Result) -> Result {
    note(key, words)
    return result
  }
}
