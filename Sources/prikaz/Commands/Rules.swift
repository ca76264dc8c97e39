import ArgumentParser
import Diagnostics

/// Shows the rules for documents.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Показать правила проверки документов.",
    discussion: "Коды завершения: 0 — готово; 64 — такого правила нет.")

  @Argument(help: ArgumentHelp("Код правила, например DAT-05; без него — все правила.", valueName: "код"))
  var code: String?

  func run() throws {
    guard let code else {
      for rule in RuleCatalogue.rules { print("\(rule.code)  \(rule.severity.russian)  \(rule.claim)") }
      return
    }
    guard let rule = RuleCatalogue.rule(code) else {
      let near = NearestName.nearest(to: code.uppercased(), among: RuleCatalogue.rules.map(\.code))
      throw ValidationError("Нет правила «\(code)»." + (near.map { " Может быть, \($0)?" } ?? ""))
    }
    print(
      """
      \(rule.code), \(rule.severity.russian): \(rule.claim)
      Почему: \(rule.reason)
      Источник: \(rule.source)
      Решается: \(rule.method.rawValue)
      Неверно: \(rule.wrong)
      Верно:   \(rule.right)
      """)
  }
}
