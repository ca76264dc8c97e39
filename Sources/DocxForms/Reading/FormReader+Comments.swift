import DocumentRecognition
import OfficeOpenXML

extension FormReader {
  /// Tells of the comments that people at the school set into the form, and keeps their words: a question or a doubt that
  /// stands in the margin is as much an answer as the words of a field. Our own remarks of an earlier round are none.
  mutating func noteComments(_ comments: [ReadComment]) {
    let ours = Set(comments.filter { FormComments.authors.contains($0.author) }.map(\.id))
    for comment in comments where !ours.contains(comment.id) {
      let text = comment.lines.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
      guard !text.isEmpty else { continue }
      let paragraph = comment.paragraph.flatMap { layout.paragraph(at: $0) }
      let author = comment.author.trimmed.isEmpty ? "без имени" : comment.author.trimmed
      let isAnswer = comment.parent.map(ours.contains) ?? false
      kept.append(
        FormReading.Outside(
          heading: paragraph.flatMap(headingText), text: "Примечание (\(author)): \(text)", paragraph: paragraph))
      remark(
        .comment, .warning,
        "\(isAnswer ? "ответ на замечание" : "примечание школы")\(site(of: paragraph)), \(author): «\(line(of: text))»",
        hint: "ответьте школе; в данные примечание не попало, оно записано рядом с ними", at: paragraph)
    }
  }

  /// Which field a paragraph belongs to, for people.
  private func site(of paragraph: Int?) -> String {
    guard let paragraph else { return "" }
    let fields = (anchored[paragraph] ?? []).sorted()
    if let field = fields.first { return " у поля «\(plan.fields[field].source.question)»" }
    // A comment on a heading stands before its field.
    return headingText(above: paragraph).map { " в разделе «\($0)»" } ?? ""
  }

  private func line(of text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count <= 300 ? line : line.prefix(299) + "…"
  }
}
