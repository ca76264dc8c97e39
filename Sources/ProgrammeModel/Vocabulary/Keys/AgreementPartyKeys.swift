/// The keys of an item of an agreement's `стороны`.
enum AgreementPartyKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "школа комплекта",
    example: "центр")
  static let organisation = Field(
    "организация", .text, "полное наименование, если это не школа комплекта",
    example: "муниципальное учреждение «Центр»")
  static let title = Field(
    "именуется", .text, "как сторону называет договор",
    example: "Школа-наставник", required: true)
  static let representative = Field(
    "в-лице", .reference([.people], orText: false), "кто подписывает; без него директор школы",
    example: "сомова")
  static let authority = Field(
    "на-основании", .text, "на основании чего действует, родительный падеж",
    example: "Устава")
  static let licence = Field(
    "лицензия", .text, "лицензия на образовательную деятельность: номер, дата, кем выдана",
    example: "от 01.03.2016 № 100, выдана Министерством образования")
  static let duties = Field(
    "обязана", .list(.text), "что сторона обязуется делать, неопределённая форма",
    example: "[проводить открытые уроки]")
  static let resources = Field(
    "ресурсы", .list(.text), "какие ресурсы предоставляет и в каком объёме; только для сетевой формы",
    example: "[кабинет физики, 2 часа в неделю]")
  static let requisites = Field(
    "реквизиты", .list(.text), "строки реквизитов, кроме наименования и адреса",
    example: "[ИНН 0000000000, КПП 000000000]")

  static let record = RecordType(
    .agreementParty, "Сторона договора.",
    [school, organisation, title, representative, authority, licence, duties, resources, requisites])
}
