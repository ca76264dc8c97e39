import ArgumentParser
import Foundation
import RussianLanguage

/// Shows the six cases of names, posts and bodies.
struct Decline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Падежи фамилии, должности или наименования.",
    discussion: "Пример: prikaz decline \"Хрущ Е.И.\" --gender m")

  /// The sex of a person, which a name does not always show.
  enum Gender: String, ExpressibleByArgument, CaseIterable {
    case m, f
    case masculine = "м"
    case feminine = "ж"

    var person: PersonGender { self == .m || self == .masculine ? .male : .female }
  }

  @Argument(help: ArgumentHelp("Фамилии с именами или инициалами, должности, наименования.", valueName: "слова"))
  var texts: [String]

  @Option(help: ArgumentHelp("Пол лица: m или f (м или ж).", valueName: "пол"))
  var gender: Gender?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  private struct Answer: Encodable {
    let nominative: String
    let genitive: String
    let dative: String
    let accusative: String
    let instrumental: String
    let prepositional: String
    let sure: Bool
  }

  func run() throws {
    switch format {
    case .text:
      for text in texts {
        for grammaticalCase in GrammaticalCase.allCases {
          let form = declined(text, grammaticalCase)
          print("\(grammaticalCase.russianName): \(form.text)" + (form.isSure ? "" : "  (проверьте)"))
        }
      }
    case .json: print(try JSONText.of(texts.map(answer)), terminator: "")
    }
  }

  private func answer(_ text: String) -> Answer {
    func form(_ grammaticalCase: GrammaticalCase) -> String { declined(text, grammaticalCase).text }
    return Answer(
      nominative: form(.nominative), genitive: form(.genitive), dative: form(.dative), accusative: form(.accusative),
      instrumental: form(.instrumental), prepositional: form(.prepositional),
      sure: GrammaticalCase.allCases.allSatisfy { declined(text, $0).isSure })
  }

  /// A name when the words look like one, otherwise a post or a body.
  private func declined(_ text: String, _ grammaticalCase: GrammaticalCase) -> DeclinedText {
    guard Self.looksLikeName(text, isGenderGiven: gender != nil) else {
      return Declension.phrase(text, in: grammaticalCase)
    }
    return Declension.person(text, gender: gender?.person, in: grammaticalCase)
  }

  /// Two or three capitalised words with initials or a patronymic; with a gender any capitalised words, since posts and
  /// bodies hardly ever have all words capitalised.
  private static func looksLikeName(_ text: String, isGenderGiven: Bool) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "\u{A0}" }
    guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
    if isGenderGiven { return true }
    guard words.count > 1 else { return false }
    return words.contains { word in
      (word.contains(".") && word.count <= 5) || PersonGender(patronymic: String(word)) != nil
    }
  }
}
