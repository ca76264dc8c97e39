extension RuleCatalogue {
  /// Rules of layout.
  static let layout: [CatalogueRule] = [
    CatalogueRule(
      "LAY-01", .error, .deterministic, "поля не меньше 20, 10, 20 и 20 мм",
      because: "нужны для подшивки", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "левое поле 15 мм",
      right: "левое поле 30 мм"),
    CatalogueRule(
      "LAY-02", .warning, .deterministic, "страницы пронумерованы вверху посередине со второй",
      because: "рассыпанное не собрать", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "номер внизу",
      right: "номер вверху"),
    CatalogueRule(
      "LAY-03", .warning, .deterministic, "кегль 12–14, одна гарнитура",
      because: "читается и не пестрит", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "11 пт",
      right: "14 пт"),
    CatalogueRule(
      "LAY-04", .warning, .deterministic, "интервал от 1 до 1,5",
      because: "плотный текст не читают", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "0,8",
      right: "1,5"),
    CatalogueRule(
      "LAY-05", .warning, .deterministic, "строки реквизитов не длиннее 8 или 12 см",
      because: "остаются места для отметок", by: "ГОСТ Р 7.0.97, 5",
      wrong: "заголовок во всю строку",
      right: "заголовок в 8 см"),
    CatalogueRule(
      "LAY-06", .warning, .deterministic, "строка заголовков длинной таблицы повторяется",
      because: "на второй странице столбцы безымянны", by: "практика; ГОСТ о таблицах молчит",
      wrong: "заголовок только на первой странице",
      right: "Повторить строки заголовков"),
    CatalogueRule(
      "LAY-07", .warning, .deterministic, "подпись не одна на странице",
      because: "её легко приложить к другому", by: "правила делопроизводства",
      wrong: "подпись на последнем листе одна",
      right: "с нею три строки текста"),
    CatalogueRule(
      "LAY-08", .note, .deterministic, "бумага А4",
      because: "другую не подшить", by: "ГОСТ Р 7.0.97, 3.1",
      wrong: "Letter",
      right: "А4, 210 × 297 мм"),
    CatalogueRule(
      "LAY-09", .note, .deterministic, "оставлено место для QR-кода и отметки об электронной подписи",
      because: "их ставят при регистрации", by: "ГОСТ Р 7.0.97-2025, реквизиты 23 и 31",
      wrong: "текст до нижнего правого угла",
      right: "угол свободен"),
  ]
}
