/// The keys of an agreement's `сетевая-программа`.
enum NetworkProgrammeKeys {
  static let title = Field(
    "название", .text, "название программы или её части",
    example: "Физика, 8 класс", required: true)
  static let kind = Field(
    "вид", .text, "вид программы",
    example: "основная общеобразовательная программа")
  static let level = Field(
    "уровень", .text, "уровень образования",
    example: "основное общее образование")
  static let direction = Field(
    "направленность", .text, "направленность программы",
    example: "естественно-научная")
  static let part = Field(
    "часть", .text, "какая часть программы реализуется вместе и в каком объёме",
    example: "лабораторный практикум, 16 часов")
  static let pupils = Field(
    "обучающиеся", .text, "сколько обучающихся и каких классов",
    example: "12 обучающихся 8 класса")
  static let order = Field(
    "порядок", .text, "расписание и порядок занятий",
    example: "по расписанию базовой организации, раз в неделю")
  static let documents = Field(
    "документы", .text, "какие документы об образовании или обучении выдаются и кем",
    example: "аттестат выдаёт базовая организация")
  static let funding = Field(
    "финансирование", .text, "как оплачиваются ресурсы",
    example: "безвозмездно")

  static let record = RecordType(
    .networkProgramme, "Образовательная программа, которую стороны реализуют в сетевой форме.",
    [title, kind, level, direction, part, pupils, order, documents, funding])
}
