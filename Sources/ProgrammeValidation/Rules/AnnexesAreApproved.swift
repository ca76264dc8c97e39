import Diagnostics
import ProgrammeModel

/// An order and its annexes answer each other: what belongs together is approved, and once.
enum AnnexesAreApproved: ProgrammeRule {
  static let code = "REF-02"
  static let severity = Severity.warning
  static let summary = "каждое приложение утверждено, и только одним пунктом"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order in twice(in: order, of: subject.catalogue) + leftOut(of: order, in: subject.set)
    }
  }

  private static func twice(in order: AdministrativeOrder, of catalogue: [DocumentKind]) -> [Diagnostic] {
    var seen: Set<String> = []
    return order.approvedDocuments.compactMap { document in
      let name =
        switch document.content {
        // A kind may be named by its Russian name or by its file's.
        case .kind(let name):
          document.part?.rawValue ?? catalogue.first { $0.isNamed(name) }?.title ?? name
        case .title(let title, _): title
        case .composition(let group): group.title
        }
      guard !seen.insert(KeySpelling.foldedReference(name)).inserted else { return nil }
      return finding("«\(name)» утверждается второй раз", hint: "удалите повтор", at: document.path, severity: .error)
    }
  }

  /// The plan and the scheme of a programme that this very order approves; a programme itself may rest on an older act.
  private static func leftOut(of order: AdministrativeOrder, in set: ProgrammeSet) -> [Diagnostic] {
    guard order.approvedDocuments.contains(where: { $0.part == .programme }) else { return [] }
    let approved = set.partsApprovedByAnyOrder
    return [AnnexPart.roadmap, .scheme].filter { set.has($0) && !approved.contains($0) }.compactMap { part in
      set.path(of: part).map { path in
        finding(
          "приказ утверждает программу, а «\(part.rawValue)» из того же комплекта не утверждает ни один пункт",
          hint: "добавьте «\(part.rawValue)» в «утвердить»", at: path)
      }
    }
  }
}
