/// The keys of `приказ`.
enum OrderKeys {
  static let title = Field(
    "заголовок", .text, "о чём приказ; начинается с «О» или «Об», без точки в конце",
    example: "Об утверждении программы поддержки школ", required: true)
  static let programmeFile = Field(
    "по-программе", .text, "файл программы, к которой относится приказ", example: "программа.yaml")
  static let number = Field("номер", .text, "регистрационный номер", example: "63/6")
  static let date = Field("дата", .date, "дата подписания", example: "2020-07-14")
  static let stage = Field(
    "стадия", .choice(OrderStage.allCases.map(\.rawValue)),
    "без неё приказ с датой и номером считается зарегистрированным, иначе проектом", example: "проект")
  static let preamble = Field(
    "преамбула", .text, "зачем издан приказ, без слова «приказываю»", example: "В целях поддержки школ")
  static let basis = Field(
    "основание", .list(.record(.basisAct)), "акты, на основании которых издан приказ",
    example: "[{вид: приказ, автор: Министерства образования, дата: 2020-04-16, номер: 481/ПК}]")
  static let item: FieldType = .oneOf([
    .text, .record(.approvalItem), .record(.instructionItem), .record(.textItem), .record(.amendmentItem),
    .record(.repealItem), .record(.groupItem),
  ])
  static let items = Field(
    "пункты", .list(item), "пункты распорядительной части; номера ставятся сами",
    example: "[утвердить: [программа], {исполнитель: сомова, поручение: провести мониторинг}]", required: true)
  static let control = Field(
    "контроль", .oneOf([.choice([ControlClause.reservedWords]), .record(.control)]), "кто следит за исполнением",
    example: "оставляю за собой")
  static let signatory = Field(
    "подписывает", .oneOf([.reference([.people], orText: false), .record(.signatory)]), "кто подписывает",
    example: "сомова")
  static let acknowledgers = Field(
    "ознакомить", .list(.reference([.people], orText: false)), "кого ознакомить под подпись", example: "[папина]")
  static let distribution = Field(
    "рассылка", .list(.oneOf([.reference([.schools, .people, .units], orText: true), .record(.dispatch)])),
    "кому разослать; число экземпляров пишут так: {кому: заречье, экземпляров: 2}",
    example: "[заречье, в дело]")
  static let endorsers = Field(
    "визы", .list(.oneOf([.reference([.people], orText: false), .record(.visa)])),
    "кто визирует; дату и замечания пишут так: {лицо: папина, замечания: замечаний нет}", example: "[папина]")
  static let code = Field(
    "qr", .text, "что скажет QR-код внизу первой страницы; «реквизиты» — орган, вид, дата и номер документа",
    example: "реквизиты")
  static let extracts = Field(
    "выписки", .list(.record(.extract)), "выписки из приказа", example: "[{пункты: [1], заверяет: папина}]")

  static let record = RecordType(
    .order, "Приказ.",
    [
      title, programmeFile, number, date, stage, preamble, basis, items, control, signatory, acknowledgers,
      distribution, endorsers, extracts, code,
    ])
}
