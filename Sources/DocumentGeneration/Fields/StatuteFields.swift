import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a statute («положение»).
struct StatuteFields {
  private let statute: Statute
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ statute: Statute, forms: PrintedForms) {
    self.statute = statute
    self.forms = forms
  }

  /// The record `положение`.
  mutating func record() -> TemplateValue {
    var chapters: [TemplateValue] = []
    for chapter in statute.chapters {
      var sentences = OrderSentences(forms: forms)
      let lines = sentences.lines(of: chapter.items)
      forms = sentences.forms
      chapters.append(
        .record(
          [
            "заголовок": .text(Typography.polished(chapter.heading), path: chapter.path),
            "пункты": .list(lines.map { .record(of: OrderFields.levels(of: $0), path: $0.path) }, path: chapter.path),
          ], path: chapter.path))
    }
    return .record(
      [
        "название": .text(Typography.polished(statute.title), path: statute.path),
        "разделы": .list(chapters, path: statute.path),
      ], path: statute.path)
  }
}
