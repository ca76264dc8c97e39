extension RuleCatalogue {
  static let structure: [CatalogueRule] = [
    CatalogueRule("STR-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-03", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-05", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-06", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-07", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-08", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-09", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-10", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-11", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-12", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-13", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-14", .warning, .human, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("STR-15", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
  ]
}
