import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The sentences of an order: items in official wording, the preamble with its basis, the control clause.
struct OrderSentences {
  /// A line of the order's numbered text.
  struct Line {
    /// The depth, from 1.
    let level: Int
    let text: String
    let path: FieldPath
    /// True for a paragraph of a new wording, which has no number of its own.
    var isQuoted = false
    /// The number that Word's list will give: `2.1`; empty for a quotation.
    fileprivate(set) var number = ""
  }

  private let order: AdministrativeOrder?
  let annexes: [Annex]
  var forms: PrintedForms

  /// Sentences of an order, or of items that stand elsewhere: in minutes, in a statute.
  init(order: AdministrativeOrder? = nil, annexes: [Annex] = [], forms: PrintedForms) {
    self.order = order
    self.annexes = annexes
    self.forms = forms
  }

  /// All items in reading order, the control clause last.
  mutating func lines() -> [Line] {
    guard let order else { return [] }
    var lines = unnumbered(order.items)
    if let control = order.control {
      lines.append(Line(level: 1, text: sentence(of: control), path: control.path))
    }
    return Self.numbered(lines)
  }

  /// The lines of items, each with its number.
  mutating func lines(of items: [OrderItem]) -> [Line] { Self.numbered(unnumbered(items)) }

  private mutating func unnumbered(_ items: [OrderItem]) -> [Line] {
    var lines: [Line] = []
    for (item, depth) in items.flatMap({ $0.flattened() }) { lines += self.lines(of: item, depth: depth) }
    return lines
  }

  private static func numbered(_ lines: [Line]) -> [Line] {
    var counts: [Int] = []
    return lines.map { line in
      guard !line.isQuoted else { return line }
      counts = Array((counts + Array(repeating: 0, count: line.level)).prefix(line.level))
      counts[line.level - 1] += 1
      var line = line
      line.number = counts.map(String.init).joined(separator: ".")
      return line
    }
  }

  /// The preamble with the acts that it rests on (ГОСТ Р 7.0.97 and the practice of orders: kind, author, date, number,
  /// title); nil when the order has neither.
  mutating func preamble() -> String? {
    guard let order else { return nil }
    var written = order.preamble.map { Typography.polished(Self.withoutVerb($0)) }
    var opening: [String] = []
    var hanging: [String] = []
    for act in order.basis {
      if let link = act.link, written != nil {
        hanging.append(link + " " + forms.citation(of: act, in: .instrumental))
      } else {
        opening.append(forms.citation(of: act, in: .genitive))
      }
    }
    // A participle is closed by a comma before the verb that the template adds.
    if let text = written, !hanging.isEmpty { written = text + ", " + hanging.joined(separator: ", ") + "," }
    guard !opening.isEmpty else { return written.map(\.withCapital) }
    let basis = "На основании " + Self.enumeration(opening)
    guard let written else { return basis }
    return basis + ", " + written.withoutCapital
  }

  // MARK: - Items

  private mutating func lines(of item: OrderItem, depth: Int) -> [Line] {
    let hasSubitems = !item.subitems.isEmpty
    switch item.content {
    case .text(let text):
      // The word behind an item's number has a capital (standards of orders: Arabic figure, full stop, capital).
      let sentence = Self.finished(Typography.polished(text).withCapital, opens: hasSubitems)
      return [Line(level: depth, text: sentence, path: item.path)]
    case .instruction(let instruction):
      return [Line(level: depth, text: sentence(of: instruction, opens: hasSubitems), path: item.path)]
    case .approval(let documents): return approval(of: documents, item: item, depth: depth)
    case .amendment(let amendment): return lines(of: amendment, item: item, depth: depth)
    case .repeal(let acts): return lines(of: acts, item: item, depth: depth)
    case .group(let group): return [line(of: group, item: item, depth: depth)]
    }
  }

  private mutating func sentence(of instruction: OrderItem.Instruction, opens: Bool) -> String {
    let executors = instruction.executors.enumerated().map { position, executor in
      let name = forms.party(executor, in: .dative)
      // Inside the sentence a unit is a common noun; the names of bodies and schools and the clerk's own words stay.
      if case .unit = executor.target, position > 0 { return name.withoutCapital }
      return name
    }
    // A subitem may leave its executors to the item above and then begins with its verb.
    let assignment = instruction.assignment.map { Typography.polished($0.text).withoutCapital }
    var sentence = ([Self.enumeration(executors), assignment ?? ""].filter { !$0.isEmpty })
      .joined(separator: " ").withCapital
    if let deadline = instruction.deadline {
      sentence = Self.unfinished(sentence) + " " + DeadlinePhrase.text(deadline.text)
    }
    return Self.finished(sentence, opens: opens)
  }

  /// One document is approved in one sentence, several each in a subitem of its own.
  private mutating func approval(of documents: [ApprovedDocument], item: OrderItem, depth: Int) -> [Line] {
    let named = documents.map { document in
      (title: title(of: document), path: document.path)
    }
    if named.count == 1, let only = named.first {
      let text = "Утвердить " + only.title.withoutCapital
      return [Line(level: depth, text: Self.finished(text, opens: false), path: item.path)]
    }
    // They are parts of one sentence: semicolons between them, a full stop at its end.
    return [Line(level: depth, text: "Утвердить:", path: item.path)]
      + named.enumerated().map { position, document in
        let title = document.title.withCapital
        let text =
          position < named.count - 1 ? Self.unfinished(title) + ";" : Self.finished(title, opens: false)
        return Line(level: depth + 1, text: text, path: document.path)
      }
  }

  /// The document in the accusative with the number of its annex.
  private mutating func title(of document: ApprovedDocument) -> String {
    let annex = annexes.first { $0.document.path == document.path }
    let mark = annexMark(of: document)
    switch document.content {
    case .title(let title, _): return Typography.polished(title) + mark
    case .kind, .composition:
      guard let annex else { return "" }
      let title =
        annex.accusativeTitle.map { Typography.polished($0) }
        ?? forms.phrase(annex.title, in: .accusative, at: annex.path)
      return title + Self.introduction(of: annex, behind: title) + mark
    }
  }

  /// « (далее – Программа)»: what the rest of the order and the annex call it; empty when the title says so itself.
  private static func introduction(of annex: Annex, behind title: String) -> String {
    guard let short = annex.shortTitle, !title.contains("(далее") else { return "" }
    return " " + Typography.polished("(далее – \(short))")
  }

  /// « (приложение № 1)»; empty for a document that is no annex.
  func annexMark(of document: ApprovedDocument) -> String {
    guard let annex = annexes.first(where: { $0.document.path == document.path }) else { return "" }
    return " " + Typography.polished("(приложение\(annex.number.map { " № \($0)" } ?? ""))")
  }

  private mutating func sentence(of control: ControlClause) -> String {
    switch control.content {
    case .reserved: "Контроль за исполнением настоящего приказа оставляю за собой."
    case .assigned(let party):
      Self.finished(
        "Контроль за исполнением настоящего приказа возложить на " + forms.party(party, in: .accusative), opens: false)
    }
  }

  // MARK: - Basis

  static func enumeration(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " и " + last
  }

  // MARK: - Sentence ends

  /// A clerk may have written the verb that the template adds.
  private static func withoutVerb(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last, last.lowercased().hasPrefix("приказыва") else { return text }
    words.removeLast()
    return words.joined(separator: " ")
  }

  /// The sentence without its end; the full stop of «г.» and of initials belongs to the word.
  private static func unfinished(_ text: String) -> String {
    var text = text
    while let last = text.last, ".;: \u{A0}".contains(last) {
      let before = text.dropLast().last
      if last == ".", before?.isUppercase == true || text.hasSuffix(" г.") || text.hasSuffix("\u{A0}г.") { break }
      text.removeLast()
    }
    return text
  }

  /// The sentence with its end: a colon before subitems, otherwise a full stop unless it has an end already.
  static func finished(_ text: String, opens: Bool) -> String {
    if opens { return unfinished(text) + ":" }
    // «… по плану.).» and «… О.В..» come of blind full stops.
    guard let last = text.last, !".!?:…".contains(last) else { return text }
    return last == ";" ? text.dropLast() + "." : text + "."
  }
}
