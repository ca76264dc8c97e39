import DocumentRecognition

extension RecognisedDocument {
  private static let sheets = PhrasePattern("лист ознакомления|рассылки|согласования")

  /// True for a paper that goes with another document and speaks its words: an extract, a sheet of acquaintance.
  var isAccompanying: Bool {
    order?.isExtract == true
      || shown.prefix(6).contains {
        Self.sheets.ranges(in: $0.paragraph).first?.lowerBound == $0.paragraph.firstCharacter
      }
  }

  private static let minutes = WordStems(words: ["протокол"])

  /// True for a plan or minutes by themselves: the order or the programme that they go with names the schools in full.
  var goesWithAnother: Bool {
    guard order == nil, passport == nil, kind != .report, kind != .contract,
      !tables.contains(where: { [.list, .scheme].contains($0.role) })
    else { return false }
    return !roadmaps.isEmpty || shown.prefix(8).contains { $0.paragraph.words.first.map(Self.minutes.hold) == true }
  }

  /// True for a school that says whose director or teacher somebody is: «директор МБОУ СОШ № 3». Lists of persons, signatures
  /// and addressees take short names; in running text the school itself is meant.
  func isInPost(_ index: Int, _ offset: Int) -> Bool {
    let paragraph = paragraphs[index]
    // Where copies go is said in short names.
    if paragraph.words.first?.reads("рассылка") == true
      || paragraph.words.prefix(2).map(\.folded) == ["разослано", "в"]
    {
      return true
    }
    guard paragraph.cell != nil || isRequisite(index) || paragraph.words.count <= 14 && paragraph.marker == nil else {
      return false
    }
    let before = paragraph.words.filter { $0.range.upperBound <= offset }
    guard let post = before.last(where: { PostLexicon.isPost($0) }) else { return false }
    let between = paragraph.scalars[post.range.upperBound..<offset]
    return between.count <= 90 && !between.contains { ".;:!?(\n".unicodeScalars.contains($0) }
  }

  private static let organisations = ["учреждени", "предприяти", "общество", "общества", "организаци"]

  /// True inside the quotation marks of an organisation's own name, which is as it was registered: «МКУ «ЦБУМР»».
  func isInRegisteredName(_ index: Int, _ offset: Int) -> Bool {
    let paragraph = paragraphs[index]
    var depth = 0
    var opening: Int?
    for position in paragraph.scalars.indices[..<offset].reversed() {
      if paragraph.scalars[position] == "»" { depth += 1 }
      if paragraph.scalars[position] == "«" {
        if depth == 0 {
          opening = position
          break
        }
        depth -= 1
      }
    }
    guard let opening else { return false }
    // A mark or a letterhead may break the line before the quotation marks.
    let before = paragraph.word(before: opening) ?? (index > 0 ? paragraphs[index - 1].words.last : nil)
    guard let before else { return false }
    return before.isAllCapitals || Self.organisations.contains { before.begins(with: $0) }
  }
}
