/// The keys of `организация`.
enum OrganisationKeys {
  static let name = Field(
    "наименование", .text, "полное наименование", example: "Отдел образования Администрации Зареченского района",
    required: true)
  static let shortName = Field("краткое", .text, "краткое наименование", example: "Отдел образования")
  static let nameOnBlank = Field(
    "на-бланке", .text, "наименование на бланке под вышестоящим органом, чтобы не повторять его",
    example: "Отдел образования")
  static let parent = Field(
    "вышестоящая", .text, "вышестоящий орган, печатается над наименованием",
    example: "Администрация Зареченского района")
  static let placeOfIssue = Field("место-составления", .text, "где издан документ", example: "пгт Заречье")
  static let fileIndex = Field("индекс-дела", .text, "индекс дела по номенклатуре", example: "01-07")
  static let address = Field("адрес", .text, "почтовый адрес", example: "100100, пгт Заречье, ул. Школьная, д. 1")
  static let phone = Field("телефон", .text, "телефон", example: "8 (10010) 2-11-11")
  static let email = Field("почта", .text, "электронная почта", example: "otdel@zarechye.example")
  static let site = Field("сайт", .text, "адрес сайта", example: "https://zarechye.example")
  static let taxNumber = Field("инн", .text, "ИНН", example: "6900000000")
  static let taxReasonCode = Field("кпп", .text, "КПП", example: "690001001")
  static let registrationNumber = Field("огрн", .text, "ОГРН", example: "1026900000000")
  static let hasDetailsOnOrders = Field(
    "реквизиты-на-приказе", .yesNo, "да: адрес, телефон и коды печатаются и на бланке приказа, а не только письма",
    example: "да")

  static let record = RecordType(
    .organisation, "Кто издаёт документы.",
    [name]
      + Vocabulary.caseFields(
        of: "наименование",
        examples: [
          "Отдела образования Администрации Зареченского района",
          "Отделу образования Администрации Зареченского района",
          "Отдел образования Администрации Зареченского района",
          "Отделом образования Администрации Зареченского района",
          "Отделе образования Администрации Зареченского района",
        ])
      + [shortName, nameOnBlank, parent]
      + Vocabulary.caseFields(
        stem: parent.key, of: "вышестоящий орган",
        examples: [
          "Администрации Зареченского района", "Администрации Зареченского района", "Администрацию Зареченского района",
          "Администрацией Зареченского района", "Администрации Зареченского района",
        ])
      + [
        placeOfIssue, fileIndex, address, phone, email, site, taxNumber, taxReasonCode, registrationNumber,
        hasDetailsOnOrders,
      ])
}
