extension RuleCatalogue {
  static let dates: [CatalogueRule] = [
    CatalogueRule("DAT-01", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-03", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-05", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-06", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-07", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-08", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-09", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-10", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-11", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-12", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-13", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-14", .warning, .registry, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-15", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-16", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-17", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-18", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("DAT-19", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
