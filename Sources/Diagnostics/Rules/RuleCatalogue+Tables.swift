extension RuleCatalogue {
  static let tables: [CatalogueRule] = [
    CatalogueRule("TAB-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TAB-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TAB-03", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TAB-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
