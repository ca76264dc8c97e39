/// The keys of an item of a form's `поля`.
enum KindFormFieldKeys {
  static let path = Field(
    "путь", .text, "куда в данных идёт ответ; при `раздел` ключи `текст` и `текст-после` относятся к разделу",
    example: "программа.цели", required: true)
  static let question = Field(
    "вопрос", .text, "что спрашивается; имя поля в Word", example: "Цель программы", required: true)
  static let prompt = Field(
    "подсказка", .text, "серый текст в пустом поле", example: "Какого результата школа добивается и к какому сроку")
  static let kind = Field(
    "вид", .choice(KindFormField.Kind.allCases.map(\.rawValue)), "что вводится; без ключа строка", example: "текст")
  static let options = Field(
    "варианты", .list(.text), "готовые ответы для выбора", example: "[самодиагностика, анализ ВПР]")
  static let heading = Field(
    "раздел", .text, "заголовок раздела, под которым стоит поле", example: "Аналитическая справка")
  static let isRequired = Field("обязательно", .yesNo, "нужен ли ответ", example: "да")
  static let leastWords = Field("слов", .wholeNumber, "сколько слов в ответе по меньшей мере", example: "30")
  static let spareRows = Field("строк", .wholeNumber, "сколько пустых строк приготовить", example: "5")
  static let columns = Field(
    "графы", .list(.record(.kindFormColumn)), "графы таблицы", example: "[{путь: название, вопрос: Показатель}]")

  static let record = RecordType(
    .kindFormField, "Поле заполняемой формы.",
    [path, question, kind, heading, prompt, options, isRequired, leastWords, spareRows, columns])
}
