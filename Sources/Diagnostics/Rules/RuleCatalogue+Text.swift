extension RuleCatalogue {
  static let text: [CatalogueRule] = [
    CatalogueRule("TXT-01", .error, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-02", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-03", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-04", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-05", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-06", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-07", .error, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-08", .error, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-09", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-10", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-11", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-12", .warning, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-13", .error, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-14", .note, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-15", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-16", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-17", .warning, .lexicon, "", because: "", by: "", wrong: "", right: ""),
    CatalogueRule("TXT-18", .note, .deterministic, "", because: "", by: "", wrong: "", right: ""),
  ]
}
