extension RuleCatalogue {
  static let templates: [CatalogueRule] = [
    CatalogueRule("TPL-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TPL-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TPL-03", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TPL-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TPL-05", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TPL-06", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
