import Diagnostics

/// Turns the argument parser's own English words into Russian; the parser has no other way to be translated.
enum RussianUsage {
  private static let headings: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE:", "ВЫЗОВ:"), ("ARGUMENTS:", "АРГУМЕНТЫ:"), ("OPTIONS:", "ПАРАМЕТРЫ:"),
    ("SUBCOMMANDS:", "КОМАНДЫ:"), ("Show the version.", "Показать версию."),
    ("Show help information.", "Показать эту справку."), ("<subcommand>", "<команда>"), ("Usage: ", "Вызов: "),
    ("(values: ", "(значения: "), ("; default: ", "; если не указано: "), ("<subcommand>'", "<команда>'"),
    ("(default: ", "(если не указано: "), ("Help: ", "Справка: "), ("<options>", "<параметры>"),
  ]

  private static let messages: [(String, String)] = [
    ("Error: Missing expected argument ", "ошибка: не хватает аргумента "),
    ("Error: Missing one of: ", "ошибка: не хватает одного из параметров: "),
    ("Error: Unknown option ", "ошибка: нет такого параметра: "),
    ("Error: Unexpected argument ", "ошибка: лишний аргумент "),
    ("Error: Missing value for ", "ошибка: не указано значение параметра "),
    ("Error: The value ", "ошибка: значение "), (" is invalid for ", " не подходит для "),
    (". Did you mean ", ". Возможно, "), ("Error: ", "ошибка: "), ("unexpected arguments", "лишних аргумента"),
    ("Please provide one of ", "Допустимо одно из: "), ("' and '", "' и '"), ("' or '", "' или '"),
  ]

  /// Refuses a word that begins with a dash and a letter: Word and messengers make one of the two hyphens of `--kind`.
  static func requireHyphens(in arguments: [String]) throws {
    guard let word = arguments.dropFirst().first(where: { $0.first.map("–—−".contains) == true }),
      let letter = word.dropFirst().first, letter.isASCII, letter.isLetter
    else { return }
    throw DiagnosedFailure(
      .usage,
      Diagnostic(
        "OUT-32", .error, "«\(word)» начинается с тире, а не с двух дефисов", hint: "наберите --\(word.dropFirst())"))
  }

  /// Refuses a first word that is no command, naming the one that was probably meant; the parser would only call all
  /// words superfluous.
  static func requireCommand(in arguments: [String]) throws {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return }
    let known = Prikaz.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !known.contains(arguments[1]) else { return }
    let shown = Prikaz.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let nearest = NearestName.nearest(to: arguments[1], among: shown + ["help"])
    throw DiagnosedFailure(
      .usage,
      Diagnostic(
        "OUT-30", .error, "нет команды «\(arguments[1])»",
        hint: nearest.map { "возможно, prikaz \($0)" } ?? "команды: prikaz --help"))
  }

  /// The help or the error in Russian.
  static func translated(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      if lines[index].hasPrefix("  See '") || lines[index].hasPrefix("See '") {
        let command = lines[index].split(separator: "'").dropFirst().first.map(String.init) ?? "prikaz --help"
        lines[index] = "  Подробнее: «\(command)»."
        continue
      }
      for (english, russian) in headings + messages { lines[index] = lines[index].replacing(english, with: russian) }
    }
    return lines.joined(separator: "\n")
  }
}
