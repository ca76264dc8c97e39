/// A value of a JSON Schema, for an encoder that does not need the whole of Foundation.
enum SchemaValue: Encodable {
  case text(String)
  case flag(Bool)
  case list([SchemaValue])
  case record([String: SchemaValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .record(let entries): try container.encode(entries)
    }
  }
}

extension SchemaValue: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension SchemaValue: ExpressibleByBooleanLiteral {
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension SchemaValue: ExpressibleByArrayLiteral {
  init(arrayLiteral items: SchemaValue...) { self = .list(items) }
}
