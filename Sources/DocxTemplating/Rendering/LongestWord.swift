import OfficeOpenXML

/// The longest stretch of a cell's text that must not be broken.
struct LongestWord {
  /// Beyond so many signs it is no word (an address of the web): it is broken anyway.
  private static let mostSigns = 30

  private var longest = 0
  private var current = 0
  private var signs = 0
  private var isBoldParagraph = false
  private var isBoldRun = false
  private let boldStyles: Set<String>

  /// The length in thousandths of the size, in Times New Roman, of the longest word in a stretch of markup.
  static func length(in markup: ArraySlice<UInt8>, boldStyles: Set<String> = []) -> Int {
    var word = LongestWord(boldStyles: boldStyles)
    word.read(markup)
    return word.longest
  }

  private init(boldStyles: Set<String>) {
    self.boldStyles = boldStyles
  }

  private mutating func read(_ markup: ArraySlice<UInt8>) {
    var isText = false
    var index = markup.startIndex
    while index < markup.endIndex {
      let byte = markup[index]
      if byte == UInt8(ascii: "<") {
        let end = markup[index...].firstIndex(of: UInt8(ascii: ">")) ?? markup.endIndex - 1
        let name = Self.name(of: markup[index...end])
        isText = name.elementsEqual("t".utf8) && markup[index + 1] != UInt8(ascii: "/")
        see(name, in: markup[index...end])
        index = end + 1
      } else if !isText {
        index += 1
      } else if byte == UInt8(ascii: "&") {
        add(SerifText.advance(of: "&"))
        index = (markup[index...].firstIndex(of: UInt8(ascii: ";")) ?? markup.endIndex - 1) + 1
      } else {
        let count = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let sign = markup[index..<min(index + count, markup.endIndex)]
        if let scalar = String(decoding: sign, as: UTF8.self).unicodeScalars.first { add(scalar) }
        index += count
      }
    }
    finishWord()
  }

  /// What an element says of the text behind it.
  private mutating func see(_ name: ArraySlice<UInt8>, in tag: ArraySlice<UInt8>) {
    func isNamed(_ text: String) -> Bool { name.elementsEqual(text.utf8) }
    if isNamed("p") || isNamed("br") || isNamed("tab") || isNamed("cr") {
      finishWord()
      if isNamed("p") { isBoldParagraph = false }
    } else if isNamed("pStyle") {
      let value = tag.drop { $0 != UInt8(ascii: "\"") }.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      isBoldParagraph = boldStyles.contains(String(decoding: value, as: UTF8.self))
    } else if isNamed("r") {
      isBoldRun = false
    } else if isNamed("b") {
      isBoldRun = true
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t", "\n": finishWord()
    case "-", "–", "—":
      // A line may end behind it.
      add(SerifText.advance(of: scalar))
      finishWord()
    case "\u{AD}", "\u{200B}": break
    default: add(SerifText.advance(of: scalar))
    }
  }

  private mutating func add(_ advance: Int) {
    // Bold type is wider by a tenth at most.
    current += isBoldParagraph || isBoldRun ? advance + advance / 10 : advance
    signs += 1
  }

  private mutating func finishWord() {
    if signs <= Self.mostSigns { longest = max(longest, current) }
    (current, signs) = (0, 0)
  }

  /// An element's name without prefix and slash.
  private static func name(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bare = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
    let name = bare.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }
}
