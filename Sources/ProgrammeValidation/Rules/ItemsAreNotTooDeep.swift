import Diagnostics
import ProgrammeModel

/// Items are numbered four levels deep at most (ГОСТ Р 7.0.97-2016, 5.18); templates know nine.
enum ItemsAreNotTooDeep: ProgrammeRule {
  static let code = "VAL-08"
  static let severity = Severity.warning
  static let summary = "пункты приказа не глубже 4 уровней; глубже 9 их нельзя напечатать"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.flattenedItems).compactMap { entry in
      // One finding a chain of levels is enough: at the first level that is too deep.
      switch entry.depth {
      case 5:
        finding(
          "подпункт на пятом уровне: стандарт допускает не больше четырёх", hint: "поднимите его на уровень выше",
          at: entry.item.path)
      case 10:
        finding(
          "подпункт на десятом уровне: напечатать можно не больше девяти", hint: "поднимите его на уровень выше",
          at: entry.item.path, severity: .error)
      default: nil
      }
    }
  }
}
