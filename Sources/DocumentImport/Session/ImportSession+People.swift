import DocumentRecognition
import RussianLanguage

/// Reads those who sign an order, endorse it or are acquainted with it.
extension ImportSession {
  /// A person whom a paragraph names with initials.
  struct NamedPerson {
    let surname: String
    let initials: String
    let range: Range<Int>
  }

  /// The persons of a paragraph, left to right; whose name a school bears is none of them: «СОШ № 1 им. Ю.А. Гагарина».
  func persons(in paragraph: Int) -> [NamedPerson] {
    let line = document.paragraphs[paragraph]
    let own = line.persons.filter { mention in
      let before = line.words.last { $0.range.upperBound <= mention.range.lowerBound }
      return before.map { !["им", "имени"].contains($0.folded) } ?? true
    }
    return own.map { mention in
      let words = line.words.filter { mention.range.contains($0.range.lowerBound) }
      let surname = words.first { $0.range.count > 1 }.map { line.string($0.range) } ?? ""
      let initials = words.filter { $0.range.count == 1 }.map { line.string($0.range) + "." }.joined()
      return NamedPerson(surname: surname, initials: initials, range: mention.range)
    }
  }

  /// Registers all who stand after the items with their posts, so that their names are known in any case.
  mutating func readPeople() {
    guard let order = document.order else { return }
    _ = signatory(order.signature)
    for entry in afterSignature() { _ = key(of: entry, gender: nil) }
  }

  /// The signatory's key, and the post whose duties are performed for another; that is not the signatory's own.
  mutating func signatory(_ paragraphs: [Int]) -> (key: String, actingPost: String?)? {
    guard let last = paragraphs.last(where: { !persons(in: $0).isEmpty }), let person = persons(in: last).last else {
      return nil
    }
    var before = paragraphs.filter { $0 < last }.map { document.paragraphs[$0].text }.joined(separator: " ")
    before += " " + document.paragraphs[last].string(0..<person.range.lowerBound)
    var post = ImportedText.clean(before.filter { $0 != "_" && $0 != "/" })
    while let end = post.last, ",;".contains(end) { post.removeLast() }
    let lower = post.lowercased()
    var isActing = false
    for opening in ["исполняющий обязанности ", "исполняющая обязанности ", "и.о. ", "и. о. ", "врио "]
    where lower.hasPrefix(opening) {
      isActing = true
      let genitive = String(post.dropFirst(opening.count))
      post = NominativeForm.post(genitive, from: .genitive) ?? genitive
    }
    let key = draft.people.key(
      surname: person.surname, initials: person.initials, post: post.isEmpty || isActing ? nil : post.withCapital)
    return (key, isActing ? post.withCapital : nil)
  }

  /// A person of a block under the signature.
  struct BlockEntry {
    enum Block { case visas, acknowledgement }
    let block: Block
    let paragraph: Int
    let person: NamedPerson
    let post: String?
  }

  /// Those who stand under the signature of the order.
  func afterSignature() -> [BlockEntry] {
    var entries: [BlockEntry] = []
    var block: BlockEntry.Block?
    for index in afterSignatureRange where !document.paragraphs[index].isBlank {
      let line = document.paragraphs[index]
      if let opened = Self.block(line) { block = opened }
      if Self.isExecutorMark(line) { block = nil }
      guard let block else { continue }
      for person in persons(in: index) {
        entries.append(BlockEntry(block: block, paragraph: index, person: person, post: post(at: index, person)))
      }
    }
    return entries
  }

  /// The paragraphs between the signature and the first annex.
  var afterSignatureRange: Range<Int> {
    guard let order = document.order else { return 0..<0 }
    let start = (order.signature.last ?? order.items.last?.all.last ?? 0) + 1
    let end = document.annexes.map(\.range.lowerBound).filter { $0 >= start }.min() ?? document.paragraphs.count
    return start..<max(start, end)
  }

  static func block(_ line: DocumentParagraph) -> BlockEntry.Block? {
    let words = line.words.prefix(6).map(\.folded)
    if words.contains(where: { $0.hasPrefix("ознакомлен") }) { return .acknowledgement }
    if let first = words.first, first.hasPrefix("виз") || first.hasPrefix("согласован") { return .visas }
    return nil
  }

  /// «Исп. Фирсова Т.А., тел. 2-11-45»: who wrote the document endorses nothing by that.
  static func isExecutorMark(_ line: DocumentParagraph) -> Bool {
    ["исп", "исполнитель"].contains(line.words.first?.folded ?? "")
  }

  /// The post before a name: in a cell of its own or on the same line.
  private func post(at index: Int, _ person: NamedPerson) -> String? {
    let line = document.paragraphs[index]
    var text = ImportedText.clean(line.string(0..<person.range.lowerBound).filter { $0 != "_" && $0 != "/" })
    if let cell = line.cell, text.isEmpty, let first = document.view.tables[cell.table].rows[cell.row].cells.first {
      text = self.text(first)
    }
    let words = ImportedText.words(text)
    let isLine = line.words.count <= 12 && !text.contains { $0.isNumber || $0 == ":" } && text.first?.isLetter == true
    guard isLine && !words.isEmpty || words.contains(where: { PostLexicon.isPost($0) }),
      !words.contains(where: { $0.hasPrefix("ознакомлен") || $0.hasPrefix("согласован") })
    else { return nil }
    return text.withCapital
  }

  mutating func key(of entry: BlockEntry, gender: PersonGender?) -> String {
    draft.people.key(
      surname: entry.person.surname, initials: entry.person.initials, post: entry.post, gender: gender)
  }
}
