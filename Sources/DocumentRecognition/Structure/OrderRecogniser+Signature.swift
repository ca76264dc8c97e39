/// Finds the signature of an order: a post and a name, on one line, in cells or on lines of their own.
extension OrderRecogniser {
  /// True for the first line of a signature: a post, with a name on it or within the next lines. `number` is that of the
  /// last item before it.
  func isSignature(_ index: Int, _ limit: Int, behind number: Int?) -> Bool {
    let paragraph = view.paragraphs[index]
    guard paragraph.marker == nil, paragraph.words.count <= 25 else { return false }
    let isPost = paragraph.words.prefix(3).contains { PostLexicon.isPost($0.folded) }
    if let person = paragraph.persons.last, person.beginsWithInitials, isAtEnd(person, of: paragraph),
      isPost || paragraph.words.count <= 4
    {
      return true
    }
    guard isPost, paragraph.words.first?.isCapitalised == true else { return false }
    if let name = surnameFirst(from: index, limit) { return closes(name, index, limit, behind: number) }
    if let end = paragraph.lastCharacter, ".;:".unicodeScalars.contains(end) { return false }
    return (index + 1..<min(index + 8, limit)).prefix { !isAcknowledgement($0) }.contains { next in
      view.paragraphs[next].words.count <= 20
        && view.paragraphs[next].persons.contains(where: \.beginsWithInitials)
    }
  }

  func readSignature(from start: Int, to limit: Int, behind number: Int?, into order: inout RecognisedOrder) {
    var index = start
    var lastShown = start
    while index < limit, order.signature.isEmpty || index < lastShown + 6, !isAcknowledgement(index) {
      let paragraph = view.paragraphs[index]
      if !paragraph.isBlank {
        let isNamed = paragraph.persons.contains { $0.beginsWithInitials || isAtEnd($0, of: paragraph) }
        // The mark of an electronic signature stands between the post and the name (ГОСТ Р 7.0.97, requisite 23).
        if !order.signature.isEmpty, Self.isStamp(paragraph) {
          index += 1
          continue
        }
        if order.signature.isEmpty, !isSignature(index, limit, behind: number) { break }
        if !order.signature.isEmpty, paragraph.words.count > 20 { break }
        order.signature.append(index)
        lastShown = index
        if isNamed {
          index += 1
          break
        }
      }
      index += 1
    }
    order.end = min(order.end, max(index, start))
    readAcknowledgement(from: index, to: limit, into: &order)
  }

  private func isAtEnd(_ person: PersonMention, of paragraph: DocumentParagraph) -> Bool {
    person.range.upperBound >= paragraph.endOfText - 1
  }

  // MARK: - Surname first

  /// The line that ends with «Белова И.П.», the only name from a post on; nil where the lines go on otherwise.
  private func surnameFirst(from start: Int, _ limit: Int) -> Int? {
    for index in start..<min(start + 8, limit) {
      let line = view.paragraphs[index]
      if line.isBlank || index > start && Self.isStamp(line) { continue }
      guard line.words.count <= 20, index == start || line.marker == nil && !opensBlock(index) else { return nil }
      if let person = line.persons.first {
        return line.persons.count == 1 && !person.beginsWithInitials && isAtEnd(person, of: line) ? index : nil
      }
      if let end = line.lastCharacter, ".;:,".unicodeScalars.contains(end) { return nil }
    }
    return nil
  }

  /// True when a line with the surname first closes the order: members of a list stand so too, and the text goes on.
  private func closes(_ name: Int, _ first: Int, _ limit: Int, behind number: Int?) -> Bool {
    if let before = view.paragraphs[..<first].last(where: { !$0.isBlank }), before.lastCharacter == ":" { return false }
    for index in name + 1..<max(name + 1, limit) {
      let line = view.paragraphs[index]
      if line.isBlank { continue }
      if opensBlock(index) { return true }
      if let number, line.marker?.numbers == [number + 1] { return false }
      guard index < name + 8, let person = line.persons.last, isAtEnd(person, of: line) else { continue }
      if line.words.prefix(3).contains(where: { PostLexicon.isPost($0.folded) }) { return false }
    }
    return true
  }

  /// True for the first line of what stands under a signature: acquaintance, visas, distribution, the executor.
  private func opensBlock(_ index: Int) -> Bool {
    isAcknowledgement(index) || view.paragraphs[index].words.first.map(Self.blocks.hold) == true
  }

  private static let blocks = WordStems(["согласован", "виз", "рассылк", "разослан", "исп", "подготовил"])

  // MARK: - Stamps

  private static let stamp = PhrasePattern("подписан электронной подписью")
  private static let stampLines = WordStems(words: ["сертификат", "владелец", "действителен"])

  private static func isStamp(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.words.first.map(stampLines.hold) == true || stamp.occurs(in: paragraph)
  }
}
