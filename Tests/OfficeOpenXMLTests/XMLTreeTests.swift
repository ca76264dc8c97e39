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

  @Test(
    "текст и значение читаются одинаково, как бы их ни записали",
    arguments: [
      ("приказ № 5 – 🙂", "приказ № 5 – 🙂"), ("а &lt; б &amp; в", "а < б & в"), ("&#1040;&#x411;", "АБ"),
      ("строка\r\nдругая", "строка\nдругая"), ("строка\rдругая", "строка\nдругая"), ("&#13;", "\r"), ("", ""),
      (String(repeating: "длинный текст, ", count: 40_000), String(repeating: "длинный текст, ", count: 40_000)),
    ])
  func spellings(written: String, read: String) throws {
    let tree = try XMLParser.tree(of: Array("<a b=\"x\" c=\"\(written)\" d=\"y\">\(written)</a>".utf8))
    #expect(tree.textContent(of: 0) == read)
    var scalars: [Unicode.Scalar] = []
    tree.addText(of: 0, to: &scalars)
    #expect(scalars.elementsEqual(read.unicodeScalars))
    // A break inside a value reads as a blank unless it is a reference (XML 1.0, 3.3.3).
    let value = written.contains("&#13;") ? read : read.replacing("\n", with: " ")
    #expect(tree.nodes[0].attributes.map(\.value) == ["x", value, "y"])
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

  @Test("сто тысяч признаков у одного элемента отвергнуты, не дожидаясь разбора")
  func endlessAttributes() throws {
    func source(_ count: Int, _ name: String) -> [UInt8] {
      Array(
        "<a \((0..<count).map { "\(name)\($0)='\"<'".replacing("<", with: "&lt;") }.joined(separator: " "))>т</a>".utf8)
    }
    #expect(throws: Never.self) { try XMLParser.tree(of: source(900, "b")) }
    #expect(throws: XMLFault.tooManyAttributes) { try XMLParser.tree(of: source(100_000, "b")) }
    #expect(throws: XMLFault.tooManyAttributes) { try XMLParser.tree(of: source(100_000, "xmlns:b")) }
    // Signs in a text are no attributes.
    #expect(throws: Never.self) {
      try XMLParser.tree(of: Array("<a>\(String(repeating: "\"б\" ", count: 9_000))</a>".utf8))
    }
  }

  @Test("XML 1.1 отвергнут; ASCII читается, и объявление о ней не остаётся")
  func oldDeclarations() throws {
    #expect(throws: XMLFault.version) { try XMLParser.tree(of: Array("<?xml version=\"1.1\"?><a/>".utf8)) }
    let ascii = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>x</a>"
    #expect(try XMLParser.tree(of: Array(ascii.utf8)).bytes.elementsEqual("<a>x</a>".utf8))
    #expect(throws: XMLFault.encoding("US-ASCII")) {
      try XMLParser.tree(of: Array(ascii.replacing("x<", with: "я<").utf8))
    }
  }

  @Test(
    "нарушение разметки названо по-русски",
    arguments: [
      ("<a><b></a>", "закрыт не тот элемент"), ("<a>", "разметка не закончена"), ("<a/><b/>", "после конца разметки"),
      ("<a b='1' b='2'/>", "признак элемента повторяется"), ("<a>&x;</a>", "неверная запись знака"),
      ("<x:a/>", "приставка имени не объявлена"), ("<a>\u{1}</a>", "недопустимый знак"), ("текст", "это не разметка"),
      ("", "часть пуста"), ("<a b=1/>", "признак элемента записан неверно"),
    ])
  func russianMistakes(source: String, words: String) throws {
    let fault = try #require(throws: XMLFault.self) { try XMLParser.tree(of: Array(source.utf8)) }
    let message = fault.diagnostic(file: "а.docx", part: "word/document.xml").message
    #expect(message.contains(words))
    #expect(!message.unicodeScalars.contains { ("a"..."z").contains($0) })
  }

  @Test("размножение сущностей (billion laughs) отвергнуто сразу")
  func billionLaughs() {
    let levels = (1..<10).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let source = "<!DOCTYPE a [<!ENTITY l0 \"ха\">\(levels)]><a>&l9;</a>"
    #expect(throws: XMLFault.documentType) { try XMLParser.tree(of: Array(source.utf8)) }
  }

  @Test("одинокие суррогаты отвергнуты")
  func loneSurrogates() {
    #expect(throws: XMLFault.self) {
      try XMLParser.tree(of: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8))
    }
    let units: [UInt16] = Array("<a>".utf16) + [0xD800] + Array("</a>".utf16)
    let bytes = units.reduce(into: [UInt8]([0xFF, 0xFE])) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    #expect(throws: XMLFault.encoding("UTF-16")) { try XMLParser.tree(of: bytes) }
    #expect(throws: XMLFault.self) { try XMLParser.tree(of: Array("<a>&#xD800;</a>".utf8)) }
  }

  @Test("кодировка, объявленная или угаданная по первым байтам, которую не читаем")
  func otherEncodings() {
    let plain = "<a>x</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: XMLFault.encoding("UTF-16")) { try XMLParser.tree(of: plain) }
    #expect(throws: XMLFault.self) { try XMLParser.tree(of: [0x4C, 0x6F, 0xA7, 0x94]) }
    for declaration in ["encoding='koi8-r'", "encoding = \"UTF-7\" standalone='yes'"] {
      #expect(throws: XMLFault.self) {
        try XMLParser.tree(of: Array("<?xml version=\"1.0\" \(declaration)?><a/>".utf8))
      }
    }
    #expect(throws: Never.self) {
      try XMLParser.tree(of: Array("<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<a/>".utf8))
    }
  }

  @Test("столько элементов или атрибутов, сколько в документах не бывает")
  func tooManyNodes() {
    func fault(_ content: String) -> XMLFault? {
      do { _ = try XMLParser.tree(of: Array("<a>\(content)</a>".utf8), mostNodes: 1_000) } catch {
        return error as? XMLFault
      }
      return nil
    }
    #expect(fault(String(repeating: "<b/>", count: 900)) == nil)
    #expect(fault(String(repeating: "<b/>", count: 1_000)) == .tooManyNodes)
    #expect(fault(String(repeating: "<b c='' d='' e='' f=''/>", count: 250)) == .tooManyNodes)
  }

  @Test("приставка в mc:Ignorable, которой никто не объявил")
  func undeclaredIgnorable() throws {
    let compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    func parse(_ attributes: String) throws -> XMLTree { try XMLParser.tree(of: Array("<a \(attributes)/>".utf8)) }
    #expect(throws: Never.self) { try parse("\(compatibility) xmlns:w14=\"b\" mc:Ignorable=\"w14\"") }
    #expect(throws: XMLFault.undeclaredPrefix("zz")) {
      try parse("\(compatibility) xmlns:w14=\"b\" mc:Ignorable=\"w14 zz\"")
    }
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
