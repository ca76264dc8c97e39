import Foundation

/// Where Hunspell's Russian dictionary lies: its rules of endings and its words.
struct DictionaryFiles: Sendable {
  /// The rules of endings, `.aff`.
  let affixes: String
  /// The words, `.dic`.
  let words: String

  /// Where Debian and LibreOffice put dictionaries.
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"]

  /// The dictionary of this machine, the folders of Hunspell's own variable `DICPATH` before the usual ones; nil where
  /// there is none.
  static var installed: DictionaryFiles? {
    let asked = ProcessInfo.processInfo.environment["DICPATH"]?.split(separator: ":").map(String.init) ?? []
    return (asked + folders).lazy
      .map { DictionaryFiles(affixes: $0 + "/ru_RU.aff", words: $0 + "/ru_RU.dic") }
      .first { [$0.affixes, $0.words].allSatisfy(FileManager.default.isReadableFile) }
  }
}
