import Diagnostics
import ProgrammeModel

/// An order approves a document once: twice approved, it would be two annexes.
enum DocumentsAreApprovedOnce: ProgrammeRule {
  static let code = "REF-10"
  static let severity = Severity.error
  static let summary = "документ утверждается приказом один раз"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      var seen: Set<String> = []
      return order.approvedDocuments.compactMap { document in
        let (key, name) =
          switch document.content {
          case .kind(let name): (document.part?.rawValue ?? title(of: name, in: subject), name)
          case .title(let title, _): (title, title)
          }
        guard !seen.insert(KeySpelling.foldedReference(key)).inserted else { return nil }
        return finding(
          "«\(name)» утверждается дважды", hint: "оставьте одну из двух строк", at: document.path)
      }
    }
  }

  /// A kind may be named by its Russian or its file's name.
  private static func title(of name: String, in subject: RuleSubject) -> String {
    subject.catalogue.first { $0.isNamed(name) }?.title ?? name
  }
}
