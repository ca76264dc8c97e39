import OfficeOpenXML

/// The paragraphs of a document's main text, headers and footers, for finding words and for comparing two documents.
struct StoryText {
  /// A paragraph with the part and node that it is.
  struct Paragraph {
    let part: PartName
    let node: Int
    let scalars: [Unicode.Scalar]
  }

  /// The trees of the parts.
  private(set) var trees: [PartName: XMLTree] = [:]
  /// All paragraphs, the main text's first.
  private(set) var paragraphs: [Paragraph] = []

  /// Reads a document; throws `DiagnosedFailure` when its main text cannot be read.
  init(of package: OPCPackage) throws {
    let main = try package.mainDocument()
    let further = try package.relationships(of: main).filter {
      ["header", "footer"].contains($0.kind) && !$0.isExternal
    }.compactMap { main.resolving($0.target) }.filter(package.contains)
    try add(main, of: package)
    var seen: Set<String> = []
    for part in further where seen.insert(part.description).inserted { try? add(part, of: package) }
  }

  private mutating func add(_ part: PartName, of package: OPCPackage) throws {
    let tree = try package.tree(of: part)
    trees[part] = tree
    for node in tree.nodes.indices where tree.nodes[node].isWord("p") {
      paragraphs.append(Paragraph(part: part, node: node, scalars: ParagraphText(of: node, in: tree).scalars))
    }
  }

  /// Every place of some words: the paragraph's position and the characters. Case, kinds of blanks and «ё» are forgiven.
  func places(of words: String) -> [(paragraph: Int, range: Range<Int>)] {
    let wanted = Self.folded(Array(words.unicodeScalars)).map(\.scalar)
    guard !wanted.isEmpty else { return [] }
    return paragraphs.indices.flatMap { Self.ranges(of: wanted, in: paragraphs[$0].scalars, $0) }
  }

  /// Every place of some words in one paragraph.
  func ranges(of words: [Unicode.Scalar], in paragraph: Int) -> [Range<Int>] {
    let wanted = Self.folded(words).map(\.scalar)
    return wanted.isEmpty ? [] : Self.ranges(of: wanted, in: paragraphs[paragraph].scalars, paragraph).map(\.range)
  }

  private static func ranges(
    of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar], _ paragraph: Int
  ) -> [(paragraph: Int, range: Range<Int>)] {
    let text = folded(scalars)
    guard text.count >= wanted.count else { return [] }
    var found: [(paragraph: Int, range: Range<Int>)] = []
    var start = 0
    while start + wanted.count <= text.count {
      if text[start].scalar == wanted[0],
        text[start..<start + wanted.count].lazy.map(\.scalar).elementsEqual(wanted)
      {
        found.append((paragraph, text[start].offset..<text[start + wanted.count - 1].offset + 1))
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// The characters in lower case, each with its place, runs of blanks made one and those at the ends left out.
  private static func folded(_ scalars: [Unicode.Scalar]) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var result: [(scalar: Unicode.Scalar, offset: Int)] = []
    for (offset, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        if let last = result.last, last.scalar != " " { result.append((" ", offset)) }
        continue
      }
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      let small = mapping.count == 1 ? mapping.first ?? scalar : scalar
      result.append((small == "ё" ? "е" : small, offset))
    }
    if result.last?.scalar == " " { result.removeLast() }
    return result
  }

  /// For each paragraph the one of another document that has the same text at the same turn.
  func counterparts(in other: StoryText) -> [Int: Int] {
    var numbers: [[Unicode.Scalar]: Int] = [:]
    func numbered(_ paragraphs: [Paragraph]) -> [Int] {
      paragraphs.map { paragraph in
        if let known = numbers[paragraph.scalars] { return known }
        numbers[paragraph.scalars] = numbers.count
        return numbers.count - 1
      }
    }
    let (own, others) = (numbered(paragraphs), numbered(other.paragraphs))
    let difference = own.difference(from: others)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .insert(let offset, _, _): inserted.insert(offset)
      case .remove(let offset, _, _): removed.insert(offset)
      }
    }
    let kept = own.indices.filter { !inserted.contains($0) }
    let keptOthers = others.indices.filter { !removed.contains($0) }
    return Dictionary(uniqueKeysWithValues: zip(kept, keptOthers))
  }
}
