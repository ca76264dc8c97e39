import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The invented district of the sample does not stay in a document of a real one.
enum SampleIsReplaced: ProgrammeRule {
  static let code = "ENT-09"
  static let severity = Severity.warning
  static let summary = "в данных не осталось вымышленных названий образца"

  /// The beginnings of the sample's invented names, in small letters.
  private static let names = ["заозёр", "заозер", "озёрной област", "озерной област", "zaozerye"]

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    // The sample itself, and a district that is really called so, are at home in them.
    guard let own = subject.set.organisation?.name.nominative.lowercased(), !names.contains(where: own.contains) else {
      return []
    }
    return subject.set.files.flatMap { texts(of: DataValue(.record($0), at: $0.path)) }.compactMap { text in
      guard let name = names.first(where: SearchedText(text.text).holds) else { return nil }
      let word = text.text.split { $0.isWhitespace || "«»,".contains($0) }.first {
        $0.lowercased().contains(name.prefix(5))
      }
      return finding(
        "«\(word ?? "")» осталось от образца", hint: "впишите своё или удалите строку", at: text.path)
    }
  }

  private static func texts(of value: DataValue) -> [LocatedText] {
    switch value.content {
    case .text(let text), .party(.text(let text)): [LocatedText(text, at: value.path)]
    case .record(let record):
      Vocabulary.record(record.name).fields.compactMap { record.value($0.key) }.flatMap(texts)
    case .list(let items): items.flatMap(texts)
    case .keyed(let entries): entries.map(\.value).flatMap(texts)
    default: []
    }
  }
}
