import Diagnostics
import ProgrammeModel

/// What an order approves is in the set, or comes as a file of its own.
enum ApprovedDocumentsExist: ProgrammeRule {
  static let code = "REF-01"
  static let severity = Severity.error
  static let summary = "утверждаемый документ есть в комплекте"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.approvedDocuments).compactMap { document in
      switch document.content {
      case .title(let title, let isSeparateFile):
        guard !isSeparateFile else { return nil }
        return finding(
          "документ «\(title)» назван словами, но не отдельным файлом",
          hint: "напишите «отдельным-файлом: да» или назовите часть комплекта", at: document.path)
      case .kind(let name): return missing(name, at: document, in: subject)
      }
    }
  }

  private static func missing(_ name: String, at document: ApprovedDocument, in subject: RuleSubject) -> Diagnostic? {
    if let part = document.part {
      guard !subject.set.has(part) else { return nil }
      return finding(
        "утверждается «\(name)», а в комплекте нет раздела «\(part.rawValue)»",
        hint: "добавьте раздел «\(part.rawValue)» или удалите эту строку", at: document.path)
    }
    guard !subject.catalogue.contains(where: { $0.isNamed(name) }) else { return nil }
    let names = AnnexPart.allCases.map(\.rawValue) + subject.catalogue.map(\.title)
    let nearest = NearestName.nearest(to: name, among: names)
    return finding(
      "нет такого документа: «\(name)»",
      hint: nearest.map { "возможно, «\($0)»" }
        ?? "документ, который готовится не здесь, запишите так: {название: …, отдельным-файлом: да}", at: document.path)
  }
}
