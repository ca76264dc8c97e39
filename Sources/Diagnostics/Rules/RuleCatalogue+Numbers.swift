extension RuleCatalogue {
  /// Rules of numbers and their order.
  static let numbers: [CatalogueRule] = [
    CatalogueRule(
      "NUM-01", .error, .deterministic, "в нумерации нет пропусков",
      because: "пропуск похож на потерянный пункт", by: "правило продукта",
      wrong: "1., 3., 4.",
      right: "1., 2., 3."),
    CatalogueRule(
      "NUM-02", .error, .deterministic, "номера не повторяются",
      because: "на пункт ссылаются по номеру", by: "правило продукта",
      wrong: "4., 5., 5.",
      right: "4., 5., 6."),
    CatalogueRule(
      "NUM-03", .warning, .deterministic, "номера оформлены одинаково",
      because: "разнобой скрывает строение", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "1.1 … 4.1.",
      right: "1.1. … 4.1."),
    CatalogueRule(
      "NUM-04", .error, .deterministic, "номера разделов не повторяются",
      because: "на раздел ссылаются по номеру", by: "правило продукта",
      wrong: "6. Поддержка … 6. Критерии",
      right: "6. Поддержка … 7. Критерии"),
    CatalogueRule(
      "NUM-05", .error, .deterministic, "номер приказа везде один",
      because: "иначе приложения к другому приказу", by: "ГОСТ Р 7.0.97, реквизит 19",
      wrong: "№ 63 § 6 … № 63/6",
      right: "№ 63/6 везде"),
    CatalogueRule(
      "NUM-06", .note, .deterministic, "буква в номере приказа не случайна",
      because: "с буквой регистрируют пропущенное", by: "практика регистрации",
      wrong: "№ 338а",
      right: "№ 339"),
    CatalogueRule(
      "NUM-07", .note, .deterministic, "один знак перечисления на документ",
      because: "разные знаки похожи на разные уровни", by: "правило продукта",
      wrong: "- … и · …",
      right: "– везде"),
    CatalogueRule(
      "NUM-08", .warning, .deterministic, "ссылки на приложения пишутся одинаково",
      because: "так же пишется и отметка", by: "ГОСТ Р 7.0.97, реквизит 19",
      wrong: "(Приложение1) … (Приложение 2)",
      right: "(приложение № 1) … (приложение № 2)"),
    CatalogueRule(
      "NUM-09", .warning, .deterministic, "у каждой строки таблицы свой номер",
      because: "на строку ссылаются по номеру", by: "правило продукта",
      wrong: "4.6; пусто; 4.7",
      right: "4.6; 4.7; 4.8"),
  ]
}
