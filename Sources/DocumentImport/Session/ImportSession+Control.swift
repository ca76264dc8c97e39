import ProgrammeFiles
import RussianLanguage

/// Reads the clause of control.
extension ImportSession {
  /// The clause's value; nil for words that the data would not say again, which stay an item as they are.
  mutating func controlClause(_ text: String, at paragraph: Int) -> YAMLValue? {
    let words = ImportedText.words(text)
    guard words.first == "контроль" else { return nil }
    if words.contains("оставляю"), words.contains("собой") { return .text("оставляю за собой") }
    guard let range = text.firstRange(of: "возложить на ") ?? text.firstRange(of: "возлагаю на ") else { return nil }
    let named = Self.withoutEnd(String(text[range.upperBound...]))
    if let key = draft.people.key(named: named, in: .accusative) { return Self.assigned(key) }
    guard let name = AccusativeName(named) else { return nil }
    guard let post = nominativePost(of: name) else {
      remark("должность в пункте о контроле не понята, пункт оставлен текстом: «\(name.post)»", at: paragraph)
      return nil
    }
    return key(of: name, post: post, at: paragraph).map(Self.assigned)
  }

  /// The paragraphs that the clause's value stands for: what follows «за собой» says something else.
  func clauseOfControl(_ paragraphs: [Int]) -> [Int] {
    guard let last = paragraphs.firstIndex(where: { document.paragraphs[$0].words.contains { $0.folded == "собой" } })
    else { return paragraphs }
    return Array(paragraphs[...last])
  }

  private static func assigned(_ key: String) -> YAMLValue { .inlineRecord([.init("возложить-на", .text(key))]) }

  /// The post in the nominative, empty for a name without one; nil when the way back to it is not known.
  private func nominativePost(of name: AccusativeName) -> String? {
    if name.post.isEmpty { return "" }
    if let post = NominativeForm.post(name.post, from: .accusative) { return post.withCapital }
    // «И.о. директора» is the same in all cases.
    return Declension.phrase(name.post, in: .accusative).isUnchanged(name.post) ? name.post.withCapital : nil
  }

  /// The key of the person: one of the document's own, or a new one if the surname has one nominative.
  private mutating func key(of name: AccusativeName, post: String, at paragraph: Int) -> String? {
    if let known = draft.people.person(surname: name.surname, initials: name.initials, in: .accusative) {
      guard !post.isEmpty, let own = known.post else {
        if !post.isEmpty { _ = draft.people.takePost(post, unlessKnown: known.key) }
        return known.key
      }
      let (said, kept) = (ImportedText.folded(post), ImportedText.folded(own))
      if said == kept { return known.key }
      let isShorter = said.hasPrefix(kept) || kept.hasPrefix(said)
      remark(
        "в пункте о контроле должность «\(post.withoutCapital)», а в другом месте документа «\(own.withoutCapital)»: "
          + (isShorter ? "взята вторая" : "пункт оставлен текстом"), at: paragraph)
      return isShorter ? known.key : nil
    }
    guard let surname = NominativeForm.surname(accusative: name.surname),
      name.gender == nil || surname.gender == nil || name.gender == surname.gender
    else {
      remark(
        "по форме «\(name.surname)» не видно, как эта фамилия пишется в именительном падеже: пункт оставлен текстом; "
          + "впишите человека в «люди», а вместо пункта – «контроль: {возложить-на: …}»", at: paragraph)
      return nil
    }
    // «Заведующую» is a woman's; most posts show nothing.
    let shown = post.split(separator: " ").first?.hasSuffix("ая") == true ? PersonGender.female : nil
    let key = draft.people.key(
      surname: surname.text, initials: name.initials, names: name.names, post: post.isEmpty ? nil : post,
      gender: name.gender ?? surname.gender ?? shown)
    draft.people.takeAccusative(name.surname, of: key)
    return key
  }
}

extension DeclinedText {
  /// True when the form is sure and the same as a text.
  fileprivate func isUnchanged(_ written: String) -> Bool { isSure && text == written }
}
