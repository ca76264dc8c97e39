import DocumentRecognition
import ProgrammeFiles

/// Checks that the words of a document that were read are in the data that came of them.
///
/// A safety net under all readers: a reader that takes a paragraph and uses half of it is found out here.
struct WordAccount {
  /// A paragraph that was read, with where it stood.
  struct Source {
    let file: String
    let place: String
    let words: String
  }

  /// Fewer missing words are a matter of cases and of signs that the program puts itself.
  private static let fewestMissing = 3

  /// What the program prints itself where an item approves documents or sets up a group.
  private static let printed: Set<String> = [
    "приложение", "приложению", "приложения", "прилагаемый", "прилагаемую", "прилагаемое", "прилагаемые", "согласно",
    "утвердить", "создать", "состав", "составе",
  ]

  private let stems: Set<String>

  /// An account over the text of data files.
  init(_ files: [SourceFile]) {
    var stems: Set<String> = []
    for file in files {
      for word in Self.words(String(decoding: file.bytes, as: UTF8.self)) { stems.insert(Self.stem(word)) }
    }
    self.stems = stems
  }

  /// The leftover that a paragraph gives when several of its words are nowhere in the data; nil for most.
  func leftover(of source: Source) -> ImportReport.Leftover? {
    let missing = Self.words(source.words).filter {
      $0.count >= 4 && !Self.printed.contains($0) && !stems.contains(Self.stem($0))
    }
    guard missing.count >= Self.fewestMissing else { return nil }
    return ImportReport.Leftover(
      file: source.file, place: source.place, words: source.words,
      reason: "прочитано не всё, в данных нет слов: \(missing.prefix(6).joined(separator: ", "))")
  }

  private static func words(_ text: String) -> [String] {
    ImportedText.words(text).filter { $0.allSatisfy(\.isLetter) }
  }

  /// Words in other cases begin alike.
  private static func stem(_ word: String) -> String { String(word.prefix(max(3, min(5, word.count - 2)))) }
}
