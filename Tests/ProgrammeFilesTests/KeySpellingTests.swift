import ProgrammeModel
import Testing

@Suite("Написание ключей")
struct KeySpellingTests {
  @Test(
    "ключ узнаётся через «е» и через «ё», «й» — в один знак и в два",
    arguments: [
      ("исполняющий-обязанности", "исполняющий-обязанности"),
      ("исполняющии\u{306}-обязанности", "исполняющий-обязанности"),
      ("лицо", "лицо"),
    ])
  func fieldsOfSignatory(_ written: String, _ key: String) {
    #expect(Vocabulary.record(.signatory).field(written)?.key == key)
  }

  @Test("незнакомый ключ не узнаётся", arguments: ["", "лицо ", "Лицо", "лиц", "лицо\u{301}"])
  func unknown(_ written: String) {
    #expect(Vocabulary.record(.signatory).field(written) == nil)
  }

  @Test(
    "от слов остаются строчные буквы и цифры",
    arguments: [
      ("МБОУ «СОШ № 8» – п. Ёлкино", "мбоусош8пелкино"), ("Районныи\u{306} отдел", "районныйотдел"),
      ("е\u{308}лка", "елка"),
      ("Лицей_5/6\u{A0}кл.", "лицей56кл"), ("Über", "über"),
    ])
  func bare(_ text: String, _ expected: String) {
    #expect(KeySpelling.bareReference(text) == expected)
  }
}
