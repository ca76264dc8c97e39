import DocxForms

/// The status of a set's forms as lines for a clerk.
enum FormStatusText {
  /// A line a school, then the totals.
  static func text(of status: FormStatus) -> String {
    var output = ""
    for line in status.lines {
      output += line.school.name + ": "
      guard let returned = line.returned else {
        output += "форма не возвращена\n"
        continue
      }
      output += text(of: returned) + "\n"
    }
    for stranger in status.strangers { output += stranger.file + ": не форма; " + text(of: stranger) + "\n" }
    let count = status.lines.count { $0.returned != nil }
    output += "Вернули: \(count) из \(status.lines.count)\n"
    return output
  }

  private static func text(of returned: FormStatus.Returned) -> String {
    let answered = returned.answered
    let measures = returned.measures
    let errors = returned.remarks.count { $0.diagnostic.severity == .error }
    var text = "заполнено \(answered.count) из \(answered.of)"
    if measures.of > 0 { text += ", мероприятий \(measures.of), исполнено \(measures.done)" }
    text += errors == 0 ? ", ошибок нет" : ", ошибок \(errors)"
    let missing = returned.missing
    if !missing.isEmpty { text += "\n    нет: " + missing.joined(separator: "; ") }
    return text
  }
}
