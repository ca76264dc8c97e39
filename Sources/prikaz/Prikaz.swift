import ArgumentParser

/// The command line; each command has a file of its own.
struct Prikaz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prikaz",
    abstract: "Приказы, программы и дорожные карты из данных и шаблонов Word.",
    discussion: """
      Данные пишутся в YAML, документы получаются в формате Word (.docx).
      Начать: prikaz new ПАПКА, затем prikaz generate ПАПКА --kind приказ.

      Коды завершения: 0 — готово; 1 — в данных есть ошибки; 64 — неверный вызов; 65 — данные или шаблон
      непригодны; 66 — нет такого файла; 73 — некуда записать; 70 — ошибка самой программы.
      """,
    version: "0.1",
    subcommands: [
      New.self,
      Kinds.self,
      Check.self,
      Generate.self,
      Batch.self,
      Verify.self,
      Render.self,
      Template.self,
      RollOverCommand.self,
      Diff.self,
      PeriodCommand.self,
      Decline.self,
      Control.self,
      Form.self,
      ImportCommand.self,
      Explain.self,
      Schema.self,
      Rules.self,
      Serve.self,
      Confined.self,
    ])
}
