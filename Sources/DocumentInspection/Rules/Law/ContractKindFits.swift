import DocumentRecognition

/// A contract's kind fits its subject: the network form of article 15, or plain co-operation.
struct ContractKindFits: InspectionRule {
  let code = "LEG-05"

  private static let article = PhrasePattern("статьей|статье|статьи|статьям|ст 15")

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .contract, let title = document.title.first else { return [] }
    let words = document.title.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let isNetworkForm = words.contains("форме") && words.contains { $0.hasPrefix("сетев") }
    let speaksOfProgramme = document.paragraphs.contains {
      $0.holds("образовательной", "образовательных") && $0.holds("программ")
    }
    let citesArticle = document.holds(Self.article)
    if isNetworkForm, !speaksOfProgramme {
      return [
        RuleFinding(
          "договор о сетевой форме не говорит об образовательной программе",
          hint: "статья 15 закона № 273-ФЗ требует назвать программу, её уровень и направленность",
          at: [document.view.passage(title)])
      ]
    }
    if !isNetworkForm, citesArticle,
      words.contains(where: { $0.hasPrefix("сотрудничеств") || $0.hasPrefix("взаимодейств") })
    {
      return [
        RuleFinding(
          "договор о сотрудничестве ссылается на статью 15 закона об образовании",
          hint: "она о сетевой форме реализации программ; сотрудничество — гражданский договор",
          at: [document.view.passage(title)])
      ]
    }
    return []
  }
}
