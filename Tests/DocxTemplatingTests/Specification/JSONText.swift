import DocxTemplating

/// Data of the specification as template values: numbers print as they are written.
enum JSONText: Decodable, Sendable {
  case text(String)
  case flag(Bool)
  case list([JSONText])
  case record([String: JSONText])
  case nothing

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .text(String(value))
    } else if let value = try? container.decode(Double.self) {
      self = .text(String(value))
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONText].self) {
      self = .list(value)
    } else {
      self = .record(try container.decode([String: JSONText].self))
    }
  }

  var value: TemplateValue {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.map(\.value))
    case .record(let fields): .record(of: fields.mapValues(\.value))
    case .nothing: TemplateValue(.absent)
    }
  }
}
