/// The keys of an item of a form field's `графы`.
enum KindFormColumnKeys {
  static let path = Field(
    "путь", .text, "ключ в записи строки", example: "название", required: true)
  static let question = Field(
    "вопрос", .text, "заголовок графы, по которому она узнаётся", example: "Показатель", required: true)
  static let prompt = Field("подсказка", .text, "серый текст в пустой ячейке", example: "что измеряется")
  static let kind = Field(
    "вид", .choice(KindFormColumn.Kind.allCases.map(\.rawValue)),
    "что вводится; `годы` — по графе на каждый год программы, `база` — значение года до её начала; без ключа строка",
    example: "число")
  static let options = Field("варианты", .list(.text), "готовые ответы для выбора", example: "[\"%\", человек]")
  static let isRequired = Field("обязательно", .yesNo, "нужна ли графа в каждой строке", example: "да")

  static let record = RecordType(
    .kindFormColumn, "Графа таблицы, которую заполняет школа.", [path, question, kind, prompt, options, isRequired])
}
