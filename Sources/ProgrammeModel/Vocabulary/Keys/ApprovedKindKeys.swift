/// The keys of an approved document named by its kind.
enum ApprovedKindKeys {
  static let document = Field("документ", .text, "вид документа", example: "дорожная-карта", required: true)

  static let record = RecordType(.approvedKind, "Документ, который утверждается и становится приложением.", [document])
}
