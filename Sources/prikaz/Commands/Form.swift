import ArgumentParser

/// Forms that schools fill in: made, read back, checked, counted.
struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Формы, которые школы заполняют в Word: сделать, прочитать, проверить, сосчитать.",
    discussion: """
      Сделать:   prikaz form make ПАПКА --kind transition-programme -o Формы
      Прочитать: prikaz form read Формы/*.docx -o Ответы
      """,
    subcommands: [FormMake.self, FormRead.self])
}
