import Diagnostics
import DocumentRecognition
import OfficeOpenXML
import ProgrammeModel

/// Reads a returned form: by its anchors, then by headings and tables where anchors are gone, then everything that is
/// left, so that nothing a school wrote is lost without a word.
package struct FormReader {
  let plan: FormPlan
  let identity: FormIdentity?
  let layout: FormLayout
  let transcription: MarkdownTranscription
  var anchors: FormAnchors
  /// For each paragraph, the characters that are accounted for; the whole of it when the list holds its full range.
  var covered: [Int: [Range<Int>]] = [:]
  var answers: [Int: FormAnswer] = [:]
  var remarks: [FormReading.Remark] = []
  /// Values that could not be typed, kept as they stand.
  var kept: [FormReading.Outside] = []
  /// The heading of the plan under which each paragraph stands, folded.
  var chapters: [String?] = []
  /// The paragraphs of such headings.
  var headings: [Int: String] = [:]
  /// The fields whose anchors reach into each paragraph.
  var anchored: [Int: Set<Int>] = [:]

  /// For each paragraph, the block of the body that holds it.
  let blockOf: [Int]

  var view: DocumentView { layout.view }

  /// The reading of a package over a plan; throws `DiagnosedFailure` when the package's text cannot be read.
  package static func reading(
    of package: OPCPackage, plan: FormPlan, identity: FormIdentity?
  ) throws -> FormReading {
    let view = try DocumentViewReader.view(of: package)
    let tree = try package.tree(of: package.mainDocument())
    var reader = FormReader(
      plan: plan, identity: identity, layout: FormLayout(view: view, tree: tree),
      transcription: try MarkdownTranscription(of: package, view: view),
      anchors: FormAnchors(tree, plan: plan, token: identity?.token))
    return reader.read(comments: CommentReader.comments(of: package))
  }

  /// The checksums of the words that a new form prints outside its fields.
  static func printedWords(of package: OPCPackage, plan: FormPlan, token: String) throws -> Set<UInt32> {
    let view = try DocumentViewReader.view(of: package)
    let tree = try package.tree(of: package.mainDocument())
    let layout = FormLayout(view: view, tree: tree)
    var covered: [Int: [Range<Int>]] = [:]
    for anchor in FormAnchors(tree, plan: plan, token: token).own.values.flatMap({ $0 }) {
      for (paragraph, ranges) in layout.characters(in: anchor.nodes, withPrompts: true) {
        covered[paragraph, default: []] += ranges
      }
    }
    let printed = view.paragraphs.indices.map { paragraph in
      FormText.checksum(layout.text(paragraph, remainder(of: view.paragraphs[paragraph], covered[paragraph] ?? [])))
    }
    return Set(printed + view.stories.map { FormText.checksum($0.text) })
  }

  private init(
    plan: FormPlan, identity: FormIdentity?, layout: FormLayout, transcription: MarkdownTranscription,
    anchors: FormAnchors
  ) {
    self.plan = plan
    self.identity = identity
    self.layout = layout
    self.transcription = transcription
    self.anchors = anchors
    blockOf = Self.blocks(of: layout.view)
  }

  private static func blocks(of view: DocumentView) -> [Int] {
    var found = Array(repeating: 0, count: view.paragraphs.count)
    var start = 0
    for (position, block) in view.blocks.enumerated() {
      // Everything between two paragraphs of the body belongs to the table there, nested tables and all.
      let next: Int
      if position + 1 < view.blocks.count {
        switch view.blocks[position + 1] {
        case .paragraph(let index): next = index
        case .table(let index):
          next = view.tables[index].rows.lazy.flatMap { $0.cells.flatMap(\.paragraphs) }.first ?? start
        }
      } else {
        next = found.count
      }
      if case .paragraph(let index) = block { start = index }
      for paragraph in start..<max(start, next) { found[paragraph] = position }
      start = max(start, next)
    }
    return found
  }

  private mutating func read(comments: [ReadComment]) -> FormReading {
    findChapters()
    for (key, own) in anchors.own {
      for anchor in own {
        for paragraph in layout.characters(in: anchor.nodes, withPrompts: true).keys {
          anchored[paragraph, default: []].insert(key.field)
        }
      }
    }
    noteForeignPieces()
    noteTrackedChanges()
    noteComments(comments)
    for field in plan.fields { readByAnchors(field) }
    readByPlace()
    continueTexts()
    let outside = collectOutside() + collectStories()
    let data = data()
    let answers = plan.fields.map { field in
      self.answers[field.index] ?? FormAnswer(field: field.index, value: .text(""), paragraph: nil, waiver: nil)
    }
    return FormReading(
      identity: identity, plan: plan, view: view, answers: answers, outside: outside + kept, remarks: remarks,
      data: data)
  }

  // MARK: - What is accounted for

  /// The characters of a paragraph outside some ranges.
  static func remainder(of paragraph: DocumentParagraph, _ ranges: [Range<Int>]) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var position = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if position < range.lowerBound { rest.append(position..<range.lowerBound) }
      position = max(position, range.upperBound)
    }
    if position < paragraph.scalars.count { rest.append(position..<paragraph.scalars.count) }
    return rest
  }

  mutating func cover(_ characters: [Int: [Range<Int>]]) {
    for (paragraph, ranges) in characters { covered[paragraph, default: []] += ranges }
  }

  mutating func cover(_ paragraph: Int) { covered[paragraph] = [0..<view.paragraphs[paragraph].scalars.count] }

  /// The words of a paragraph that nothing accounts for; empty when they are the form's own.
  func unread(_ paragraph: Int) -> [Range<Int>] {
    let rest = Self.remainder(of: view.paragraphs[paragraph], covered[paragraph] ?? [])
    let prompts = layout.answered(paragraph)
    let words = rest.flatMap { part in prompts.map { $0.clamped(to: part) } }.filter { !$0.isEmpty }
    let text = layout.text(paragraph, words)
    guard text.contains(where: { $0.isLetter || $0.isNumber }), !isPrinted(paragraph, text) else { return [] }
    return words
  }

  /// True for words that the form itself prints.
  func isPrinted(_ paragraph: Int, _ text: String) -> Bool {
    if FormGuide.says(text) { return true }
    guard let identity else { return false }
    if identity.printed.contains(FormText.checksum(text)) { return true }
    return identity.printed.contains(FormText.checksum(view.paragraphs[paragraph].text))
  }

  func isPrinted(_ paragraph: Int) -> Bool { isPrinted(paragraph, view.paragraphs[paragraph].text) }

  // MARK: - Remarks

  mutating func remark(
    _ code: FormCode, _ severity: Severity, _ message: String, hint: String? = nil, at paragraph: Int?
  ) {
    var place: Location = .file(view.file)
    if let paragraph {
      var location = view.paragraphs[paragraph].place.location(file: view.file)
      location.heading = chapters.indices.contains(paragraph) ? headingText(above: paragraph) : nil
      place = .document(location)
    }
    remarks.append(
      FormReading.Remark(
        diagnostic: Diagnostic(code.rawValue, severity, message, hint: hint, at: place), paragraph: paragraph))
  }

  func headingText(above paragraph: Int) -> String? {
    guard chapters.indices.contains(paragraph), let chapter = chapters[paragraph] else { return nil }
    return plan.fields.compactMap(\.source.heading).first { FormText.folded($0) == chapter }
  }

  private mutating func noteForeignPieces() {
    for nodes in anchors.foreign {
      let characters = layout.characters(in: nodes)
      let text = layout.text(characters)
      guard !text.isEmpty, let first = characters.keys.min(), covered[first] == nil else { continue }
      cover(characters)
      kept.append(FormReading.Outside(heading: headingText(above: first), text: text, paragraph: first))
      remark(
        .foreignPiece, .error, "вставлено поле из формы другой школы: «\(Self.excerpt(text))»",
        hint: "удалите его и ответьте в поле своей формы; ответ из чужого поля в данные не взят", at: first)
    }
  }

  private mutating func noteTrackedChanges() {
    let changed = layout.tree.nodes.indices.first { index in
      let node = layout.tree.nodes[index]
      return ["ins", "del", "moveFrom", "moveTo"].contains { node.isWord($0) }
        && (layout.tree.ancestor(of: index, "p") != nil)
    }
    guard let changed else { return }
    remark(
      .trackedChanges, .warning, "в документе есть исправления, которые никто не принял",
      hint:
        "вставленное прочитано как принятое, удалённое пропущено; примите исправления: Рецензирование — Принять все",
      at: layout.paragraph(at: changed))
  }

  static func excerpt(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
