import OfficeOpenXML
import Testing

@Suite("Экранирование текста")
struct XMLEscapeTests {
  /// What must become of a character, told one character at a time.
  private func expected(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x0D: "&#13;"
      case 0x09, 0x0A: String(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: ""
      default: String(scalar)
      }
    }.joined()
  }

  @Test("каждый знак на каждом месте восьмибайтного слова", arguments: 0..<9)
  func everyPlace(_ offset: Int) throws {
    let neighbours = ["x", "я", "\u{7F}", "\u{80}", "\u{FF5E}", "😀"]
    for value in Array(0..<0x180) + [0x2116, 0xE000, 0xF8FF, 0xFEFF, 0xFF5E, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600] {
      let scalar = try #require(UnicodeScalar(UInt32(value)))
      for neighbour in neighbours {
        let text = String(repeating: neighbour, count: offset) + String(scalar) + String(repeating: neighbour, count: 9)
        #expect(XMLEscape.text(text) == expected(text), "U+\(String(value, radix: 16)) рядом с «\(neighbour)»")
      }
    }
  }

  @Test("смешанный текст любой длины")
  func mixed() {
    let source = "1 < 2 & 3 > 2;\t№ 63/6\r\nот 14.07.2020 — «план»\u{1}\u{FFFF}конец 😀 ﬁ й"
    for length in 0...source.unicodeScalars.count {
      var text = ""
      text.unicodeScalars.append(contentsOf: source.unicodeScalars.prefix(length))
      #expect(XMLEscape.text(text) == expected(text))
    }
  }

  @Test(
    "запись строки останавливается на переводе строки и на табуляции",
    arguments: [
      ("до\nпосле", "до", 4), ("до\tпосле", "до", 4), ("\n", "", 0), ("до\r\nпосле", "до", 5),
      ("до\rи\r", "до", 4), ("\r", "", 0), ("без них & <", "без них &amp; &lt;", 17),
      ("", "", 0),
      ("двадцать знаков до табуляции\tи ещё", "двадцать знаков до табуляции", 53),
    ])
  func lines(text: String, written: String, stop: Int) {
    var output: [UInt8] = []
    let end = Array(text.utf8).withUnsafeBufferPointer { XMLEscape.appendLine($0, to: &output) }
    #expect(String(decoding: output, as: UTF8.self) == written)
    #expect(end == stop)
  }
}
