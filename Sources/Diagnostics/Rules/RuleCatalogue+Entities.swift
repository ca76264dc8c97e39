extension RuleCatalogue {
  static let entities: [CatalogueRule] = [
    CatalogueRule("ENT-01", .error, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-02", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-03", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-04", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-06", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-07", .error, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-08", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-09", .error, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("ENT-10", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
  ]
}
