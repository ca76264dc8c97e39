import Diagnostics
import ProgrammeModel

/// Goals, tasks and results are written once: a chapter that lists its own soon differs from the passport.
enum ChaptersAgreeWithPassport: ProgrammeRule {
  static let code = "STR-13"
  static let severity = Severity.warning
  static let summary = "цели, задачи и результаты в разделах — те же, что в паспорте"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let programme = subject.set.programme else { return [] }
    let lists: [(words: Set<String>, list: ProgrammeChapter.List, items: [LocatedText])] = [
      (["цель", "цели"], .goals, programme.goals), (["задачи"], .tasks, programme.tasks),
      (["результаты"], .results, programme.results),
    ]
    return programme.chapters.flatMap { chapter -> [Diagnostic] in
      // «Поддержка школ с низкими результатами» is no list of results: only the nominative names one.
      let heading = chapter.heading.lowercased().split { !$0.isLetter }.map(String.init)
      let named = lists.filter { list in
        heading.contains(where: list.words.contains) && !list.items.isEmpty && !chapter.lists.contains(list.list)
      }
      guard !named.isEmpty, let text = chapter.text else { return [] }
      let written = items(of: text.text)
      guard !written.isEmpty else { return [] }
      let known = Set(named.flatMap(\.items).map { folded($0.text) })
      let keys = named.map(\.list.rawValue).joined(separator: ", ")
      let hint = "вместо перечня в тексте напишите «перечни: [\(keys)]»"
      guard let stranger = written.first(where: { !known.contains(folded($0)) }) else {
        return [
          finding(
            "раздел «\(chapter.heading)» повторяет перечень паспорта: при правке они разойдутся", hint: hint,
            at: text.path, severity: .note)
        ]
      }
      return [
        finding(
          "в разделе «\(chapter.heading)» есть «\(stranger.prefix(60))», а в паспорте этого нет", hint: hint,
          at: text.path)
      ]
    }
  }

  /// The items of the Markdown lists in a text.
  private static func items(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.drop(while: \.isWhitespace)
      if words.hasPrefix("- ") || words.hasPrefix("* ") { return String(words.dropFirst(2)) }
      let number = words.prefix { $0.isASCII && $0.isNumber }
      let rest = words.dropFirst(number.count)
      return !number.isEmpty && (rest.hasPrefix(". ") || rest.hasPrefix(") ")) ? String(rest.dropFirst(2)) : nil
    }
  }

  private static func folded(_ text: String) -> String {
    KeySpelling.foldedReference(text).filter { $0.isLetter || $0.isNumber }
  }
}
