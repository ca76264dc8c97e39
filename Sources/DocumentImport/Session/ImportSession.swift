import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads one document into the draft of a set; the extensions read a piece each.
struct ImportSession {
  let document: RecognisedDocument
  /// Words of chapters as Markdown.
  let markdown: ChapterMarkdown
  var draft: SetDraft
  /// What became of every paragraph that shows something; nil for those that nothing was made of.
  private var taken: [Bool]
  /// Why a paragraph was left, where that is known.
  var reasons: [Int: String] = [:]
  /// The compositions of groups that annexes give, by the annex's position, until an item takes them.
  var compositions: [Int: Composition] = [:]
  /// Paragraphs that a single word of the data stands for: the clause of control.
  var condensed: Set<Int> = []
  /// The part of the set that each annex became, by the annex's position.
  var annexParts: [Int: String] = [:]

  init(document: RecognisedDocument, markdown: ChapterMarkdown, draft: SetDraft) {
    self.document = document
    self.markdown = markdown
    self.draft = draft
    taken = Array(repeating: false, count: document.paragraphs.count)
  }

  /// The document's name without the folders above it.
  var file: String { document.view.file.split(separator: "/").last.map(String.init) ?? document.view.file }

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
    let derived = derivedParagraphs()
    var index = 0
    while index < document.paragraphs.count {
      defer { index += 1 }
      let paragraph = document.paragraphs[index]
      if taken[index], !derived.contains(index) {
        draft.sources.append(
          .init(file: file, place: Self.place(of: paragraph), words: ImportedText.clean(paragraph.text)))
      }
      guard !taken[index], !paragraph.isBlank else { continue }
      let words = ImportedText.clean(paragraph.text)
      if words.isEmpty, opensTextBox(index) { continue }
      if words.allSatisfy({ "_-–—/\\. ".contains($0) }), !paragraph.hasDrawing { continue }
      let leftover = ImportReport.Leftover(
        file: file, place: Self.place(of: paragraph), words: words.isEmpty ? "[рисунок]" : words,
        reason: reasons[index] ?? (words.isEmpty ? "рисунки не переносятся" : "не узнано"))
      // The words of one place, a drawing's or a cell's, stay together.
      if let last = draft.report.leftovers.last, last.file == leftover.file, last.place == leftover.place {
        draft.report.leftovers[draft.report.leftovers.count - 1] = ImportReport.Leftover(
          file: last.file, place: last.place, words: last.words + "\n" + leftover.words, reason: last.reason)
      } else {
        draft.report.leftovers.append(leftover)
      }
    }
    return draft
  }

  /// True for the paragraph that only holds a text box, whose words follow.
  private func opensTextBox(_ index: Int) -> Bool {
    let next = index + 1
    return document.paragraphs.indices.contains(next) && document.paragraphs[next].isBoxed
      && !document.paragraphs[next].isBlank && document.paragraphs[next].place == document.paragraphs[index].place
  }

  /// Paragraphs whose words the program makes itself: requisites, marks, header cells, labels of a passport.
  private func derivedParagraphs() -> Set<Int> {
    var derived = document.requisites.union(condensed)
    derived.formUnion(afterSignatureRange)
    for table in document.tables {
      derived.formUnion(headerParagraphs(table))
      guard table.role == .passport else { continue }
      for row in document.view.tables[table.table].rows {
        derived.formUnion(row.cells.dropLast().flatMap(\.paragraphs))
      }
    }
    derived.formUnion(document.paragraphs.indices.filter { document.paragraphs[$0].isBoxed })
    return derived
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
      .init(what: what, file: file, place: place == end ? place : "\(place) – \(end)"))
  }

  /// True when nothing was made of a paragraph so far.
  func isFree(_ paragraph: Int) -> Bool { !taken[paragraph] }

  mutating func remark(_ message: String, at paragraph: Int) {
    draft.report.remarks.append(
      .init(file: file, place: Self.place(of: document.paragraphs[paragraph]), message: message))
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

  /// The words of a cell whose paragraphs may be things of their own: «Справка» and «Совещание» are two results.
  func parts(of cell: DocumentTable.Cell) -> String {
    var text = ""
    for line in cell.paragraphs.map({ ImportedText.clean(document.paragraphs[$0].text) }) where !line.isEmpty {
      let isNew =
        line.first?.isUppercase == true && text.last.map { $0.isLetter || $0.isNumber || "»)".contains($0) } == true
      text += (text.isEmpty ? "" : isNew ? "; " : " ") + line
    }
    return text
  }

  /// The deadline of a cell; lines that are deadlines each are parted as such.
  mutating func deadline(of cell: DocumentTable.Cell, context: YearContext) -> String {
    let lines = cell.paragraphs.flatMap { document.paragraphs[$0].text.split(separator: "\n") }
      .map { ImportedText.clean(String($0)) }.filter { !$0.isEmpty }
    func isUnderstood(_ text: String) -> Bool {
      !PeriodParser.parse(text, context: context).problems.contains { $0.kind == .notUnderstood }
    }
    let joined = lines.joined(separator: " ")
    let isList = lines.count > 1 && !isUnderstood(joined) && lines.allSatisfy(isUnderstood)
    return deadline(isList ? lines.joined(separator: "; ") : joined, at: cell.paragraphs.first, context: context)
  }

  /// A deadline as the data keep it; what is not understood is kept too and remarked on.
  mutating func deadline(_ text: String, at paragraph: Int?, context: YearContext = .none) -> String {
    let cleaned = ImportedText.clean(text)
    // «I квартал» begins with a number.
    let text = cleaned.first.map { "IVX".contains($0) } == true ? cleaned : cleaned.withoutCapital
    if let paragraph, PeriodParser.parse(text, context: context).problems.contains(where: { $0.kind == .notUnderstood })
    {
      remark("срок не понят и оставлен как есть: «\(text)»", at: paragraph)
    }
    return text
  }
}
