extension RuleCatalogue {
  static let indicators: [CatalogueRule] = [
    CatalogueRule("IND-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-03", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-05", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-06", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-07", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-08", .note, .human, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-09", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("IND-10", .note, .lexicon, "", because: "", by: "", wrong: "", right: ""),
  ]
}
