import Diagnostics

/// A line of plain text with tags, for names of files: values and sections, nothing of Word.
package struct TextTemplate: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case value(Tag)
    case section(Tag, end: Int)
    case end
  }

  private let pieces: [Piece]

  /// Reads a line; throws `DiagnosedFailure` when its tags are not well formed.
  package init(_ text: String, at location: Location?) throws {
    func failure(_ code: String, _ message: String, _ hint: String?) -> DiagnosedFailure {
      DiagnosedFailure(.unusable, Diagnostic(code, .error, message, hint: hint, at: location))
    }
    let bytes = Array(text.utf8)
    var parser = TagParser()
    let result = parser.parse(bytes)
    if let fault = result.faults.first?.fault {
      let (code, message, hint) = fault.words
      throw failure(code, message, hint)
    }
    var pieces: [Piece] = []
    var open: [Int] = []
    var position = 0
    for tag in result.tags {
      if tag.range.lowerBound > position {
        pieces.append(.text(String(decoding: bytes[position..<tag.range.lowerBound], as: UTF8.self)))
      }
      position = tag.range.upperBound
      switch tag.kind {
      case .value: pieces.append(.value(tag))
      case .sectionStart, .invertedStart:
        open.append(pieces.count)
        pieces.append(.section(tag, end: 0))
      case .sectionEnd:
        guard let start = open.popLast(), case .section(let opening, _) = pieces[start], opening.path == tag.path else {
          throw failure("TAG-11", "закрывается раздел «\(tag.path)», который не открыт", nil)
        }
        pieces[start] = .section(opening, end: pieces.count)
        pieces.append(.end)
      case .comment: break
      default: throw failure("TAG-18", "в имени файла можно только подставлять значения и скрывать части", nil)
      }
    }
    if let start = open.last, case .section(let tag, _) = pieces[start] {
      throw failure("TAG-10", "раздел «\(tag.path)» открыт, но не закрыт", "допишите {{/\(tag.path)}}")
    }
    if position < bytes.count { pieces.append(.text(String(decoding: bytes[position...], as: UTF8.self))) }
    self.pieces = pieces
  }

  /// The names that the paths of its tags begin with.
  package var names: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .value(let tag), .section(let tag, _): tag.path.names.first
      case .text, .end: nil
      }
    }
  }

  /// The line over a record of values; what is missing prints nothing, a list shows its section once.
  package func render(_ values: TemplateValue) -> String {
    let context = RenderingContext(root: values, missing: .empty)
    func value(_ tag: Tag) -> TemplateValue? {
      guard case .value(let found) = context.find(tag.path) else { return nil }
      return found
    }
    var text = ""
    var next = 0
    while next < pieces.count {
      switch pieces[next] {
      case .text(let literal): text += literal
      case .value(let tag): text += value(tag)?.printed ?? ""
      case .section(let tag, let end):
        if (value(tag)?.isPresent ?? false) == (tag.kind == .invertedStart) { next = end }
      case .end: break
      }
      next += 1
    }
    return text
  }
}
