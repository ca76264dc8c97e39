/// The keys of a working group whose composition is approved; the group itself is set up elsewhere or in another item.
enum ApprovedCompositionKeys {
  static let group = Field(
    "состав", .record(.workingGroup), "состав какой группы; он становится приложением",
    example: "{название: Рабочая группа по поддержке школ, председатель: сомова}", required: true)

  static let record = RecordType(
    .approvedComposition, "Состав группы, который утверждается; «создать» печатает то же вместе со словами о создании.",
    [group])
}
