extension RuleCatalogue {
  static let layout: [CatalogueRule] = [
    CatalogueRule("LAY-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-03", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-06", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-07", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-08", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("LAY-09", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
