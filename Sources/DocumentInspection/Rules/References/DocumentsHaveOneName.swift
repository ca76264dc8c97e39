import DocumentRecognition

/// One document bears one name throughout.
struct DocumentsHaveOneName: InspectionRule {
  let code = "REF-08"

  private static let project = PhrasePattern("участник*|участниц*|реализац*|продолжени*|рамках|хода проекта")
  private static let map = PhrasePattern("дорожн* карт*")

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    programme(document) + roadmap(document)
  }

  /// «проект» for what is a programme everywhere else.
  private func programme(_ document: RecognisedDocument) -> [RuleFinding] {
    let titles = (document.order?.title ?? []) + document.title + document.annexes.flatMap(\.title)
    let words = titles.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let isProgramme = document.passport != nil || words.contains { $0.hasPrefix("программ") }
    guard isProgramme, !words.contains(where: { $0.hasPrefix("проект") }),
      !document.paragraphs(holding: Self.projects).contains(where: { namesProject(document.paragraphs[$0]) })
    else { return [] }
    let found = document.passages(of: Self.project)
    return RuleFinding.grouped("программа названа проектом", hint: "называйте её везде программой", at: found)
  }

  private static let projects = WordStems(forms: ["*проект*"])

  /// True for a project that has a name of its own.
  private func namesProject(_ paragraph: DocumentParagraph) -> Bool {
    let text = paragraph.text
    return paragraph.holds("нацпроект")
      || ["проекта «", "проект «", "проекте «", "проекта 500"].contains { text.contains($0) }
  }

  /// «дорожная карта» now with a capital, now without, in the order's own text.
  private func roadmap(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    let found = document.passages(of: Self.map) { $0 < order.end }
    let capitals = found.filter { document.string($0).unicodeScalars.first.map(CharacterClass.isCapital) ?? false }
    guard !capitals.isEmpty, capitals.count < found.count else { return [] }
    return RuleFinding.grouped(
      "план назван то «дорожной картой», то «Дорожной картой»",
      hint: "дайте документу одно имя: «(далее – Дорожная карта)»", at: found)
  }
}
