import Diagnostics
import ProgrammeModel

/// A programme has the chapters that its kind's file calls mandatory.
enum ProgrammeHasChapters: ProgrammeRule {
  static let code = "STR-04"
  static let severity = Severity.warning
  static let summary = "в программе есть обязательные разделы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let programme = subject.set.programme else { return [] }
    return AnnexPart.allCases.filter { $0.isProgramme && subject.prints($0) }.flatMap { part in
      (subject.kinds + subject.catalogue).first { $0.isNamed(part) }.map { missing(in: programme, of: $0) }
        ?? []
    }
  }

  private static func missing(in programme: Programme, of kind: DocumentKind) -> [Diagnostic] {
    let headings = programme.chapters.map { Self.words(of: $0.heading) }
    let missing = kind.chapters.filter { chapter in
      chapter.isRequired && !headings.contains { Self.covers($0, Self.words(of: chapter.heading)) }
    }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { "«\($0.heading)»" }.joined(separator: ", ")
    return [
      finding(
        "для документа «\(kind.title)» в программе нет \(missing.count == 1 ? "раздела" : "разделов:") \(names)",
        hint: "добавьте в «разделы»; раздел узнаётся по этим словам в заголовке", at: programme.chaptersPath)
    ]
  }

  /// Every word of the wanted heading begins some word of the given one: endings and further words do not matter.
  private static func covers(_ heading: [String], _ wanted: [String]) -> Bool {
    wanted.allSatisfy { word in heading.contains { $0.hasPrefix(stem(of: word)) } }
  }

  private static func words(of heading: String) -> [String] {
    heading.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }

  /// «ресурсы» → «ресур», so that «ресурсное» has it too; short words lose one letter only.
  private static func stem(of word: String) -> String { String(word.prefix(max(3, min(6, word.count - 2)))) }
}
