extension RuleCatalogue {
  /// Rules of abbreviations.
  static let abbreviations: [CatalogueRule] = [
    CatalogueRule(
      "ABB-01", .warning, .deterministic, "сокращение раскрыто при первом упоминании",
      because: "чужой читатель его не знает", by: "правило продукта",
      wrong: "включить в ВШК",
      right: "внутришкольный контроль (далее – ВШК)"),
    CatalogueRule(
      "ABB-02", .error, .registry, "у понятия одно сокращение",
      because: "два похожи на два понятия", by: "правило продукта",
      wrong: "ШНОР … ШНРО",
      right: "ШНОР везде"),
    CatalogueRule(
      "ABB-03", .error, .registry, "сокращение написано верно",
      because: "неверное не найти", by: "правило продукта",
      wrong: "ФИОК",
      right: "ФИОКО"),
    CatalogueRule(
      "ABB-04", .note, .deterministic, "введённое сокращение используется",
      because: "лишнее мешает читать", by: "правило продукта",
      wrong: "(ГИА) и больше нигде",
      right: "без скобок"),
    CatalogueRule(
      "ABB-05", .warning, .registry, "у сокращения одно значение",
      because: "иначе текст двусмыслен", by: "правило продукта",
      wrong: "ОО — организация и отдел образования",
      right: "два разных сокращения"),
  ]
}
