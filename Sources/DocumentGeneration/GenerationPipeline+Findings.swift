import Diagnostics
import ProgrammeModel

/// What is said of a run as a whole.
extension GenerationPipeline {
  /// The findings without those that another document of the same data has given already.
  static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    struct Echo: Hashable {
      let code: String
      let message: String
      let place: Location
    }
    var seen: Set<Echo> = []
    return findings.filter { finding in
      guard case .text? = finding.location, RuleCatalogue.rule(finding.code) != nil || finding.code == "OUT-33",
        let place = finding.location
      else {
        return true
      }
      return seen.insert(Echo(code: finding.code, message: finding.message, place: place)).inserted
    }
  }

  /// Says that the data have nothing for any kind, or that there are no kinds at all.
  static func nothingToCheck(among kinds: [DocumentKind]) -> Diagnostic {
    if kinds.isEmpty {
      return Diagnostic("OUT-21", .error, "шаблоны документов не найдены", hint: "укажите папку с ними: --templates")
    }
    return Diagnostic(
      "OUT-22", .error, "в данных нет ничего, из чего делается документ: ни приказа, ни программы, ни другого",
      hint: "добавьте в комплект нужный раздел; образец: prikaz new ПАПКА, виды документов: prikaz kinds")
  }

  /// Names the documents that errors withhold, so that a missing file is seen among many; nil when there are none.
  static func notMade(_ names: [String]) -> Diagnostic? {
    guard !names.isEmpty else { return nil }
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    return Diagnostic(
      "OUT-29", .error, (names.count == 1 ? "не сделан документ " : "не сделаны документы: ") + list,
      hint: "исправьте названные ошибки и повторите")
  }

  /// Says that the data have nothing for the kinds that were asked for.
  static func nothingToMake(_ kinds: [DocumentKind]) -> Diagnostic {
    Diagnostic(
      "OUT-22", .error, "в данных нет ничего для вида «\(kinds.map(\.title).joined(separator: "», «"))»",
      hint: "добавьте в комплект нужный раздел; образец: prikaz new ПАПКА")
  }
}
