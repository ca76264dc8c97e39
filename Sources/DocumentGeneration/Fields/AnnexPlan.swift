import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Decides which annexes an order has: one for each document that it approves, in the order's own sequence.
struct AnnexPlan {
  /// The annexes in their sequence.
  let annexes: [Annex]
  /// What is wrong or worth knowing.
  let diagnostics: [Diagnostic]

  /// The annexes of an order; `kind` finds a kind of the catalogue by any of its names.
  init(order: AdministrativeOrder, set: ProgrammeSet, kind: (String) -> DocumentKind?) {
    var annexes: [Annex] = []
    var diagnostics: [Diagnostic] = []
    let documents = order.approvedDocuments
    for (index, document) in documents.enumerated() {
      let isOnly = documents.count == 1
      switch document.content {
      case .title(let title, let isSeparate):
        annexes.append(
          Annex(
            document: document, position: index + 1, isOnly: isOnly, kind: nil, title: title, accusativeTitle: title,
            gender: .masculine, path: document.path))
        if isSeparate {
          let number = isOnly ? "приложение" : "приложение № \(index + 1)"
          diagnostics.append(
            Diagnostic(
              "OUT-20", .note, "\(number) прикладывается отдельным файлом: «\(title)»",
              hint: "не забудьте поставить на нём гриф утверждения", path: document.path))
        }
      case .composition(let group):
        guard let found = kind(Self.compositionKind) else {
          diagnostics.append(
            Diagnostic(
              "REF-01", .error, "в каталоге шаблонов нет состава рабочей группы (\(Self.compositionKind).docx)",
              path: document.path))
          continue
        }
        let title = "Состав " + Declension.phrase(group.title, in: .genitive).text.withoutCapital
        annexes.append(
          Annex(
            document: document, position: index + 1, isOnly: isOnly, kind: found, title: title, accusativeTitle: nil,
            gender: .masculine, path: group.path))
      case .kind(let key):
        guard let found = kind(key) else {
          diagnostics.append(
            Diagnostic(
              "REF-01", .error, "в каталоге шаблонов нет вида «\(key)», который утверждает приказ",
              hint: "виды: prikaz kinds; готовый документ укажите так: "
                + "{название: \"…\", отдельным-файлом: да}", path: document.path))
          continue
        }
        guard let source = Self.source(of: key, in: set) else {
          diagnostics.append(
            Diagnostic(
              "REF-01", .error, "приказ утверждает «\(key)», но в комплекте нет таких данных",
              hint: "добавьте «\(key)» в файл комплекта", path: document.path))
          continue
        }
        annexes.append(
          Annex(
            document: document, position: index + 1, isOnly: isOnly, kind: found, title: source.title,
            accusativeTitle: source.accusative, shortTitle: source.shortTitle,
            gender: Self.gender(source, kind: found), path: source.path))
      }
    }
    self.annexes = annexes
    self.diagnostics = diagnostics
  }

  /// The kind that prints the composition of a working group.
  private static let compositionKind = "working-group"

  private struct Source {
    let title: String
    let accusative: String?
    var shortTitle: String?
    let agreement: GrammaticalGender?
    let path: FieldPath
  }

  private static func source(of key: String, in set: ProgrammeSet) -> Source? {
    // «дорожная карта» is what a person writes for the key «дорожная-карта».
    guard let part = AnnexPart(rawValue: key.lowercased().replacing(" ", with: "-")), let document = set.document(part)
    else { return nil }
    if part == .passport {
      return set.programme.map {
        Source(title: ProgrammeRecordFields.passportTitle(of: $0), accusative: nil, agreement: nil, path: $0.path)
      }
    }
    return Source(
      title: document.title, accusative: document.accusativeTitle, shortTitle: document.shortTitle,
      agreement: document.agreement, path: document.path)
  }

  /// The data's word wins, then the title's own head, then the kind's default.
  private static func gender(_ source: Source, kind: DocumentKind) -> GrammaticalGender {
    source.agreement ?? HeadNoun.gender(ofTitle: source.title) ?? kind.annex?.agreement ?? .masculine
  }
}
