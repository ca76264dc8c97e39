extension RuleCatalogue {
  /// Rules of traces of templates.
  static let templates: [CatalogueRule] = [
    CatalogueRule(
      "TPL-01", .error, .deterministic, "нет остатков преобразования файла",
      because: "они попадают в печать", by: "правило продукта",
      wrong: "[image: ]",
      right: "рисунок или ничего"),
    CatalogueRule(
      "TPL-02", .warning, .deterministic, "нет незаполненных пропусков",
      because: "документ не закончен", by: "правило продукта",
      wrong: "от ______ № ____",
      right: "от 14.07.2020 № 63"),
    CatalogueRule(
      "TPL-03", .note, .deterministic, "расстояния не набраны пустыми абзацами",
      because: "при правке всё съезжает", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "три пустых абзаца",
      right: "интервал перед абзацем"),
    CatalogueRule(
      "TPL-04", .warning, .deterministic, "предложение не разорвано на два абзаца",
      because: "разрыв меняет смысл", by: "правило продукта",
      wrong: "адресных и / персонифицированных",
      right: "в одном абзаце"),
    CatalogueRule(
      "TPL-05", .error, .deterministic, "нет незаполненных мест шаблона",
      because: "шаблон вышел вместо документа", by: "правило продукта",
      wrong: "{{приказ.номер}}",
      right: "63"),
    CatalogueRule(
      "TPL-06", .warning, .deterministic, "сноска не стоит в тексте",
      because: "рвёт предложение", by: "правило продукта",
      wrong: "¹ Методические рекомендации … посреди текста",
      right: "сноска Word"),
    CatalogueRule(
      "TPL-07", .warning, .deterministic, "не осталось правок, примечаний, скрытых слов и пометок цветом",
      because: "черновик вышел вместо документа", by: "правило продукта",
      wrong: "«в срок до 1 марта» выделено жёлтым",
      right: "обычный текст"),
  ]
}
