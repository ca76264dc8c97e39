import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads one document into the draft of a set; the extensions read a piece each.
struct ImportSession {
  let document: RecognisedDocument
  var draft: SetDraft
  /// What became of every paragraph that shows something; nil for those that nothing was made of.
  private var taken: [Bool]
  /// Why a paragraph was left, where that is known.
  var reasons: [Int: String] = [:]
  /// The part of the set that each annex became, by the annex's position.
  var annexParts: [Int: String] = [:]

  init(document: RecognisedDocument, draft: SetDraft) {
    self.document = document
    self.draft = draft
    taken = Array(repeating: false, count: document.paragraphs.count)
  }

  /// Reads everything that is known how to.
  mutating func read() {
    if document.order != nil {
      readOrganisation()
      // Persons first: items and cells name them in other cases.
      readPeople()
      for index in document.annexes.indices { readAnnex(index) }
      readOrder()
    } else {
      readDocumentItself()
    }
  }

  /// The draft with all that was not placed listed.
  func finished() -> SetDraft {
    var draft = draft
    var index = 0
    while index < document.paragraphs.count {
      defer { index += 1 }
      let paragraph = document.paragraphs[index]
      guard !taken[index], !paragraph.isBlank else { continue }
      let words = ImportedText.clean(paragraph.text)
      if words.allSatisfy({ "_-–—/\\. ".contains($0) }), !paragraph.hasDrawing { continue }
      draft.report.leftovers.append(
        .init(
          file: document.view.file, place: Self.place(of: paragraph),
          words: words.isEmpty ? "[рисунок]" : words,
          reason: reasons[index] ?? (words.isEmpty ? "рисунки не переносятся" : "не узнано")))
    }
    return draft
  }

  // MARK: - Account of what was read

  /// Marks paragraphs as read.
  mutating func take(_ paragraphs: some Sequence<Int>) {
    for index in paragraphs where taken.indices.contains(index) { taken[index] = true }
  }

  /// Marks paragraphs as read and says what became of them.
  mutating func take(_ paragraphs: [Int], as what: String) {
    take(paragraphs)
    let shown = paragraphs.filter { !document.paragraphs[$0].isBlank }
    guard let first = shown.first, let last = shown.last else { return }
    let place = Self.place(of: document.paragraphs[first])
    let end = Self.place(of: document.paragraphs[last])
    draft.report.readings.append(
      .init(what: what, file: document.view.file, place: place == end ? place : "\(place) – \(end)"))
  }

  /// True when nothing was made of a paragraph so far.
  func isFree(_ paragraph: Int) -> Bool { !taken[paragraph] }

  mutating func remark(_ message: String, at paragraph: Int) {
    draft.report.remarks.append(
      .init(file: document.view.file, place: Self.place(of: document.paragraphs[paragraph]), message: message))
  }

  /// «абзац 12», «таблица 3, строка 14, графа 2».
  static func place(of paragraph: DocumentParagraph) -> String {
    let place = paragraph.place
    guard let table = place.table else { return "абзац \(place.paragraph)" }
    return "таблица \(table), строка \(place.row ?? 1), графа \(place.cell ?? 1)"
  }

  // MARK: - Texts

  func text(_ paragraphs: [Int]) -> String {
    ImportedText.clean(paragraphs.map { document.paragraphs[$0].text }.joined(separator: " "))
  }

  func body(_ paragraph: Int) -> String { ImportedText.clean(document.paragraphs[paragraph].body) }

  func text(_ cell: DocumentTable.Cell) -> String { text(cell.paragraphs) }

  /// A deadline as the data keep it; what is not understood is kept too and remarked on.
  mutating func deadline(_ text: String, at paragraph: Int?, context: YearContext = .none) -> String {
    let text = ImportedText.uncapitalised(ImportedText.clean(text))
    if let paragraph, PeriodParser.parse(text, context: context).problems.contains(where: { $0.kind == .notUnderstood })
    {
      remark("срок не понят и оставлен как есть: «\(text)»", at: paragraph)
    }
    return text
  }
}
