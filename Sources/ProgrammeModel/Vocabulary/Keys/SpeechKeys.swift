/// The keys of a speech in a discussion.
enum SpeechKeys {
  static let person = Field(
    "кто", .reference([.people], orText: true), "кто выступил", example: "сомова", required: true)
  static let text = Field("что", .text, "что сказано, прошедшее время", example: "Предложила принять", required: true)

  static let record = RecordType(.speech, "Выступление.", [person, text])
}
