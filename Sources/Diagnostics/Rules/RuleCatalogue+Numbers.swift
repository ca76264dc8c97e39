extension RuleCatalogue {
  static let numbers: [CatalogueRule] = [
    CatalogueRule("NUM-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-02", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-03", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-04", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-05", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-06", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-07", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-08", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("NUM-09", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
