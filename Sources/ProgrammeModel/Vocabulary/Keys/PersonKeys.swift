import RussianLanguage

/// The keys of a value of `люди`.
enum PersonKeys {
  static let surname = Field("фамилия", .text, "фамилия", example: "Сомова", required: true)
  static let surnameForms = Vocabulary.caseFields(
    stem: surname.key, of: "фамилия", examples: ["Сомовой", "Сомовой", "Сомову", "Сомовой", "Сомовой"])
  static let firstName = Field("имя", .text, "имя", example: "Анна")
  static let patronymic = Field("отчество", .text, "отчество", example: "Петровна")
  static let initials = Field("инициалы", .text, "инициалы, когда имя и отчество неизвестны", example: "А.П.")
  static let gender = Field(
    "пол", .choice(PersonGender.allCases.map(\.dataWord)), "нужен для падежей и слова «ознакомлена»", example: "ж")
  static let title = Field("должность", .text, "должность, как её печатают", example: "Методист")
  static let posts = Field(
    "должности", .list(.record(.post)), "несколько должностей за разное время",
    example: "[{должность: Методист, по: 2020-08-31}, {должность: Директор, с: 2020-09-01}]")
  static let phone = Field(
    "телефон", .text, "служебный телефон, для отметки об исполнителе", example: "8 (10010) 2-11-12")

  static let record = RecordType(
    .person, "Человек; ключ выбирает автор данных. Нужны или имя с отчеством, или инициалы.",
    [surname] + surnameForms + [firstName, patronymic, initials, gender, title] + PostKeys.caseFields
      + [PostKeys.organisation, PostKeys.from, PostKeys.until, posts, phone])
}
