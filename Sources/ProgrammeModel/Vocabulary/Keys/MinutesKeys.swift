/// The keys of `протокол`.
enum MinutesKeys {
  static let body = Field(
    "орган", .text, "кто заседал, именительный падеж", example: "Педагогический совет", required: true)
  static let school = Field(
    "школа", .reference([.schools], orText: false), "школа, если заседала она", example: "заречье")
  static let number = OrderKeys.number
  static let date = Field("дата", .date, "день заседания", example: "2020-08-28")
  static let place = Field("место", .text, "где заседали, если не по месту организации", example: "с. Заречье")
  static let chair = Field(
    "председатель", .reference([.people], orText: false), "кто вёл заседание", example: "сомова", required: true)
  static let secretary = Field(
    "секретарь", .reference([.people], orText: false), "кто вёл протокол", example: "папина", required: true)
  static let present = Field(
    "присутствовали", .list(.reference([.people], orText: true)), "кто был, кроме председателя и секретаря",
    example: "[папина]")
  static let presentCount = Field(
    "присутствовало", .wholeNumber, "сколько было всего, если перечислены не все", example: "14")
  static let memberCount = Field("всего-членов", .wholeNumber, "сколько членов в органе", example: "16")
  static let invited = Field(
    "приглашены", .list(.reference([.people], orText: true)), "кто приглашён", example: "[папина]")
  static let questions = Field(
    "вопросы", .list(.record(.question)), "вопросы повестки по порядку",
    example: "[{вопрос: О программе перехода, постановили: [Принять программу]}]", required: true)

  static let record = RecordType(
    .minutes, "Протокол заседания; один в файле, файлов может быть много.",
    [
      body, school, number, date, place, chair, secretary, present, presentCount, memberCount, invited, questions,
    ])
}
