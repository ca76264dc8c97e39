import Foundation
import ProgrammeModel

/// The vocabulary of the data as a JSON Schema (draft 2020-12), by which editors complete keys and underline mistakes.
///
/// It is as forgiving as the reader: one value stands for a list of one, a number may be written as text.
package enum VocabularySchema {
  /// The schema as JSON with a line break at its end; throws only when the encoder itself fails.
  package static func text() throws -> String {
    var definitions: [String: Any] = [:]
    for record in Vocabulary.records where !record.name.isOfKinds {
      definitions[record.name.rawValue] = schema(of: record)
    }
    let root: [String: Any] = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Данные prikaz",
      "$ref": reference(.file),
      "$defs": definitions,
    ]
    let data = try JSONSerialization.data(
      withJSONObject: root, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func reference(_ name: RecordName) -> String { "#/$defs/\(name.rawValue)" }

  private static func schema(of record: RecordType) -> [String: Any] {
    var properties: [String: Any] = [:]
    for field in record.fields {
      var property = schema(of: field.type)
      property["description"] = field.summary
      property["examples"] = [field.example]
      properties[field.key] = property
    }
    var schema: [String: Any] = [
      "type": "object", "description": record.summary, "properties": properties, "additionalProperties": false,
    ]
    let required = record.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { schema["required"] = required }
    return schema
  }

  private static func schema(of type: FieldType) -> [String: Any] {
    switch type {
    case .text, .markdown, .reference: return ["type": ["string", "number"]]
    case .date:
      return ["type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4})$"]
    case .yesNo: return ["enum": ["да", "нет", true, false]]
    case .wholeNumber, .year: return ["type": ["integer", "string"]]
    case .decimal: return ["type": ["number", "string"]]
    case .choice(let words): return ["enum": words]
    case .record(let name): return ["$ref": reference(name)]
    case .list(let item):
      let one = schema(of: item)
      return ["anyOf": [["type": "array", "items": one], one]]
    case .keyed(_, let value): return ["type": "object", "additionalProperties": schema(of: value)]
    case .oneOf(let types): return ["anyOf": types.map(schema)]
    }
  }
}
