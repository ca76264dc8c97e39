/// The keys of an item of `партнёры`.
enum PartnerKeys {
  static let school = Field("школа", .reference([.schools], orText: false), "школа-партнёр", example: "центр")
  static let person = Field("лицо", .reference([.people], orText: true), "человек-партнёр", example: "сомова")
  static let content = Field("содержание", .text, "в чём состоит работа", example: "Открытые уроки")
  static let grades = Field("классы", .text, "какие классы", example: "5–9")
  static let subjects = Field("предметы", .list(.text), "какие предметы", example: "[русский язык]")
  static let deadline = Field("срок", .text, "когда", example: "2020/2021 учебный год")
  static let responsible = Field(
    "ответственный", .reference([.people, .units, .schools, .organisation], orText: true), "кто отвечает за работу",
    example: "директора обеих школ")
  static let agreement = Field("договор", .text, "номер и дата договора", example: "№ 5 от 01.09.2020")

  static let record = RecordType(
    .partner, "Партнёр школы: другая школа или человек.",
    [school, person, content, grades, subjects, deadline, responsible, agreement])
}
