/// The keys of an approved document that others have made.
enum ApprovedTitleKeys {
  static let title = Field(
    "название", .text, "название, как оно читается после «Утвердить»",
    example: "положение о школьном методическом совете",
    required: true)
  static let isSeparateFile = Field(
    "отдельным-файлом", .yesNo, "да: документ готовится не этой программой", example: "да", required: true)

  static let record = RecordType(
    .approvedTitle, "Утверждаемый документ, который готовится отдельно.", [title, isSeparateFile])
}
