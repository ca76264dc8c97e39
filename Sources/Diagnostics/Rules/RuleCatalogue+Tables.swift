extension RuleCatalogue {
  /// Rules of tables.
  static let tables: [CatalogueRule] = [
    CatalogueRule(
      "TAB-01", .error, .deterministic, "заголовок над таблицей подходит к её строкам",
      because: "иначе строка не на месте", by: "правило продукта",
      wrong: "История: … Обществознание",
      right: "две таблицы или общий заголовок"),
    CatalogueRule(
      "TAB-02", .warning, .deterministic, "значимые ячейки заполнены",
      because: "пустое читают по-разному", by: "правило продукта",
      wrong: "пустой срок",
      right: "сентябрь 2020 г."),
    CatalogueRule(
      "TAB-03", .warning, .lexicon, "в ячейке то, что обещает столбец",
      because: "иначе таблицу не обработать", by: "правило продукта",
      wrong: "в столбце школ «Земскова Л.Н.»",
      right: "школа, а учитель — в другом столбце"),
    CatalogueRule(
      "TAB-04", .warning, .deterministic, "строка не разорвана концом страницы",
      because: "оторванный кусок непонятен", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "отдельная строка «обучающихся»",
      right: "одна строка"),
    CatalogueRule(
      "TAB-05", .error, .deterministic, "итоги и доли сходятся",
      because: "числам с ошибкой не верят", by: "правило продукта",
      wrong: "300 + 700 = 1 100",
      right: "300 + 700 = 1 000"),
  ]
}
