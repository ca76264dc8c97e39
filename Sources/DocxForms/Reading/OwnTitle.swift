import DocumentRecognition
import ProgrammeModel

/// What a school's own programme says of itself on its first page.
package struct OwnTitle {
  /// Its title: «Программа перехода …»; nil when none is found.
  package private(set) var text: String?
  /// Its years as data write them: «2020–2022»; nil when none are found.
  package private(set) var years: String?

  /// The title and years of a document.
  package init(_ view: DocumentView) {
    let early = view.paragraphs.prefix(60).filter { !$0.isBlank }
    let title = early.first { paragraph in
      paragraph.isInBody && paragraph.words.count <= 60 && paragraph.words.first?.folded == "программа"
    }
    text = title.map { title in
      var words = title.trimmed
      // «ПРОГРАММА» in a line of its own, and what programme it is below.
      if title.words.count == 1, let next = early.first(where: { $0.node > title.node }), next.isInBody,
        next.trimmed.first?.isLowercase == true, next.words.count <= 60
      {
        words = "Программа " + next.trimmed
      }
      return words.replacing("\n", with: " ").replacing("\u{A0}", with: " ")
    }
    let places = [title].compactMap(\.self) + early
    years = places.lazy.compactMap { Self.years(in: $0.text) }.first
  }

  /// Two years joined by a dash.
  private static func years(in text: String) -> String? {
    let scalars = Array(text)
    var index = 0
    while index + 9 <= scalars.count {
      let (first, sign, last) = (scalars[index..<index + 4], scalars[index + 4], scalars[index + 5..<index + 9])
      if "-–—".contains(sign), let from = Int(String(first)), let to = Int(String(last)),
        (1990...2100).contains(from), (from...from + 10).contains(to)
      {
        return "\(from)–\(to)"
      }
      index += 1
    }
    return nil
  }
}
