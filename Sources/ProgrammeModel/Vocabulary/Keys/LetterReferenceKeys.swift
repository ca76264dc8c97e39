/// The keys of a report's `к-письму`.
enum LetterReferenceKeys {
  static let author = Field(
    "чьё", .text, "чьё письмо, родительный падеж; без него наше",
    example: "Комитета по образованию")
  static let date = Field(
    "дата", .date, "дата письма",
    example: "2020-05-20")
  static let number = Field(
    "номер", .text, "номер письма",
    example: "498")

  static let record = RecordType(
    .letterReference, "Письмо, к которому прилагается отчёт.",
    [author, date, number])
}
