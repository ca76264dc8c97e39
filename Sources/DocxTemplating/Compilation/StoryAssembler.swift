import OfficeOpenXML

/// Puts edits of a story's markup together into literals and instructions.
struct StoryAssembler {
  /// A piece of what takes a range's place.
  enum Piece {
    case markup([UInt8])
    case value(slot: Int)
    case sectionStart(slot: Int)
    case sectionEnd
    case columns(plan: Int)
    case columnStart(plan: Int, columns: Range<Int>)
    case columnEnd
    case columnSpan(plan: Int, columns: Range<Int>)
    case columnWidth(plan: Int, columns: Range<Int>)
    case guardStart
    case mark(isParagraph: Bool)
    case tableGuardEnd
    case blockGuardEnd(paragraph: [UInt8])

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

  /// The story as literals and instructions; nil when edits overlap or sections do not nest, which pairing rules out.
  func assembled(_ source: [UInt8]) -> (literals: [UInt8], instructions: [Instruction])? {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.order) < ($1.range.lowerBound, $1.range.upperBound, $1.order)
    }
    var output = Output()
    var position = 0
    for edit in sorted {
      guard edit.range.lowerBound >= position else { return nil }
      output.literal(source[position..<edit.range.lowerBound])
      for piece in edit.pieces { guard output.append(piece) else { return nil } }
      position = edit.range.upperBound
    }
    output.literal(source[position...])
    return output.finished()
  }

  /// The growing list of instructions, with the jumps that wait for their targets.
  private struct Output {
    var literals: [UInt8] = []
    var instructions: [Instruction] = []
    var open: [Int] = []

    mutating func literal(_ bytes: ArraySlice<UInt8>) {
      guard !bytes.isEmpty else { return }
      let range = literals.count..<literals.count + bytes.count
      literals += bytes
      if case .literal(let last) = instructions.last, last.upperBound == range.lowerBound, !isTarget {
        instructions[instructions.count - 1] = .literal(last.lowerBound..<range.upperBound)
      } else {
        instructions.append(.literal(range))
        isTarget = false
      }
    }

    /// True when a jump leads to the next instruction, so that nothing may be joined to the one before it.
    var isTarget = false

    mutating func append(_ piece: Piece) -> Bool {
      switch piece {
      case .markup(let bytes):
        literal(bytes[...])
        return true
      case .value(let slot): instructions.append(.value(slot: slot))
      case .sectionStart(let slot):
        open.append(instructions.count)
        instructions.append(.sectionStart(slot: slot, end: 0))
      case .sectionEnd:
        guard let start = open.popLast(), case .sectionStart(let slot, _) = instructions[start] else { return false }
        instructions.append(.sectionEnd(start: start))
        instructions[start] = .sectionStart(slot: slot, end: instructions.count)
      case .columns(let plan): instructions.append(.columns(plan: plan))
      case .columnStart(let plan, let columns):
        open.append(instructions.count)
        instructions.append(.columnStart(plan: plan, columns: columns, end: 0))
      case .columnEnd:
        guard let start = open.popLast(), case .columnStart(let plan, let columns, _) = instructions[start] else {
          return false
        }
        instructions[start] = .columnStart(plan: plan, columns: columns, end: instructions.count)
        isTarget = true
        return true
      case .columnSpan(let plan, let columns): instructions.append(.columnSpan(plan: plan, columns: columns))
      case .columnWidth(let plan, let columns): instructions.append(.columnWidth(plan: plan, columns: columns))
      case .guardStart: instructions.append(.guardStart)
      case .mark(let isParagraph): instructions.append(.mark(isParagraph: isParagraph))
      case .tableGuardEnd: instructions.append(.tableGuardEnd)
      case .blockGuardEnd(let paragraph):
        let range = literals.count..<literals.count + paragraph.count
        literals += paragraph
        instructions.append(.blockGuardEnd(paragraph: range))
      }
      isTarget = false
      return true
    }

    func finished() -> (literals: [UInt8], instructions: [Instruction])? {
      open.isEmpty ? (literals, instructions) : nil
    }
  }
}
