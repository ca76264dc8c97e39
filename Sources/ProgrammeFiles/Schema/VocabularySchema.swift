import FoundationEssentials
import ProgrammeModel

/// The vocabulary of the data as a JSON Schema (draft 2020-12), by which editors complete keys and underline mistakes.
///
/// It is as forgiving as the reader: one value stands for a list of one, a number may be written as text.
package enum VocabularySchema {
  /// The schema as JSON with a line break at its end; throws only when the encoder itself fails.
  package static func text() throws -> String {
    var definitions: [String: SchemaValue] = [:]
    for record in Vocabulary.records where !record.name.isOfKinds {
      definitions[record.name.rawValue] = .record(schema(of: record))
    }
    let root: SchemaValue = .record([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Данные prikaz",
      "$ref": reference(.file),
      "$defs": .record(definitions),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
  }

  private static func reference(_ name: RecordName) -> SchemaValue { .text("#/$defs/\(name.rawValue)") }

  private static func schema(of record: RecordType) -> [String: SchemaValue] {
    var properties: [String: SchemaValue] = [:]
    for field in record.fields {
      var property = schema(of: field.type)
      property["description"] = .text(field.summary)
      property["examples"] = [.text(field.example)]
      properties[field.key] = .record(property)
    }
    var schema: [String: SchemaValue] = [
      "type": "object", "description": .text(record.summary), "properties": .record(properties),
      "additionalProperties": false,
    ]
    let required = record.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
    return schema
  }

  private static func schema(of type: FieldType) -> [String: SchemaValue] {
    switch type {
    case .text, .markdown, .reference: return ["type": ["string", "number"]]
    case .date:
      return ["type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4})$"]
    case .yesNo: return ["enum": ["да", "нет", true, false]]
    case .wholeNumber, .year: return ["type": ["integer", "string"]]
    case .decimal: return ["type": ["number", "string"]]
    case .choice(let words): return ["enum": .list(words.map { .text($0) })]
    case .record(let name): return ["$ref": reference(name)]
    case .list(let item):
      let one = SchemaValue.record(schema(of: item))
      return ["anyOf": [.record(["type": "array", "items": one]), one]]
    case .keyed(_, let value): return ["type": "object", "additionalProperties": .record(schema(of: value))]
    case .oneOf(let types): return ["anyOf": .list(types.map { .record(schema(of: $0)) })]
    }
  }
}
