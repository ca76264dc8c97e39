import Diagnostics
import ProgrammeModel

extension OrderTitleIsWellFormed {
  /// A title that says «Об утверждении …» names everything that the order approves.
  static func uncoveredDocuments(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      let title = order.title.lowercased()
      // A title about the matter itself («Об организации работы …») covers whatever the order approves for it.
      guard title.contains("утвержд") else { return [] }
      let missing = order.approvedDocuments.filter { !$0.isNewEdition }.compactMap {
        document -> (name: String, path: FieldPath)? in
        let (name, stems) = Self.names(of: document)
        guard !stems.isEmpty, !stems.contains(where: { title.contains($0) }) else { return nil }
        return ("«\(name)»", document.path)
      }
      guard !missing.isEmpty else { return [] }
      var found = finding(
        "приказ утверждает \(missing.map(\.name).joined(separator: ", ")), а в заголовке этого нет",
        hint: "назовите в заголовке всё, что утверждается", at: order.titlePath)
      // The inspection of the finished order would say the same at the items.
      found.furtherPaths = missing.map(\.path)
      return [found]
    }
  }

  /// What a finding calls the document, and the beginnings of words by which a title may name it.
  private static func names(of document: ApprovedDocument) -> (name: String, stems: [String]) {
    switch (document.part, document.content) {
    // The title says that a group is set up; that its composition is approved goes with it.
    case (_, .composition(let group)): (group.title, [])
    case (let part?, _): (part.rawValue, part.titleStems)
    case (nil, .kind(let name)): (name, [stem(of: name)].compactMap(\.self))
    // The first noun is not known without a dictionary: one of the first two words is it.
    case (nil, .title(let title, _)):
      (title, title.split(separator: " ").prefix(2).compactMap { stem(of: String($0)) })
    }
  }

  private static func stem(of word: String) -> String? {
    let letters = word.lowercased().prefix { $0.isLetter }
    return letters.count < 4 ? nil : String(letters.prefix(max(4, letters.count - 2)))
  }
}
