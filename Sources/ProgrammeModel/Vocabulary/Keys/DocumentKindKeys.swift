/// The keys of a document kind's own file.
enum DocumentKindKeys {
  static let title = Field("имя", .text, "русское имя вида", example: "дорожная карта", required: true)
  static let version = Field("версия", .wholeNumber, "версия вида", example: "3")
  static let requirements = Field(
    "требует", .list(.oneOf([.text, .record(.requirement)])),
    "поля, без которых документа нет; за полем можно назвать стадию",
    example: "[дорожная-карта.группы, приказ.номер зарегистрирован]")
  static let chapters = Field(
    "разделы", .list(.record(.kindChapter)), "разделы документа", example: "[{заголовок: Мероприятия, обязателен: да}]")
  static let page = Field(
    "страница", .oneOf([.choice(DocumentKind.PageOrientation.allCases.map(\.rawValue)), .record(.kindPage)]),
    "ориентация страницы", example: "альбомная")
  static let annex = Field(
    "приложение", .record(.kindAnnex), "как документ оформляется приложением",
    example: "{гриф: УТВЕРЖДЕНА, род: женский}")
  static let fileName = Field(
    "файл", .text, "имя готового файла", example: "\"Дорожная карта {{программа.период}}\"")
  static let replaces = Field(
    "заменяет", .text, "общий вид, который не печатают без просьбы, когда данных хватает на этот", example: "программа")
  static let form = Field("форма", .record(.kindForm), "заполняемые поля вида", example: "{поля: […], рамка: …}")
  static let severities = FileKeys.severities
  static let occasion = Field(
    "на-каждый", .choice(DocumentKind.Occasion.allCases.map(\.rawValue)),
    "чего столько же, сколько документов; без ключа документ один на комплект", example: "письмо")
  static let orderSubject = Field(
    "содержание-приказа", .choice(OrderSubject.allCases.map(\.rawValue)),
    "это вид приказа: какие приказы им печатаются", example: "изменение")
  static let site = Field(
    "для-сайта", .record(.kindSite), "чего нет в документе для сайта", example: "{без: [приказ.ознакомить]}")

  static let record = RecordType(
    .documentKind, "Вид документа: файл рядом с шаблоном.",
    [
      title, version, occasion, orderSubject, requirements, chapters, page, annex, fileName, replaces, form, site,
      severities,
    ])
}
