import DocumentRecognition

/// «Рекомендовать» is for bodies outside the author's authority, not for its own schools.
struct OwnSchoolsAreNotAdvised: InspectionRule {
  let code = "EXE-06"

  private static let patterns = [
    "рекомендовать ~ руководителям|директорам|школам|заведующим",
    "рекомендовать руководителям|директорам|школам|заведующим", "рекомендуется школам|руководителям|директорам",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.order != nil || document.passport != nil else { return [] }
    let found = Self.patterns.flatMap { document.passages(of: $0) }.sorted {
      ($0.paragraph, $0.range.upperBound) < ($1.paragraph, $1.range.upperBound)
    }
    var seen: Set<Int> = []
    return RuleFinding.grouped(
      "подведомственным школам не поручают, а рекомендуют",
      hint: "если школы подчинены автору, пишите поручение со сроком",
      at: found.filter { seen.insert($0.paragraph).inserted })
  }
}
