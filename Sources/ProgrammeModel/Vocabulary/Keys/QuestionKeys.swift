/// The keys of a question of the agenda.
enum QuestionKeys {
  static let title = Field(
    "вопрос", .text, "о чём; начинается с «О» или «Об»", example: "О программе перехода", required: true)
  static let speaker = Field(
    "докладчик", .reference([.people], orText: true), "кто докладывал", example: "папина")
  static let heard = Field("слушали", .text, "что доложено, одно-два предложения", example: "Рассказала о программе.")
  static let speeches = Field(
    "выступили", .list(.record(.speech)), "кто и что сказал", example: "[{кто: сомова, что: Предложила принять}]")
  static let decisions = Field(
    "постановили", .list(OrderKeys.item), "решения; номера ставятся сами", example: "[Принять программу]",
    required: true)
  static let voting = Field("голосование", .record(.voting), "как голосовали", example: "{за: 14}")

  static let record = RecordType(
    .question, "Вопрос повестки дня.", [title, speaker, heard, speeches, decisions, voting])
}
