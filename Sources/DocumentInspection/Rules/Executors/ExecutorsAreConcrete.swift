import DocumentRecognition

/// A responsible person is a unit or a post, never «ОО».
struct ExecutorsAreConcrete: InspectionRule {
  let code = "EXE-03"

  private static let vague: Set<String> = [
    "оо", "оу", "школы", "школа", "образовательные организации", "общеобразовательные организации", "педагоги",
    "учителя", "все", "ответственные лица", "ответственный", "администрация",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.roadmaps {
      guard let column = table.column(.responsible) else { continue }
      for row in table.rows {
        guard let cell = document.cell(table, row, column), cell.merge != .continuation,
          let passage = document.view.passage(cell)
        else { continue }
        let parts = document.view.text(of: cell).lowercased().split { ",;\n".contains($0) }.map {
          $0.filter { $0 != "." }.trimmingPrefix(while: \.isWhitespace)
        }
        let names = parts.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
        if names.contains(where: Self.vague.contains) { found.append(passage) }
      }
    }
    return RuleFinding.grouped(
      "ответственный назван слишком общо", hint: "назовите должность или подразделение: «директора школ № 2 и № 8»",
      at: found)
  }
}
