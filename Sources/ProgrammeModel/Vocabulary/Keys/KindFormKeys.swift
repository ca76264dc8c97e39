/// The keys of a kind's `форма`.
enum KindFormKeys {
  static let fields = Field(
    "поля", .list(.text), "пути полей, которые заполняет школа", example: "[школа.директор]", required: true)

  static let record = RecordType(.kindForm, "Заполняемая форма вида.", [fields])
}
