import DocumentRecognition

/// A task has somebody who does it.
struct TasksHaveExecutors: InspectionRule {
  let code = "EXE-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = OrderTask.all(in: document).filter { !$0.hasExecutor }.map { document.view.passage($0.paragraph) }
    return RuleFinding.grouped(
      "не сказано, кто исполняет поручение", hint: "назовите подразделение или должность в дательном падеже", at: found)
  }
}
