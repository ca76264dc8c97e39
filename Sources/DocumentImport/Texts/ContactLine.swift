/// A letterhead's line of contacts, parted by its labels: «678900, г. Алдан, ул. Ленина, 9 тел. (41145) 3-16-63».
struct ContactLine {
  /// The keys of an organisation that a line may have values for, in the order of the data.
  static let keys = ["адрес", "телефон", "почта", "сайт", "инн", "кпп", "огрн"]

  /// What was read, by the keys of an organisation.
  private(set) var values: [(key: String, value: String)] = []
  /// What there is no key for: a fax.
  private(set) var rest = ""

  private static let labels: [(word: String, key: String?)] = [
    ("телефон", "телефон"), ("тел", "телефон"), ("факс", nil), ("e-mail", "почта"), ("email", "почта"),
    ("эл. почта", "почта"), ("электронная почта", "почта"), ("адрес электронной почты", "почта"), ("сайт", "сайт"),
    ("инн", "инн"), ("кпп", "кпп"), ("огрн", "огрн"), ("окпо", nil), ("адрес", "адрес"),
  ]

  init(_ line: String) {
    var key: String? = Self.isAddress(line) ? "адрес" : line.contains("@") ? "почта" : nil
    var isLabelled = key != nil
    var piece: [Substring] = []
    var label = ""
    func value() -> String {
      let text = piece.joined(separator: " ")
      return String(text.drop { " ,;:/.".contains($0) }.reversed().drop { " ,;:/".contains($0) }.reversed())
    }
    func isFitting(_ text: String) -> Bool {
      switch key {
      case "телефон": text.contains(where: \.isNumber)
      case "почта": text.contains("@") && !text.contains(" ")
      default: true
      }
    }
    func flush(_ line: inout ContactLine) {
      let text = value()
      guard !text.isEmpty else { return }
      if isLabelled, let key, isFitting(text) {
        line.values.append((key, text))
      } else {
        line.rest += (line.rest.isEmpty ? "" : ", ") + (label.isEmpty ? text : label + " " + text)
      }
    }
    var words = line.replacing("Эл. почта", with: "e-mail").replacing("эл. почта", with: "e-mail")
      .split(separator: " ")[...]
    while let word = words.popFirst() {
      if word.contains("@"), key != "почта" || !isLabelled {
        flush(&self)
        (piece, key, isLabelled, label) = ([], "почта", true, "")
        piece.append(word)
        continue
      }
      let folded = word.lowercased()
      let found = Self.labels.first { label in
        folded.hasPrefix(label.word)
          && folded.dropFirst(label.word.count).first.map { !$0.isLetter } ?? true
      }
      guard let found else {
        piece.append(word)
        continue
      }
      flush(&self)
      piece = []
      // The value may stand behind the label without a blank: «тел.8(48274)2-15-43».
      let glued = word.dropFirst(found.word.count).drop { ".:/".contains($0) }
      if !glued.isEmpty { piece.append(glued) }
      (key, isLabelled, label) = (found.key, true, String(word))
    }
    flush(&self)
  }

  /// True for words that begin with a postal index or a settlement.
  private static func isAddress(_ line: String) -> Bool {
    let first = line.prefix { $0.isNumber }
    return first.count == 6 || ["г.", "ул.", "пос.", "пгт", "с."].contains { line.lowercased().hasPrefix($0) }
  }
}
