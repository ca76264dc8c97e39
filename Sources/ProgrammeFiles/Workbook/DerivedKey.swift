import ProgrammeModel

/// The keys of records to which the clerk gave none.
enum DerivedKey {
  /// A person's surname, with initials where another has it already; of anything else the name itself. Empty when there
  /// is no name.
  static func key(of node: DataNode, for root: [String], taken: [String: Range<Int>]) -> String {
    func text(_ key: String) -> String? {
      guard case .scalar(let text, _)? = node.entries.first(where: { $0.key == key })?.value.content else { return nil }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    guard root == ["люди"] else { return text("краткое") ?? text("наименование") ?? "" }
    guard let surname = text("фамилия")?.lowercased() else { return "" }
    guard taken[KeySpelling.foldedReference(surname)] != nil else { return surname }
    let initials =
      text("инициалы") ?? [text("имя"), text("отчество")].compactMap { $0?.prefix(1) }.joined()
    return surname + "-" + initials.lowercased().filter(\.isLetter)
  }
}
