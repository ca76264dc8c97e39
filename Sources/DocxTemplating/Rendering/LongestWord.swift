import OfficeOpenXML

/// The longest stretch of a cell's text that must not be broken.
struct LongestWord {
  /// Beyond so many signs it is no word (an address of the web): it is broken anyway.
  private static let mostSigns = 30

  private var longest = 0
  private var current = 0
  private var signs = 0
  /// Those of Russian letters, of which most text is.
  private let letters = SerifText.letters
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

  /// Byte by byte, since every cell of a table is read.
  private mutating func read(_ markup: ArraySlice<UInt8>) {
    markup.withUnsafeBufferPointer { bytes in
      var isText = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "<") {
          let tag = Tag(bytes, at: index)
          isText = tag.name == Tag.text && !tag.isEnd
          see(tag, UnsafeBufferPointer(rebasing: bytes[index..<tag.end]))
          index = tag.end
        } else if !isText {
          index += 1
        } else if byte == 0xD0 || byte == 0xD1, index + 1 < bytes.count {
          add(letters[Int(byte & 1) << 6 | Int(bytes[index + 1] & 0x3F)])
          index += 2
        } else if byte == UInt8(ascii: "&") {
          add(SerifText.advance(of: "&"))
          while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
          index += 1
        } else {
          let character = UTF8Character(bytes, at: index, end: bytes.count)
          add(character.scalar)
          index += character.length
        }
      }
    }
    finishWord()
  }

  /// A tag of the output.
  private struct Tag {
    /// The last eight letters of the element's name without its prefix.
    private(set) var name: UInt64 = 0
    let isEnd: Bool
    /// One past the tag.
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
      var index = start + 1
      isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      name: while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: ">"): break name
        case UInt8(ascii: ":"): name = 0
        case let letter: name = name << 8 | UInt64(letter)
        }
        index += 1
      }
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      end = min(index + 1, bytes.count)
    }

    // The letters as numbers, which cost nothing to compare: every tag of a table is.
    static let text: UInt64 = 0x74
    static let paragraph: UInt64 = 0x70
    static let paragraphStyle: UInt64 = 0x70_53_74_79_6C_65
    static let run: UInt64 = 0x72
    static let bold: UInt64 = 0x62
    static let (lineBreak, carriageReturn, tab): (UInt64, UInt64, UInt64) = (0x62_72, 0x63_72, 0x74_61_62)
  }

  /// What an element says of the text behind it.
  private mutating func see(_ tag: Tag, _ markup: UnsafeBufferPointer<UInt8>) {
    switch tag.name {
    case Tag.paragraph:
      finishWord()
      isBoldParagraph = false
    case Tag.paragraphStyle where !boldStyles.isEmpty:
      let value = markup.drop { $0 != UInt8(ascii: "\"") }.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      isBoldParagraph = boldStyles.contains(String(decoding: value, as: UTF8.self))
    case Tag.run: isBoldRun = false
    case Tag.bold: isBoldRun = true
    case Tag.lineBreak, Tag.carriageReturn, Tag.tab: finishWord()
    default: break
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
}
