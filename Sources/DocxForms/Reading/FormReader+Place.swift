import Diagnostics
import DocumentRecognition
import ProgrammeModel

extension FormReader {
  /// Reads what stands outside of anchors: answers whose fields were destroyed, answers beside their fields, a school's own
  /// document without any fields at all.
  mutating func readByPlace() {
    for field in plan.fields where field.source.kind == .table { readLooseTables(field) }
    for field in plan.fields where field.source.kind == .list { readLooseList(field) }
    readLabelledRows()
    for field in plan.fields where field.source.kind == .text { readLooseText(field) }
  }

  private func isAnswered(_ field: FormPlan.Field) -> Bool {
    answers[field.index].map { !$0.isEmpty || $0.waiver != nil } ?? false
  }

  private mutating func guess(_ field: FormPlan.Field, _ how: String, at paragraph: Int?) {
    remark(
      .guessed, identity == nil ? .note : .warning, "ответ на «\(field.source.question)» взят \(how)",
      hint: identity == nil ? nil : "проверьте, что он прочитан верно", at: paragraph)
  }

  /// Tables that nobody has read and whose header is that of a field: pasted ones, and those of a school's own document.
  private mutating func readLooseTables(_ field: FormPlan.Field) {
    for table in view.tables.indices where !view.tables[table].isNested {
      let paragraphs = paragraphs(ofTable: table)
      guard paragraphs.contains(where: { !unread($0).isEmpty }), !paragraphs.contains(where: { covered[$0] != nil }),
        let (columns, headerRows) = columns(of: field, in: table), isMeant(field, by: table)
      else { continue }
      let rows = readRows(field, table, columns: columns, from: headerRows)
      guard !rows.isEmpty else { continue }
      for cell in view.tables[table].rows.prefix(headerRows).flatMap(\.cells) {
        for index in cell.paragraphs { cover(index) }
      }
      var all = rows
      if case .rows(let known)? = answers[field.index]?.value { all = known + rows }
      settle(field, all, at: rows.first?.paragraph)
      coverCaption(of: table)
      guess(field, "из таблицы, узнанной по заголовкам граф", at: rows.first?.paragraph)
    }
  }

  /// False when another field has more of a table's columns, or as many and its heading above the table.
  private func isMeant(_ field: FormPlan.Field, by table: Int) -> Bool {
    let chapter = paragraphs(ofTable: table).first.flatMap { chapters.indices.contains($0) ? chapters[$0] : nil }
    func fit(_ field: FormPlan.Field) -> Int {
      let count = columns(of: field, in: table)?.columns.count ?? 0
      let isAbove = chapter != nil && chapter == field.source.heading.map(FormText.folded)
      return count == 0 ? 0 : 2 * count + (isAbove ? 3 : 0)
    }
    let own = fit(field)
    return plan.fields.allSatisfy { $0.index == field.index || $0.source.kind != .table || fit($0) <= own }
  }

  /// Rows of a passport: the left cell asks, the right one answers.
  private mutating func readLabelledRows() {
    for table in view.tables where !table.isNested && (2...3).contains(table.columns) {
      for row in table.rows {
        guard row.cells.count >= 2, let value = row.cells.last, let label = row.cells.dropLast().last else { continue }
        let words = view.text(of: label)
        guard FormText.words(words).count <= 10, value.paragraphs.contains(where: { !unread($0).isEmpty }) else {
          continue
        }
        let wanted = plan.fields.filter { [.list, .line, .date, .choice].contains($0.source.kind) && !isAnswered($0) }
        let best = wanted.map { ($0, FormText.likeness(of: words, to: $0.source.question)) }.max { $0.1 < $1.1 }
        guard let (field, likeness) = best, likeness >= 0.6, let place = value.paragraphs.first else { continue }
        let lines = value.paragraphs.filter { !unread($0).isEmpty }.map { entry($0, layout.answered($0)) }
        // A passport repeats what the chapters say.
        let isRepeated = isAnswered(field) && lines.allSatisfy { says(field, $0) }
        guard !isAnswered(field) || isRepeated else { continue }
        for paragraph in value.paragraphs + label.paragraphs { cover(paragraph) }
        if isRepeated { continue }
        let isList = field.source.kind == .list
        answers[field.index] = FormAnswer(
          field: field.index,
          value: isList ? .items(lines.map { .init(text: $0, paragraph: place) }) : .text(lines.joined(separator: " ")),
          paragraph: place, waiver: nil)
        guess(field, "из строки «\(Self.excerpt(words))»", at: place)
      }
    }
  }

  /// True when the answer to a field has those words.
  private func says(_ field: FormPlan.Field, _ text: String) -> Bool {
    let words = FormText.folded(text)
    switch answers[field.index]?.value {
    case .text(let known)?: return FormText.folded(known) == words
    case .items(let items)?: return items.contains { FormText.folded($0.text) == words }
    case .rows?, nil: return false
    }
  }

  /// The line above a table that names it.
  private mutating func coverCaption(of table: Int) {
    guard let position = view.blocks.firstIndex(of: .table(table)), position > 0,
      case .paragraph(let index) = view.blocks[position - 1], headings[index] == nil
    else { return }
    let paragraph = view.paragraphs[index]
    if paragraph.isCentred || paragraph.style?.lowercased() == "caption", paragraph.words.count <= 30 { cover(index) }
  }

  /// The paragraphs under a field's heading that nobody has read.
  private func loose(_ field: FormPlan.Field) -> [Int] {
    guard let heading = field.source.heading.map(FormText.folded) else { return [] }
    return view.paragraphs.indices.filter {
      chapters[$0] == heading && headings[$0] == nil && !unread($0).isEmpty
    }
  }

  /// Entries under the heading of a list: behind words that announce it, or all where it is the heading's only list.
  private mutating func readLooseList(_ field: FormPlan.Field) {
    guard !isAnswered(field) else { return }
    let unread = Set(loose(field).filter { view.paragraphs[$0].isInBody })
    guard !unread.isEmpty else { return }
    // «Цель:» of a form that has lost its fields is the form's own line and still announces the list.
    let paragraphs = view.paragraphs.indices.filter { unread.contains($0) || identity != nil && announces($0, field) }
    let lists = plan.fields.filter { $0.source.kind == .list && $0.source.heading == field.source.heading }
    let texts = plan.fields.filter { $0.source.kind == .text && $0.source.heading == field.source.heading }
    var items: [FormAnswer.Item] = []
    // «Цель программы» over the goals alone announces them.
    var current = heading(of: field).flatMap { announced(by: view.paragraphs[$0].body, among: lists)?.index }
    var taken: [Int] = []
    for index in paragraphs {
      let text = entry(index, layout.answered(index))
      if text.contains(":") || text.count < 40, let announced = announced(by: text, among: lists) {
        current = announced.index
        if !unread.contains(index) { continue }
        if current == field.index { taken.append(index) }
        let rest = text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]).trimmed } ?? ""
        if current == field.index, !rest.isEmpty { items.append(.init(text: rest, paragraph: index)) }
        continue
      }
      if texts.contains(where: { opens(text, $0) }) {
        current = nil
        // A heading above a field's paragraphs says no more than its question does.
        if FormText.words(text).count == 1 { cover(index) }
        continue
      }
      // Beside a field of paragraphs only entries are a list's, unless the list was announced.
      let isAnnounced = identity == nil && current == field.index
      guard texts.isEmpty || view.paragraphs[index].marker != nil || isAnnounced else {
        current = nil
        continue
      }
      let isMine = current.map { $0 == field.index } ?? (lists.count == 1)
      guard isMine, unread.contains(index) else { continue }
      taken.append(index)
      let answer = FormPrompt.removed(from: text, field.prompt)
      if !answer.isEmpty { items.append(.init(text: answer, paragraph: index)) }
    }
    guard !items.isEmpty else { return }
    for index in taken { cover(index) }
    let waiver = items.count == 1 && FormText.isWaiver(items[0].text) ? items[0].text : nil
    answers[field.index] = FormAnswer(
      field: field.index, value: .items(waiver == nil ? items : []), paragraph: taken.first, waiver: waiver)
    guess(field, "по месту под заголовком", at: taken.first)
  }

  /// True for a line that the form prints above one of the lists under a field's heading.
  private func announces(_ paragraph: Int, _ field: FormPlan.Field) -> Bool {
    guard let heading = field.source.heading.map(FormText.folded), chapters[paragraph] == heading,
      headings[paragraph] == nil, view.paragraphs[paragraph].isInBody, isPrinted(paragraph)
    else { return false }
    let lists = plan.fields.filter { $0.source.kind == .list && $0.source.heading == field.source.heading }
    return announced(by: view.paragraphs[paragraph].text, among: lists) != nil
  }

  /// The paragraph of the heading that a field stands under.
  private func heading(of field: FormPlan.Field) -> Int? {
    guard let heading = field.source.heading.map(FormText.folded) else { return nil }
    return headings.filter { $0.value == heading }.keys.min()
  }

  /// True for words with which the answer to a field of paragraphs begins: «Риски: …».
  private func opens(_ text: String, _ field: FormPlan.Field) -> Bool {
    guard identity == nil, let own = FormText.words(text).first, let asked = FormText.words(field.source.question).first
    else { return false }
    return own == asked && (text.contains(":") || FormText.words(text).count == 1)
  }

  /// The only list that some words announce.
  private func announced(by text: String, among lists: [FormPlan.Field]) -> FormPlan.Field? {
    let head = FormText.words(text).prefix(3)
    let named = lists.filter { list in
      let stems = FormText.words(list.source.question).filter { $0.count > 2 }.map {
        $0.prefix(max(3, min(4, $0.count - 1)))
      }
      return head.contains { word in stems.contains { word.hasPrefix($0) } }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Everything under a heading whose field is empty or gone.
  private mutating func readLooseText(_ field: FormPlan.Field) {
    guard !isAnswered(field) else { return }
    let paragraphs = loose(field)
    guard let first = paragraphs.first else { return }
    var characters: [Int: [Range<Int>]] = [:]
    for index in paragraphs { characters[index] = unread(index) }
    let text = FormPrompt.removed(from: markdown(of: characters), field.prompt)
    cover(characters)
    guard !text.isEmpty else { return }
    answers[field.index] = FormAnswer(
      field: field.index, value: .text(text), paragraph: first, waiver: FormText.isWaiver(text) ? text : nil)
    guess(field, "по месту под заголовком", at: first)
  }

  // MARK: - What is left

  /// The Markdown of what is left: a whole table that nobody has read stays a table, cells of a read one are paragraphs.
  private func loose(_ characters: [Int: [Range<Int>]]) -> String {
    let isWhole = characters.keys.allSatisfy { index in
      guard let cell = view.paragraphs[index].cell else { return true }
      return !view.tables[cell.table].isNested && paragraphs(ofTable: cell.table).allSatisfy { covered[$0] == nil }
        && paragraphs(ofTable: cell.table).contains { characters[$0] != nil && !isPrinted($0) }
    }
    let text = isWhole && identity == nil ? markdown(of: characters) : ""
    return text.isEmpty ? transcribed(characters) : text
  }

  private func transcribed(_ characters: [Int: [Range<Int>]]) -> String {
    let text = markdown(of: characters, isInCell: true)
    return text.isEmpty ? layout.text(characters) : text
  }

  /// Words in headers, footers and notes that the form itself does not print: no field stands there.
  mutating func collectStories() -> [FormReading.Outside] {
    var found: [FormReading.Outside] = []
    for paragraph in view.stories where paragraph.text.contains(where: \.isLetter) {
      if identity?.printed.contains(FormText.checksum(paragraph.text)) == true { continue }
      let text = paragraph.text.trimmed
      found.append(FormReading.Outside(heading: "Колонтитулы и сноски", text: text, paragraph: nil))
      remarks.append(
        FormReading.Remark(
          diagnostic: Diagnostic(
            FormCode.outside.rawValue, identity == nil ? .note : .warning,
            "текст вне полей формы, в колонтитуле или сноске: «\(Self.excerpt(text))»",
            hint: "он сохранён отдельно; если это ответ, перенесите его в поле",
            at: .document(paragraph.place.location(file: view.file))), paragraph: nil))
    }
    return found
  }

  /// Everything that no field has taken, stretch by stretch.
  mutating func collectOutside() -> [FormReading.Outside] {
    var found: [FormReading.Outside] = []
    var waiting: [Int] = []
    func flush(_ reader: inout FormReader) {
      guard let first = waiting.first else { return }
      var characters: [Int: [Range<Int>]] = [:]
      for index in waiting { characters[index] = reader.unread(index) }
      let text = reader.loose(characters)
      waiting = []
      guard !text.isEmpty else { return }
      found.append(FormReading.Outside(heading: reader.headingText(above: first), text: text, paragraph: first))
      reader.remark(
        .outside, reader.identity == nil ? .note : .warning, "текст вне полей формы: «\(FormReader.excerpt(text))»",
        hint: "он сохранён отдельно; если это ответ, перенесите его в поле", at: first)
    }
    for index in view.paragraphs.indices {
      let isLoose = headings[index] == nil && !unread(index).isEmpty
      if isLoose, let last = waiting.last, chapters[last] == chapters[index], index - last <= 2 {
        waiting.append(index)
      } else if isLoose {
        flush(&self)
        waiting = [index]
      }
    }
    flush(&self)
    return found
  }
}
