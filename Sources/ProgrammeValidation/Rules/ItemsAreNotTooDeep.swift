import Diagnostics
import ProgrammeModel

/// Items are numbered four levels deep at most (ГОСТ Р 7.0.97-2016, 5.18); templates know nine.
enum ItemsAreNotTooDeep: ProgrammeRule {
  static let code = "VAL-08"
  static let severity = Severity.warning
  static let summary = "пункты приказа не глубже 4 уровней; глубже 9 их нельзя напечатать"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    // One finding a branch: of the first item that is too deep, the graver one alone.
    subject.set.orders.flatMap(\.items).compactMap { branch in
      let below = branch.flattened()
      if let item = below.first(where: { $0.depth > 9 })?.item {
        return finding(
          "подпункт на десятом уровне: напечатать можно не больше девяти", hint: "поднимите его на уровень выше",
          at: item.path, severity: .error)
      }
      return below.first { $0.depth > 4 }.map { entry in
        finding(
          "подпункт на пятом уровне: стандарт допускает не больше четырёх", hint: "поднимите его на уровень выше",
          at: entry.item.path)
      }
    }
  }
}
