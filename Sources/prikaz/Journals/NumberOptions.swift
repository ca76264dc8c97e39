import ArgumentParser
import DocumentRegistry

/// Which number a command asks for.
struct NumberOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Номер из бумажного журнала; без него — следующий.", valueName: "номер"))
  var number: String?

  @Option(help: ArgumentHelp("Литера к номеру: «а» для 338а; вместе с --reason.", valueName: "буква"))
  var letter: String?

  @Option(help: ArgumentHelp("Почему номер с литерой.", valueName: "причина"))
  var reason: String?

  @Flag(help: "Подтвердить предупреждения: дата не по порядку, номер не по образцу.")
  var confirm = false

  func validate() throws {
    guard letter != nil else { return }
    guard number.flatMap({ Int($0) }) != nil else {
      throw ValidationError("литера стоит за номером: --number 338 --letter а --reason \"пропущен при регистрации\"")
    }
  }

  var choice: NumberRequest.Choice {
    guard let number else { return .next }
    guard let letter, let figures = Int(number) else { return .byHand(number) }
    return .letter(figures, letter, reason: reason ?? "")
  }
}
