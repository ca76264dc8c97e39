import DocumentRecognition

/// No revisions, hidden words or coloured marks are left in a finished paper. Comments stand in a part of their own:
/// `LeftoverComments` finds them under the same code.
struct NothingIsLeftOfEditing: InspectionRule {
  let code = "TPL-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    func passages(_ trace: EditingTraces) -> [Passage] {
      document.paragraphs.indices.filter { document.paragraphs[$0].traces.contains(trace) }.map(document.view.passage)
    }
    return RuleFinding.grouped(
      "остались правки, которые никто не принял", hint: "примите или отклоните исправления: «Рецензирование» в Word",
      at: passages(.revisions))
      + RuleFinding.grouped(
        "в тексте есть скрытые слова", hint: "покажите скрытый текст и удалите его или сделайте видимым",
        at: passages(.hidden))
      + RuleFinding.grouped(
        "слова выделены цветом, как недописанные", hint: "проверьте их и снимите выделение", at: passages(.highlight),
        severity: .note)
  }
}
