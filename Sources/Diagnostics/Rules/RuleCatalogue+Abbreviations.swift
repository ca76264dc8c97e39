extension RuleCatalogue {
  static let abbreviations: [CatalogueRule] = [
    CatalogueRule("ABB-01", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ABB-02", .error, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ABB-03", .error, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ABB-04", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ABB-05", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
  ]
}
