extension RuleCatalogue {
  static let law: [CatalogueRule] = [
    CatalogueRule("LEG-01", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LEG-02", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LEG-03", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LEG-04", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LEG-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
