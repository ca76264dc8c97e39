/// The keys of a kind's `форма`.
enum KindFormKeys {
  static let fields = Field(
    "поля", .list(.record(.kindFormField)), "поля, которые заполняет школа, в порядке документа",
    example: "[{путь: программа.цели, вопрос: Цель программы, вид: перечень}]", required: true)
  static let frame = Field(
    "рамка", .text, "данные школы до её ответов, записанные как YAML; теги берут сведения о школе и программе комплекта",
    example: "\"программа: {название: Программа перехода {{школа.краткое}}}\"", required: true)

  static let record = RecordType(.kindForm, "Заполняемая форма вида.", [fields, frame])
}
