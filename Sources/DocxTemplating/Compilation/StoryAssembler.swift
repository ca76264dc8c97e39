import OfficeOpenXML

/// Puts edits of a story's markup together into literals and instructions.
struct StoryAssembler {
  /// A piece of what takes a range's place.
  enum Piece {
    case markup([UInt8])
    /// An instruction as it is.
    case step(Instruction)
    /// An instruction that jumps to the `close` belonging to it.
    case open(Instruction)
    case close
    /// Closes the section opened last.
    case sectionEnd
    /// Closes the override opened last.
    case overrideEnd
    /// Markup that the renderer writes only where it is needed.
    case lastParagraph([UInt8])
    case lastSection([UInt8])

    static func markup(_ text: String) -> Piece { .markup(Array(text.utf8)) }
  }

  private struct Edit {
    let range: Range<Int>
    let order: Int
    let pieces: [Piece]
  }

  private var edits: [Edit] = []

  /// Puts pieces in place of a range of the source.
  mutating func replace(_ range: Range<Int>, with pieces: [Piece]) {
    edits.append(Edit(range: range, order: edits.count, pieces: pieces))
  }

  /// Inserts pieces before a position; insertions at one place keep the order in which they were made.
  mutating func insert(_ pieces: [Piece], at position: Int) {
    replace(position..<position, with: pieces)
  }

  /// Takes a range away.
  mutating func remove(_ range: Range<Int>) {
    replace(range, with: [])
  }

  /// A range of the source as literals and instructions; nil when edits overlap or sections do not nest, which pairing
  /// rules out.
  func assembled(_ source: [UInt8], in range: Range<Int>) -> (literals: [UInt8], instructions: [Instruction])? {
    let sorted = edits.filter { range.contains($0.range.lowerBound) || $0.range.lowerBound == range.upperBound }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.order) < ($1.range.lowerBound, $1.range.upperBound, $1.order)
      }
    var output = Output()
    var position = range.lowerBound
    for edit in sorted {
      if edit.range.lowerBound < position {
        // What stands in a range that was replaced whole is gone with it.
        guard edit.range.upperBound <= position else { return nil }
        continue
      }
      output.literal(source[position..<edit.range.lowerBound])
      for piece in edit.pieces { guard output.append(piece) else { return nil } }
      position = edit.range.upperBound
    }
    output.literal(source[position..<range.upperBound])
    return output.finished()
  }

  /// The growing list of instructions, with the jumps that wait for their targets.
  private struct Output {
    var literals: [UInt8] = []
    var instructions: [Instruction] = []
    var open: [Int] = []
    /// True when a jump leads to the next instruction, so that nothing may be joined to the one before it.
    var isTarget = false

    mutating func literal(_ bytes: ArraySlice<UInt8>) {
      guard !bytes.isEmpty else { return }
      let range = stored(bytes)
      if case .literal(let last) = instructions.last, last.upperBound == range.lowerBound, !isTarget {
        instructions[instructions.count - 1] = .literal(last.lowerBound..<range.upperBound)
      } else {
        instructions.append(.literal(range))
        isTarget = false
      }
    }

    private mutating func stored(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
      let range = literals.count..<literals.count + bytes.count
      literals += bytes
      return range
    }

    mutating func append(_ piece: Piece) -> Bool {
      switch piece {
      case .markup(let bytes):
        literal(bytes[...])
        return true
      case .step(let instruction): instructions.append(instruction)
      case .open(let instruction):
        open.append(instructions.count)
        instructions.append(instruction)
      case .close:
        guard let start = open.popLast() else { return false }
        if case .sectionStart = instructions[start] { return false }
        if case .overrideStart = instructions[start] { return false }
        instructions[start] = instructions[start].jumping(to: instructions.count)
        isTarget = true
        return true
      case .sectionEnd:
        guard let start = open.popLast(), case .sectionStart = instructions[start] else { return false }
        instructions.append(.sectionEnd(start: start))
        instructions[start] = instructions[start].jumping(to: instructions.count)
      case .overrideEnd:
        guard let start = open.popLast(), case .overrideStart = instructions[start] else { return false }
        instructions.append(.overrideEnd)
        instructions[start] = instructions[start].jumping(to: instructions.count)
      case .lastParagraph(let bytes): instructions.append(.lastParagraph(paragraph: stored(bytes[...])))
      case .lastSection(let bytes): instructions.append(.lastSection(stored(bytes[...])))
      }
      isTarget = false
      return true
    }

    func finished() -> (literals: [UInt8], instructions: [Instruction])? {
      open.isEmpty ? (literals, instructions) : nil
    }
  }
}
