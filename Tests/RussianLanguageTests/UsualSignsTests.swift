import Testing

@testable import RussianLanguage

@Suite("Обычные знаки")
struct UsualSignsTests {
  static let common = [
    "", "Приказ № 63/6 от 14.07.2020 г.", "ЁЛКА, ёлка — «Ель»", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "Ђ Ѓ Є Џ Ї",
    "ABC xyz",
    "20\u{A0}– 22\u{202F}гг.…", "„лапки“",
  ]
  static let rare = ["й в два знака: и\u{306}", "за\u{301}мок", "Ⅳ квартал", "ﬁ", "Ö", "😀", "Ѡ", "\u{2000}", "İ"]

  @Test("строчные те же, что у всех знаков", arguments: common + rare)
  func smallLetters(_ text: String) {
    #expect(Array(text.inSmallLetters.utf8) == Array(text.lowercased().utf8))
    #expect(Array(text[...].inSmallLetters.utf8) == Array(text.lowercased().utf8))
  }

  @Test("обычный текст состоит из знаков с одним написанием", arguments: common)
  func commonText(_ text: String) {
    #expect(UsualSigns.make(up: text))
  }

  @Test("редкий знак виден", arguments: rare)
  func rareText(_ text: String) {
    #expect(!UsualSigns.make(up: text))
  }

  @Test("тексты различаются по байтам")
  func exactTexts() {
    #expect(ExactText("мероприятие и срок") == ExactText("мероприятие " + "и срок"))
    #expect(ExactText("й") != ExactText("и\u{306}"))
    #expect(Set([ExactText("срок"), ExactText("срок"), ExactText("сроки")]).count == 2)
  }

  @Test(
    "часть текста находится по байтам",
    arguments: [
      ("приложение", "ложен", true), ("приложение", "приложени", true), ("приложение", "ние", true),
      ("срок", "сроки", false),
      ("срок", "", true), ("", "с", false),
    ])
  func parts(_ text: String, _ part: String, _ isThere: Bool) {
    #expect(text.hasBytes(of: part) == isThere)
    #expect(text[...].hasBytes(of: part) == isThere)
    #expect(text.begins(withBytesOf: part) == text.hasPrefix(part))
    #expect(text.ends(withBytesOf: part) == text.hasSuffix(part))
  }

  @Test(
    "первая буква прописная и строчная",
    arguments: common + rare + ["й", "и\u{306}", "Школа", "школа", "МБОУ", "ёж", "Г. Томмот"])
  func capitals(_ text: String) {
    #expect(text.withCapital == text.prefix(1).uppercased() + text.dropFirst())
    let second = text.dropFirst().first
    let isAbbreviation = second?.isUppercase == true || second == "."
    #expect(text.withoutCapital == (isAbbreviation ? text : text.prefix(1).lowercased() + text.dropFirst()))
  }

  @Test(
    "искомое находится, как бы ни был записан текст",
    arguments: [
      ("Срок (период)", "период", true), ("Мероприятия", "мероприяти", true), ("Населённый пункт", "населенн", false),
      ("Содержание деи\u{306}ствии\u{306}", "действи", true), ("Когда", "ког", true), ("", "срок", false),
    ])
  func searched(_ text: String, _ part: String, _ isThere: Bool) {
    #expect(SearchedText(text).holds(part) == isThere)
    #expect(SearchedText(text).holds(part) == text.lowercased().contains(part))
    #expect(SearchedText(text).begins(with: part) == text.lowercased().hasPrefix(part))
  }
}
