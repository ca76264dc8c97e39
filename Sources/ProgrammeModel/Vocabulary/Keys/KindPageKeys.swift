/// The keys of a document kind's `страница` when it depends on the data.
enum KindPageKeys {
  static let landscapeFromColumns = Field(
    "альбомная-от-столбцов", .wholeNumber, "от скольких столбцов таблицы лист кладётся альбомно", example: "5",
    required: true)

  static let record = RecordType(.kindPage, "Ориентация страницы, которая зависит от таблицы.", [landscapeFromColumns])
}
