import ProgrammeModel

/// The columns of the sheet of an order's items.
enum ItemColumns {
  static let number = SheetColumn(
    "№", names: ["№ п/п", "Номер", "Пункт"], keys: ["№"], type: .text,
    summary:
      "номер пункта: 1, 2, у подпунктов 2.1, 2.2; в документе номера ставятся сами, отсюда берётся только вложенность",
    example: "2.1")
  static let approval = SheetColumn(
    "Утвердить", names: ["Утверждается"], keys: ["утвердить"], type: .list(.text),
    summary: "что утверждается: программа; дорожная-карта; эти документы становятся приложениями",
    example: "программа; дорожная-карта")
  static let executor = SheetColumn(
    "Исполнитель", names: ["Исполнители", "Кому"], keys: ["исполнитель"],
    type: .list(.reference([.people, .units, .schools, .organisation], orText: true)),
    summary: "кому поручено: ключ, имя или текст в дательном падеже; несколько — через точку с запятой",
    example: "сомова")
  static let text = SheetColumn(
    "Поручение", names: ["Текст", "Текст пункта", "Поручение или текст"], keys: ["поручение"], type: .text,
    summary: "что сделать, с глагола в неопределённой форме; без исполнителя — текст пункта",
    example: "провести мониторинг")
  static let deadline = SheetColumn(
    "Срок", keys: ["срок"], type: .text, summary: "к какому сроку", example: "до 15 сентября 2026 г.")
  static let executed = SheetColumn(
    "Исполнено", keys: ["исполнение", "дата"], type: .date, summary: "когда исполнено; в приказе не печатается",
    example: "01.10.2026")
  static let evidence = SheetColumn(
    "Чем подтверждено исполнение", names: ["Чем подтверждено"], keys: ["исполнение", "документ"], type: .text,
    summary: "документ об исполнении; в приказе не печатается", example: "справка № 4")

  /// All of them as a table.
  static let layout = TableLayout(
    ["приказ", "пункты"], [text, number, approval, executor, deadline, executed, evidence])

  /// The columns as they are written.
  static let written = [number, approval, executor, text, deadline, executed, evidence]
}
