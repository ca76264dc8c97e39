/// All rules for documents, by their codes.
package enum RuleCatalogue {
  /// The rules in the order of their families.
  package static let rules: [CatalogueRule] =
    requisites + structure + dates + numbers + references + entities + executors + indicators + tables + abbreviations
    + text + templates + law + layout

  private static let byCode = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of a code, letter case aside; nil for an unknown one.
  package static func rule(_ code: String) -> CatalogueRule? { byCode[code] ?? byCode[code.uppercased()] }
}
