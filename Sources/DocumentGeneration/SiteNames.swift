import Diagnostics
import DocumentRecognition
import ProgrammeModel
import RussianLanguage

/// Looks for names of persons in the free words of a set that is to be published: no rule can take them out of a sentence
/// without breaking it, so the clerk is told where they stand.
struct SiteNames {
  /// Whose surnames are known, in all their forms, small letters.
  private let surnames: Set<String>
  private var findings: [Diagnostic] = []
  private var told: Set<FieldPath> = []

  private init(of people: [Person]) {
    surnames = Set(
      people.filter { $0.surname.count >= 4 }.flatMap { person in
        GrammaticalCase.allCases.map { form in
          (person.surnameForms[form] ?? Declension.person(person.surname, gender: person.gender, in: form).text)
            .lowercased()
        }
      })
  }

  /// The names that are left in the parts of a set (keys at the top of the files) that a document prints; `people` are
  /// those of the set before anything was withheld, `act` is the file of the one act that is printed.
  static func findings(in set: ProgrammeSet, people: [Person], parts: Set<String>, act: String?) -> [Diagnostic] {
    var names = SiteNames(of: people)
    for file in set.files {
      for key in Vocabulary.record(file.name).keys where parts.contains(key) && !registers.contains(key) {
        guard let value = file.value(key), !acts.contains(key) || act == nil || value.path.file == act else { continue }
        names.read(value)
      }
    }
    return names.findings
  }

  /// Where persons are written down as such; who of them is printed the kinds decide.
  private static let registers: Set<String> = [
    "организация", "бланк", "люди", "школы", "подразделения", "сокращения", "снято", "правила",
  ]
  /// The parts of which there is one a file.
  private static let acts: Set<String> = ["приказ", "письмо", "протокол"]

  private mutating func read(_ value: DataValue) {
    switch value.content {
    case .text(let text), .party(.text(let text)): read(text, at: value.path)
    case .list(let items): items.forEach { read($0) }
    case .keyed(let entries): entries.forEach { read($0.value) }
    case .record(let record):
      for key in Vocabulary.record(record.name).keys { if let value = record.value(key) { read(value) } }
    case .date, .yesNo, .wholeNumber, .decimal, .party: break
    }
  }

  private mutating func read(_ text: String, at path: FieldPath) {
    let names = names(in: text)
    guard !names.isEmpty, told.insert(path).inserted else { return }
    findings.append(
      Diagnostic(
        "OUT-33", .warning,
        "в тексте для сайта остаётся имя: " + names.map { "«\($0)»" }.joined(separator: ", "),
        hint: "из предложения имя само не убирается: напишите вместо него должность или уберите его", path: path))
  }

  /// The names of a text, each once.
  private func names(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let words = WordSplitter.words(of: scalars)
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func isHonoured(_ start: Int) -> Bool {
      words.filter { $0.range.upperBound <= start }.suffix(5).contains { ["им", "имени"].contains($0.folded) }
    }
    var ranges = PersonScanner.persons(in: words, of: scalars).map(\.range)
    for (index, word) in words.enumerated() where word.isCapitalised && !word.isAllCapitals {
      guard !ranges.contains(where: { $0.overlaps(word.range) }) else { continue }
      let isPatronymic =
        index > 0 && words[index - 1].isCapitalised && word.range.count > 5
        && PersonGender(patronymic: string(word.range)) != nil
      if isPatronymic {
        ranges.append(words[index - 1].range.lowerBound..<word.range.upperBound)
      } else if surnames.contains(string(word.range).lowercased()) {
        ranges.append(word.range)
      }
    }
    // The name of a school or a street is nobody's secret: «СОШ № 1 им. Ю.А. Гагарина».
    var found: [String] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !isHonoured(range.lowerBound) {
      let name = string(range.clamped(to: 0..<scalars.count))
      if !found.contains(name) { found.append(name) }
    }
    return found
  }
}
