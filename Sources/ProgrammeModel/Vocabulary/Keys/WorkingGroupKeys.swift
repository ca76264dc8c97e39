/// The keys of a working group.
enum WorkingGroupKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж", example: "Рабочая группа по поддержке школ",
    required: true)
  static let chair = Field(
    "председатель", .reference([.people], orText: true), "председатель или руководитель", example: "сомова",
    required: true)
  static let head = Field(
    "во-главе", .choice(WorkingGroup.Head.allCases.map(\.rawValue)),
    "как зовётся тот, кто её возглавляет; без ключа председатель", example: "руководитель")
  static let deputies = Field(
    "заместители", .list(.reference([.people], orText: true)), "заместители председателя", example: "[папина]")
  static let secretary = Field("секретарь", .reference([.people], orText: true), "секретарь", example: "папина")
  static let members = Field(
    "члены", .list(.reference([.people], orText: true)), "остальные члены; печатаются по алфавиту",
    example: "[папина, сомова]")

  static let record = RecordType(
    .workingGroup, "Рабочая группа, комиссия, совет.", [title, chair, head, deputies, secretary, members])
}
