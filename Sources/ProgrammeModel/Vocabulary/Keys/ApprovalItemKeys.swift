/// The keys of an item that approves documents.
enum ApprovalItemKeys {
  static let documents = Field(
    "утвердить",
    .list(.oneOf([.text, .record(.approvedKind), .record(.approvedTitle), .record(.approvedComposition)])),
    "что утверждается; эти документы становятся приложениями", example: "[программа, дорожная-карта]", required: true)

  static let record = RecordType(.approvalItem, "Пункт «Утвердить …».", [documents])
}
