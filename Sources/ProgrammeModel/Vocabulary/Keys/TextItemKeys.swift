/// The keys of an item that is a text with subitems.
enum TextItemKeys {
  static let text = Field("текст", .text, "текст пункта", example: "\"Руководителям школ:\"", required: true)

  static let record = RecordType(.textItem, "Пункт с текстом и подпунктами.", [text, InstructionItemKeys.subitems])
}
