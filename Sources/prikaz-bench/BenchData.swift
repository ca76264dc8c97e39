import DocxTemplating
import FoundationEssentials

/// A JSON value on its way to becoming a template's value.
struct BenchData: Decodable {
  /// The value as templates see it.
  let value: TemplateValue

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let record = try? decoder.container(keyedBy: Name.self) {
      var fields: [String: TemplateValue] = [:]
      for name in record.allKeys { fields[name.stringValue] = try record.decode(BenchData.self, forKey: name).value }
      value = .record(of: fields)
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var items: [TemplateValue] = []
      while !list.isAtEnd { items.append(try list.decode(BenchData.self).value) }
      value = .list(items)
      return
    }
    let single = try decoder.singleValueContainer()
    if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? single.decode(Double.self) {
      value = .text(String(number))
    } else {
      value = TemplateValue(.absent)
    }
  }

  /// The value that a JSON text holds.
  static func read(_ json: Data) throws -> TemplateValue {
    try JSONDecoder().decode(BenchData.self, from: json).value
  }
}
