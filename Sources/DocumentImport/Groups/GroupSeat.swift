/// What somebody is in a working group, as a composition says it.
enum GroupSeat {
  case chair, leader, deputy, deputyLeader, secretary, member

  /// The key of the seat in the data.
  var key: String {
    switch self {
    case .chair, .leader: "председатель"
    case .deputy, .deputyLeader: "заместители"
    case .secretary: "секретарь"
    case .member: "члены"
    }
  }

  /// True for a seat that one person has.
  var isOne: Bool { key == "председатель" || key == "секретарь" }

  /// The seat that words name: «секретарь рабочей группы»; nil for all other words, as posts are.
  ///
  /// Behind the seat's own words there may only stand the group's: «заместитель председателя комитета» is a post in the
  /// composition of a commission.
  init?(_ text: String, of group: Set<String>) {
    let words = ImportedText.words(text)
    let heads: [(words: [String], seat: GroupSeat)] = [
      (["председатель"], .chair), (["руководитель"], .leader), (["заместитель", "председателя"], .deputy),
      (["заместители", "председателя"], .deputy), (["зам", "председателя"], .deputy),
      (["заместитель", "руководителя"], .deputyLeader), (["заместители", "руководителя"], .deputyLeader),
      (["ответственный", "секретарь"], .secretary), (["секретарь"], .secretary), (["члены"], .member),
      (["член"], .member),
    ]
    guard let head = heads.first(where: { words.starts(with: $0.words) }),
      words.dropFirst(head.words.count).allSatisfy({ group.contains($0) || Self.groupWords.contains($0) })
    else { return nil }
    self = head.seat
  }

  private static let groupWords: Set<String> = [
    "рабочей", "группы", "комиссии", "совета", "оргкомитета", "организационного", "жюри", "штаба", "команды",
  ]
}
