/// The keys of `письмо`.
enum LetterKeys {
  static let number = OrderKeys.number
  static let date = Field("дата", .date, "дата подписания", example: "2020-07-14")
  static let replyNumber = Field("на-номер", .text, "номер письма, на которое отвечают", example: "12-34")
  static let replyDate = Field("на-дату", .date, "дата письма, на которое отвечают", example: "2020-07-01")
  static let addressees = Field(
    "адресаты", .list(.reference([.schools, .people], orText: true)),
    "кому; школа означает её директора, текст пишут в дательном падеже", example: "[заречье, Директорам школ]",
    required: true)
  static let title = Field(
    "заголовок", .text, "о чём письмо; начинается с «О» или «Об», без точки", example: "О направлении программы")
  static let salutation = Field(
    "обращение", .text, "обращение; без него составляется по имени и отчеству адресата",
    example: "Уважаемые руководители!")
  static let text = Field(
    "текст", .markdown, "текст письма", example: "Направляем программу для работы.", required: true)
  static let enclosures = Field(
    "приложения", .list(.record(.enclosure)), "что приложено", example: "[{название: Программа, листов: 12}]")
  static let signatory = OrderKeys.signatory
  static let executor = Field(
    "исполнитель", .reference([.people], orText: false), "кто готовил: его фамилия и телефон печатаются внизу",
    example: "папина")

  static let record = RecordType(
    .letter, "Письмо; одно в файле, файлов может быть много.",
    [
      number, date, replyNumber, replyDate, addressees, title, salutation, text, enclosures, signatory, executor,
    ])
}
