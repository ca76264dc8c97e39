extension RuleCatalogue {
  /// Rules of executors and deadlines.
  static let executors: [CatalogueRule] = [
    CatalogueRule(
      "EXE-01", .error, .lexicon, "у поручения есть исполнитель",
      because: "безымянное поручение не исполняется", by: "правила делопроизводства",
      wrong: "1. Включить в план …",
      right: "1. Директорам школ включить в план …"),
    CatalogueRule(
      "EXE-02", .warning, .lexicon, "у поручения есть срок",
      because: "без срока нельзя спросить", by: "правила делопроизводства",
      wrong: "обеспечить взаимодействие",
      right: "в срок до 01.10.2020 обеспечить взаимодействие"),
    CatalogueRule(
      "EXE-03", .warning, .registry, "исполнитель назван точно",
      because: "«ОО» — никто", by: "правила делопроизводства",
      wrong: "ОО",
      right: "директора школ № 2 и № 8"),
    CatalogueRule(
      "EXE-04", .error, .deterministic, "у каждого мероприятия есть ответственный",
      because: "без него строка не исполняется", by: "практика дорожных карт",
      wrong: "пустая ячейка",
      right: "Методический кабинет"),
    CatalogueRule(
      "EXE-05", .note, .lexicon, "исполнитель в дательном падеже",
      because: "кому — что сделать", by: "правила делопроизводства",
      wrong: "Отдел обеспечить",
      right: "Отделу обеспечить"),
    CatalogueRule(
      "EXE-06", .note, .registry, "«рекомендовать» — только неподведомственным",
      because: "своим школам поручают", by: "правило продукта",
      wrong: "Рекомендовать директорам школ",
      right: "Директорам школ … в срок до …"),
  ]
}
