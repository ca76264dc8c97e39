import OfficeOpenXML

/// The labels that Word prints before the paragraphs of its lists, counted in the order of the text.
struct ListLabels {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  private var levels: [String: [Int: Level]] = [:]
  private var abstracts: [Int: String] = [:]
  private var starts: [Int: [Int: Int]] = [:]
  private var counters: [String: [Int: Int]] = [:]

  init(_ tree: XMLTree?) {
    guard let tree, !tree.nodes.isEmpty else { return }
    for node in tree.children(of: 0) {
      if tree.nodes[node].isWord("abstractNum"), let id = tree.nodes[node].word("abstractNumId") {
        for child in tree.children(of: node) where tree.nodes[child].isWord("lvl") {
          guard let number = tree.nodes[child].word("ilvl").flatMap({ Int($0) }) else { continue }
          var level = Level()
          level.start = FormattingReader.value(child, "start", tree).flatMap { Int($0) } ?? 1
          level.format = FormattingReader.value(child, "numFmt", tree) ?? "decimal"
          level.text = FormattingReader.value(child, "lvlText", tree) ?? ""
          levels[id, default: [:]][number] = level
        }
      } else if tree.nodes[node].isWord("num"), let id = tree.nodes[node].word("numId").flatMap({ Int($0) }) {
        abstracts[id] = FormattingReader.value(node, "abstractNumId", tree)
        for child in tree.children(of: node) where tree.nodes[child].isWord("lvlOverride") {
          guard let level = tree.nodes[child].word("ilvl").flatMap({ Int($0) }),
            let start = FormattingReader.value(child, "startOverride", tree).flatMap({ Int($0) })
          else { continue }
          starts[id, default: [:]][level] = start
        }
      }
    }
  }

  /// The label of the next paragraph of a list; nil when the paragraph is in none.
  mutating func next(instance: Int, level: Int) -> String? {
    guard instance != 0, let abstract = abstracts[instance], let own = levels[abstract]?[level] else { return nil }
    // An instance that begins anew counts for itself, the others of a definition count on together.
    let key = starts[instance] == nil ? "a" + abstract : "n\(instance)"
    var numbers = counters[key] ?? [:]
    let start = starts[instance]?[level] ?? own.start
    let (value, overflow) = (numbers[level] ?? start - 1).addingReportingOverflow(1)
    numbers[level] = overflow ? 0 : value
    for deeper in numbers.keys where deeper > level { numbers[deeper] = nil }
    counters[key] = numbers
    guard own.format != "none" else { return "" }
    guard own.format != "bullet" else { return Self.bullet(own.text) }
    var label = ""
    var characters = own.text[...]
    while let character = characters.popFirst() {
      guard character == "%", let digit = characters.first?.wholeNumberValue, digit >= 1 else {
        label.append(character)
        continue
      }
      characters.removeFirst()
      let format = levels[abstract]?[digit - 1]?.format ?? "decimal"
      label += Self.text(numbers[digit - 1] ?? levels[abstract]?[digit - 1]?.start ?? 1, format)
    }
    return label
  }

  /// Symbol fonts keep their bullets in the private area.
  private static func bullet(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "•" }
    if (0xE000...0xF8FF).contains(scalar.value) || scalar == "o" || scalar == "§" { return "•" }
    return String(Character(scalar))
  }

  private static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "russianLower", "russianUpper":
      let letters = Array("абвгдежзиклмнопрстуфхцчшщэюя")
      let letter = number >= 1 && number <= letters.count ? String(letters[number - 1]) : String(number)
      return format == "russianUpper" ? letter.uppercased() : letter
    case "lowerLetter", "upperLetter":
      guard (1...26).contains(number), let scalar = Unicode.Scalar(UInt32(96 + number)) else { return String(number) }
      let letter = String(Character(scalar))
      return format == "upperLetter" ? letter.uppercased() : letter
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...399).contains(number) else { return String(number) }
    let signs: [(Int, String)] = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
