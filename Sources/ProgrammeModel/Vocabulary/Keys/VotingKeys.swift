/// The keys of a vote.
enum VotingKeys {
  static let inFavour = Field("за", .wholeNumber, "сколько голосов за", example: "14", required: true)
  static let against = Field("против", .wholeNumber, "сколько против", example: "0")
  static let abstained = Field("воздержались", .wholeNumber, "сколько воздержались", example: "0")

  static let record = RecordType(.voting, "Голосование.", [inFavour, against, abstained])
}
