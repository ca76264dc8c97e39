/// The keys of `договор`.
enum AgreementKeys {
  static let form = Field(
    "вид", .choice(Agreement.Form.allCases.map(\.rawValue)),
    "о сотрудничестве или о сетевой форме (статья 15 Федерального закона № 273-ФЗ)",
    example: "сотрудничество", required: true)
  static let number = Field(
    "номер", .text, "номер",
    example: "5")
  static let date = Field(
    "дата", .date, "дата подписания",
    example: "2020-09-01")
  static let place = Field(
    "место", .text, "место подписания",
    example: "пгт Заречье")
  static let parties = Field(
    "стороны", .list(.record(.agreementParty)), "стороны по порядку, не меньше двух",
    example: "[{школа: центр, именуется: Школа-наставник, обязана: [проводить открытые уроки]}]", required: true)
  static let subject = Field(
    "предмет", .list(.text), "в чём состоит совместная работа",
    example: "[помощь учителям русского языка 5–9 классов]")
  static let forms = Field(
    "формы", .list(.text), "в каких формах",
    example: "[семинары, открытые уроки]")
  static let programme = Field(
    "сетевая-программа", .record(.networkProgramme), "что преподаётся вместе; только для сетевой формы",
    example: "{название: Физика, вид: основная общеобразовательная программа, уровень: основное общее образование}")
  static let from = Field(
    "с", .date, "первый день действия; без него день подписания",
    example: "2020-09-01")
  static let until = Field(
    "по", .date, "последний день действия",
    example: "2021-05-31")
  static let notice = Field(
    "предупреждение", .text, "за сколько предупреждают о расторжении",
    example: "за один месяц")
  static let annex = Field(
    "приложение", .text, "приложение к договору, если оно есть",
    example: "План-график совместных мероприятий")

  static let record = RecordType(
    .agreement, "Договор между школами.",
    [form, number, date, place, parties, subject, forms, programme, from, until, notice, annex])
}
