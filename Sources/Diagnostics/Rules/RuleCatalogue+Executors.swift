extension RuleCatalogue {
  static let executors: [CatalogueRule] = [
    CatalogueRule("EXE-01", .error, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("EXE-02", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("EXE-03", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("EXE-04", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("EXE-05", .note, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("EXE-06", .note, .registry, "", because: "", by: "", wrong: "", right: ""),
  ]
}
