import Foundation
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Схема данных для редакторов")
struct VocabularySchemaTests {
  @Test("в схеме есть каждая запись словаря с каждым ключом, ссылки ведут на существующее")
  func complete() throws {
    let text = try VocabularySchema.text()
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for record in Vocabulary.records where !record.name.isOfKinds {
      let properties = try #require(definitions[record.name.rawValue]?["properties"] as? [String: Any])
      #expect(properties.keys.sorted() == record.keys.sorted())
    }
    let targets = text.matches(of: /"#\/\$defs\/([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty)
    for target in targets { #expect(definitions[target] != nil, "\(target)") }
  }
}
