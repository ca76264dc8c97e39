import DocumentRecognition

/// A responsible person is a unit or a post, never «ОО».
struct ExecutorsAreConcrete: InspectionRule {
  let code = "EXE-03"

  private static let vague: Set<String> = [
    "оо", "оу", "школы", "школа", "образовательные организации", "общеобразовательные организации", "педагоги",
    "учителя", "все", "ответственные лица", "ответственный", "администрация",
  ]

  /// The words that these begin with, «О.О.» among them.
  private static let suspects = WordStems(words: vague.map { String($0.prefix { $0 != " " }) } + ["о"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let suspects = Set(document.paragraphs(holding: Self.suspects))
    for table in document.roadmaps {
      guard let column = table.column(.responsible) else { continue }
      for row in table.rows {
        guard let cell = document.cell(table, row, column), cell.merge != .continuation,
          cell.paragraphs.contains(where: suspects.contains), let passage = document.view.passage(cell)
        else { continue }
        let parts = document.view.text(of: cell).lowercased().split { $0 == "," || $0 == ";" || $0 == "\n" }
        if parts.contains(where: { Self.vague.contains(Self.name(in: $0)) }) { found.append(passage) }
      }
    }
    return RuleFinding.grouped(
      "ответственный назван слишком общо", hint: "назовите должность или подразделение: «директора школ № 2 и № 8»",
      at: found)
  }

  /// What is named, without full stops and the blanks around it.
  private static func name(in part: Substring) -> String {
    var name = part.filter { $0 != "." }.trimmingPrefix(while: \.isWhitespace)
    while name.last?.isWhitespace == true { name.removeLast() }
    return String(name)
  }
}
