/// The keys of one change of an act.
enum ChangeKeys {
  static let item = Field("пункт", .text, "номер пункта, который меняется", example: "\"2.1\"")
  static let paragraph = Field("абзац", .wholeNumber, "номер абзаца в пункте", example: "2")
  static let annex = Field(
    "приложение", .text, "номер приложения, которое меняется; «да», если оно одно", example: "\"1\"")
  static let part = Field(
    "часть", .choice(ActChange.Part.allCases.map(\.rawValue)), "заголовок или преамбула", example: "преамбула")
  static let wording = Field(
    "изложить", .list(.text), "новая редакция, абзац за абзацем, без кавычек и номера пункта",
    example: "[Провести мониторинг до 15 декабря 2026 г.]")
  static let newItem = Field("дополнить-пунктом", .text, "номер нового пункта", example: "\"3.1\"")
  static let newItemText = Field(
    "текст", .list(.text), "текст нового пункта, без кавычек и номера", example: "[Направить отчёт в Отдел образования]"
  )
  static let removal = Field("исключить", .yesNo, "да: исключить целиком", example: "да")
  static let words = Field("слова", .text, "слова, которые заменяются", example: "до 1 июня")
  static let replacement = Field("заменить-на", .text, "слова вместо них", example: "до 15 июня")
  static let removedWords = Field("исключить-слова", .text, "слова, которые исключаются", example: "и планов")
  static let after = Field("после-слов", .text, "после каких слов дополнить", example: "руководителям школ")
  static let addition = Field("дополнить-словами", .text, "какими словами", example: "и их заместителям")
  static let newEdition = Field(
    "новая-редакция", .oneOf([.text, .record(.approvedTitle)]),
    "документ комплекта, которым заменяется приложение; он становится приложением к этому приказу",
    example: "дорожная-карта")

  static let record = RecordType(
    .change,
    "Одно изменение: где (пункт, абзац, приложение, часть) и что сделать — одно действие из перечисленных ниже.",
    [
      item, paragraph, annex, part, wording, newItem, newItemText, removal, words, replacement, removedWords, after,
      addition, newEdition,
    ])
}
