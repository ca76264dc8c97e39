import ArgumentParser

/// Forms that schools fill in: made, read back, checked, counted.
struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Формы, которые школы заполняют в Word: сделать, прочитать, проверить, сосчитать.",
    discussion: """
      Сделать:   prikaz form make ПАПКА --kind transition-programme -o Формы
      Проверить: prikaz form check Ответы/*.docx --comments Замечания
      Сосчитать: prikaz form status Ответы
      Прочитать: prikaz form read Ответы/*.docx -o Данные
      """,
    subcommands: [FormMake.self, FormRead.self, FormCheck.self, FormStatusCommand.self])
}
