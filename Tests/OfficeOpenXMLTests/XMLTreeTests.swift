import OfficeOpenXML
import Testing

@Suite("Разметка XML")
struct XMLTreeTests {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  @Test("каждый узел знает свои байты: части складываются обратно в исходный текст")
  func offsets() throws {
    let source = """
      <?xml version="1.0"?><!-- начало --><w:p \(Self.word) w:a='1 &gt; "0"'><w:r><w:t>а &amp; б</w:t><w:br /></w:r>
      <?x y?><w:t><![CDATA[<в>]]></w:t></w:p>
      """
    let tree = try XMLParser.tree(of: Array(source.utf8))
    #expect(tree.text(of: tree.nodes[0].range) == String(source[source.range(of: "<w:p")!.lowerBound...]))
    #expect(tree.nodes.map { $0.name?.local ?? "текст" } == ["p", "r", "t", "текст", "br", "текст", "t", "текст"])
    let text = try #require(tree.nodes.firstIndex { $0.isText })
    #expect(tree.nodes[text].text == "а & б")
    #expect(tree.text(of: tree.nodes[text].range) == "а &amp; б")
    let cdata = try #require(tree.nodes.last)
    #expect(cdata.text == "<в>")
    #expect(tree.text(of: cdata.range) == "<![CDATA[<в>]]>")
    #expect(tree.nodes[0].word("a") == "1 > \"0\"")
    let attribute = try #require(tree.attributeRange(of: 0, "a"))
    #expect(tree.text(of: attribute) == "1 &gt; \"0\"")
    let lineBreak = try #require(tree.nodes.first { $0.isWord("br") })
    #expect(tree.text(of: lineBreak.range) == "<w:br />")
  }

  @Test("часть в UTF-16 и с меткой порядка байтов читается")
  func encodings() throws {
    let source = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Приказ</a>"
    let little = source.utf16.reduce(into: [UInt8]([0xFF, 0xFE])) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    let big = source.utf16.reduce(into: [UInt8]([0xFE, 0xFF])) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
    for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array("<a>Приказ</a>".utf8)] {
      #expect(try XMLParser.tree(of: bytes).textContent(of: 0) == "Приказ")
    }
  }

  @Test(
    "опасная и негодная разметка отвергнута",
    arguments: [
      ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "documentType"),
      ("<!DOCTYPE a><a/>", "documentType"),
      ("<a>\u{FFFF}</a>", "malformed"), ("<a><b></a>", "malformed"), ("", "malformed"), ("<a>&nope;</a>", "malformed"),
      ("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>", "encoding"),
    ])
  func refused(source: String, fault: String) {
    let error = #expect(throws: XMLFault.self) { try XMLParser.tree(of: Array(source.utf8)) }
    #expect("\(error.map { "\($0)" } ?? "")".hasPrefix(fault))
  }

  @Test("слишком глубокая и слишком длинная разметка отвергнута")
  func limits() {
    let deep = Array(String(repeating: "<a>", count: 20_000).utf8)
    #expect(throws: XMLFault.tooDeep) { try XMLParser.tree(of: deep) }
    let long = Array(("<a>" + String(repeating: "я", count: 6 << 20) + "</a>").utf8)
    #expect(throws: XMLFault.textTooLong) { try XMLParser.tree(of: long) }
  }

  @Test("знаки, которых в XML быть не может, пропущены, остальные читаются обратно собой")
  func escaping() throws {
    let text = "а & б < в > г \" ' ]]> \r\n\u{1}\u{FFFE}\u{FFFF}😀 й"
    let tree = try XMLParser.tree(
      of: Array("<a b=\"\(XMLEscape.attribute("<&\"\n"))\">\(XMLEscape.text(text))</a>".utf8))
    #expect(tree.textContent(of: 0) == "а & б < в > г \" ' ]]> \r\n😀 й")
    #expect(tree.nodes[0].attribute(.none, "b") == "<&\"\n")
  }
}
