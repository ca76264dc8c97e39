import DocumentRecognition

/// A task has a deadline.
struct TasksHaveDeadlines: InspectionRule {
  let code = "EXE-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = OrderTask.all(in: document).filter { !$0.hasDeadline }.map { document.view.passage($0.paragraph) }
    return RuleFinding.grouped(
      "у поручения нет срока", hint: "назовите срок: «в срок до 15 сентября 2020 г.»", at: found)
  }
}
