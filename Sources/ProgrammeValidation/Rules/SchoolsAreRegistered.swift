import Diagnostics
import ProgrammeModel

/// A school that documents name stands in the set's list of schools.
enum SchoolsAreRegistered: ProgrammeRule {
  static let code = "ENT-02"
  static let severity = Severity.warning
  static let summary = "школа, которую называют документы, есть в разделе «школы»"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard !subject.set.schools.isEmpty else { return [] }
    let texts = subject.parties.compactMap { party -> LocatedText? in
      guard case .text(let text) = party.target, hasCapitals(text) else { return nil }
      return LocatedText(text, at: party.path)
    }
    guard !texts.isEmpty else { return [] }
    let names = SetNames(subject.set)
    let known = subject.set.schools.flatMap { [$0.fullName, $0.shortName].compactMap(\.self) }
      .sorted { $0.count > $1.count }
    return texts.compactMap { party in
      let text = party.text
      guard namesSchool(unknownPart(of: text, known)), names.entry(of: text) == nil else { return nil }
      let nearest = names.nearestSchool(to: text)
      return finding(
        "школы «\(text)» нет в разделе «школы»",
        hint: nearest.map { "возможно, «\($0.name)»: напишите ключ «\($0.key)»" }
          ?? "добавьте её в раздел «школы» и назовите ключом", at: party.path)
    }
  }

  /// What is left of «руководителям МБОУ СОШ № 2 и МБОУ СОШ № 8» without the names of the list.
  private static func unknownPart(of text: String, _ known: [String]) -> String {
    known.reduce(text) { $0.replacing($1, with: " ") }
  }

  /// True when two capitals stand together, as in the kind of any school; most texts have none and need no further look.
  private static func hasCapitals(_ text: String) -> Bool {
    let letters = text.unicodeScalars
    return zip(letters, letters.dropFirst()).contains { ("А"..."Я").contains($0) && ("А"..."Я").contains($1) }
  }

  private static let kinds: Set<String> = ["СОШ", "ООШ", "НОШ", "МБОУ", "МОБУ", "МКОУ", "МАОУ", "МОУ", "ГБОУ"]

  /// True for «МБОУ Каменская ООШ»; «руководители школ» names none.
  private static func namesSchool(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.map(String.init)
    return words.count > 1 && words.contains(where: kinds.contains)
  }
}
