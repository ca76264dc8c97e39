/// The keys of `бланк`.
enum LetterheadKeys {
  static let emblem = Field(
    "герб", .text, "файл рисунка (PNG или JPEG) в папке с данными; печатается в верхнем поле первой страницы приказа",
    example: "герб.png")

  static let record = RecordType(.letterhead, "Бланк: что печатается на нём кроме сведений организации.", [emblem])
}
