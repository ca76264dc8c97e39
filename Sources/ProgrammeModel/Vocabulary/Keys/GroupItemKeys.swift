/// The keys of an item that sets up a working group.
enum GroupItemKeys {
  static let group = Field(
    "создать", .record(.workingGroup), "какую группу; её состав становится приложением",
    example: "{название: Рабочая группа по поддержке школ, председатель: сомова}", required: true)

  static let record = RecordType(.groupItem, "Пункт «Создать рабочую группу …».", [group])
}
