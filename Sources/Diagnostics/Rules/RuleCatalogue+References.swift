extension RuleCatalogue {
  static let references: [CatalogueRule] = [
    CatalogueRule("REF-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-02", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-03", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-06", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-07", .note, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-08", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REF-09", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
