extension RuleCatalogue {
  static let requisites: [CatalogueRule] = [
    CatalogueRule("REQ-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-02", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-03", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-04", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-06", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-07", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-08", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-09", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-10", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-11", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-12", .error, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("REQ-13", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
