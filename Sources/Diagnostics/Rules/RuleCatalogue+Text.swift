extension RuleCatalogue {
  /// Rules of the text.
  static let text: [CatalogueRule] = [
    CatalogueRule(
      "TXT-01", .error, .deterministic, "скобки и кавычки парные",
      because: "незакрытое меняет смысл", by: "справочники по пунктуации",
      wrong: "(утверждённого приказом",
      right: "(утверждённого приказом …)"),
    CatalogueRule(
      "TXT-02", .warning, .deterministic, "кавычки — «ёлочки»",
      because: "прямые остались от машинописи", by: "справочники по оформлению",
      wrong: "\"СОШ № 8\"",
      right: "«СОШ № 8»"),
    CatalogueRule(
      "TXT-03", .warning, .deterministic, "пробелы на месте",
      because: "слитное не ищется", by: "справочники по оформлению",
      wrong: "№1, г.Алдан, 1.Доля",
      right: "№ 1, г. Алдан, 1. Доля"),
    CatalogueRule(
      "TXT-04", .warning, .deterministic, "один пробел между словами, ничего не выровнено пробелами",
      because: "при правке всё съезжает", by: "ГОСТ Р 7.0.97, 3.3",
      wrong: "Отдел          Т.С. Котенко",
      right: "табуляция или таблица"),
    CatalogueRule(
      "TXT-05", .warning, .deterministic, "тире и дефис по правилам",
      because: "дефис соединяет, тире разделяет", by: "справочники по оформлению",
      wrong: "2020-2022, школ - лидеров",
      right: "2020–2022, школ-лидеров"),
    CatalogueRule(
      "TXT-06", .note, .deterministic, "инициалы с точками, между ними и фамилией пробел",
      because: "так читают имя", by: "ГОСТ Р 7.0.97, реквизит 22",
      wrong: "Е.И.Хрущ",
      right: "Е.И. Хрущ"),
    CatalogueRule(
      "TXT-07", .error, .lexicon, "слова согласованы",
      because: "ошибка меняет смысл поручения", by: "грамматика",
      wrong: "с целью идентификация",
      right: "с целью идентификации"),
    CatalogueRule(
      "TXT-08", .error, .lexicon, "фраза не обрывается",
      because: "потерянное не восстановить", by: "правило продукта",
      wrong: "школ с низкими результатами и школ.",
      right: "школ с низкими результатами"),
    CatalogueRule(
      "TXT-09", .note, .deterministic, "знаки в перечнях и в конце предложений по правилам",
      because: "видно, где конец", by: "справочники по пунктуации",
      wrong: "1. Утвердить – программу.",
      right: "1. Утвердить: – программу;"),
    CatalogueRule(
      "TXT-10", .note, .deterministic, "ё пишется везде или нигде",
      because: "разнобой выдаёт списанное", by: "справочники",
      wrong: "утверждённый … ее",
      right: "утверждённый … её"),
    CatalogueRule(
      "TXT-11", .note, .deterministic, "разрядка не набрана пробелами",
      because: "слово не находит поиск", by: "правило продукта",
      wrong: "П Р И К А З",
      right: "ПРИКАЗ с разрядкой шрифта"),
    CatalogueRule(
      "TXT-12", .warning, .deterministic, "нет остатков переноса",
      because: "слово не находит поиск", by: "правило продукта",
      wrong: "минималь- ного",
      right: "минимального"),
    CatalogueRule(
      "TXT-13", .error, .lexicon, "слова написаны верно",
      because: "ошибка роняет доверие", by: "орфография",
      wrong: "в соответствие с законом",
      right: "в соответствии с законом"),
    CatalogueRule(
      "TXT-14", .note, .lexicon, "слово не повторено в одной фразе",
      because: "повтор затемняет мысль", by: "стилистика",
      wrong: "показателями служат следующие показатели",
      right: "показателями служат:"),
    CatalogueRule(
      "TXT-15", .note, .deterministic, "процент пишется одинаково",
      because: "разнобой", by: "ГОСТ 8.417",
      wrong: "100% … 100 %",
      right: "100 %"),
    CatalogueRule(
      "TXT-16", .note, .deterministic, "термин с одной буквы",
      because: "разные буквы похожи на разные понятия", by: "правило продукта",
      wrong: "Программа … программа",
      right: "Программа везде"),
    CatalogueRule(
      "TXT-17", .warning, .lexicon, "слова официальные и нынешние",
      because: "документ не разговор", by: "закон № 273-ФЗ",
      wrong: "завуч; постараемся",
      right: "заместитель директора; планируется"),
    CatalogueRule(
      "TXT-18", .note, .deterministic, "в предложении не больше 50 слов",
      because: "длинное не дочитывают", by: "правило продукта",
      wrong: "предложение в 70 слов",
      right: "два предложения"),
  ]
}
