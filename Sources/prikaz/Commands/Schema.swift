import ArgumentParser
import ProgrammeFiles

/// Prints the JSON Schema of the data.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Схема данных (JSON Schema): редактор подсказывает и проверяет ключи.",
    discussion: """
      Пример: prikaz schema > prikaz.schema.json, а первой строкой файла данных:
      # yaml-language-server: $schema=prikaz.schema.json
      """)

  func run() throws { print(try VocabularySchema.text(), terminator: "") }
}
