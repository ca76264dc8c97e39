import Testing

@Suite("Каждая ошибка в данных названа по-русски, с местом и выходом")
struct MistakeTests {
  @Test("отступы, двоеточия, кавычки, скобки", arguments: Mistake.layout)
  func layout(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("особые знаки и файлы без данных", arguments: Mistake.characters)
  func characters(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("ключи", arguments: Mistake.keys)
  func keys(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("текст, список и запись не на своём месте", arguments: Mistake.shapes)
  func shapes(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("привычки письма: запятые, тире, дефисы", arguments: Mistake.habits)
  func habits(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("забытые и принятые за ключ заголовки", arguments: Mistake.headings)
  func headings(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("даты и числа", arguments: Mistake.datesAndNumbers)
  func datesAndNumbers(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }

  @Test("ссылки и тексты", arguments: Mistake.referencesAndTexts)
  func referencesAndTexts(_ mistake: Mistake) { #expect(printedFindings(mistake.yaml) == mistake.printed) }
}
