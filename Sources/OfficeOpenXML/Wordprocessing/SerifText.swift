/// How much room a text takes in Times New Roman, without asking which fonts are installed.
///
/// Liberation Serif, which stands in where Times New Roman is missing, has the same widths.
package enum SerifText {
  /// Widths of U+0020 to U+007E in thousandths of the size.
  private static let latin = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
  ]
  /// Widths of U+0410 to U+044F, А to я.
  private static let cyrillic = [
    722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790, 722, 722,
    650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499, 633,
    535, 500, 535, 500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 672, 456, 429, 747, 460,
  ]

  /// How many lines a text takes in a column of `width` points in type of `size` points, broken at spaces and hyphens;
  /// a word that is longer than the line is broken where the line ends, as Word does.
  package static func lineCount(of text: String, width: Double, size: Double) -> Int {
    let room = Int(width * 1000 / size)
    guard room > 0 else { return 1 }
    var lines = 1
    var used = 0
    for word in words(of: text) {
      let length = word.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
      // A space at a line's end hangs over.
      let visible = word.last == " " ? length - 250 : length
      if used + visible > room, used > 0 {
        lines += 1
        used = 0
      }
      if visible > room { lines += (visible - 1) / room }
      used = visible > room ? visible % room + (length - visible) : used + length
    }
    return lines
  }

  /// The text cut behind each ordinary space and hyphen.
  private static func words(of text: String) -> [String] {
    var words = [""]
    for character in text {
      words[words.count - 1].append(character)
      if character == " " || character == "-" { words.append("") }
    }
    return words.filter { !$0.isEmpty }
  }

  /// The widths of U+0400 to U+047F, the Russian letters among them, in thousandths of the size.
  package static let letters = (0x400...0x47F).map { Unicode.Scalar($0).map { advance(of: $0) } ?? 0 }

  /// The width of a sign in thousandths of the size.
  package static func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: latin[Int(scalar.value) - 0x20]
    case 0x410...0x44F: cyrillic[Int(scalar.value) - 0x410]
    case 0xA0: 250
    case 0xAB, 0xBB, 0x2013: 500
    case 0x401: 611
    case 0x451, 0x201C, 0x201E: 444
    // The widest that is usual: «№» and dashes are below it.
    default: 1000
    }
  }
}
