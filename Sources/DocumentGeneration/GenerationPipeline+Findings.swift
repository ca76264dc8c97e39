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
      guard case .text? = finding.location, RuleCatalogue.rule(finding.code) != nil, let place = finding.location else {
        return true
      }
      return seen.insert(Echo(code: finding.code, message: finding.message, place: place)).inserted
    }
  }

  /// Says that the data have nothing for the kinds that were asked for.
  static func nothingToMake(_ kinds: [DocumentKind]) -> Diagnostic {
    Diagnostic(
      "OUT-22", .error, "в данных нет ничего для вида «\(kinds.map(\.title).joined(separator: "», «"))»",
      hint: "добавьте в комплект нужный раздел; образец: prikaz new ПАПКА")
  }
}
