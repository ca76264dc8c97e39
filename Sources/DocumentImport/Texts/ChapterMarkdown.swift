import DocumentRecognition
import OfficeOpenXML

/// The words of a chapter as Markdown: what a transcription gives, with lines that stand out as lower headings.
struct ChapterMarkdown {
  private let transcription: MarkdownTranscription
  private let paragraphs: [DocumentParagraph]
  private let headings: Set<Int>

  /// The Markdown of a document's main text; throws `DiagnosedFailure` when that cannot be read.
  init(of package: OPCPackage, document: RecognisedDocument) throws {
    transcription = try MarkdownTranscription(of: package, view: document.view)
    paragraphs = document.paragraphs
    headings = Set(
      document.headings.map(\.paragraph).filter { index in
        let paragraph = document.paragraphs[index]
        return paragraph.words.count <= 25 && paragraph.marker == nil && paragraph.lastCharacter != ":"
          && paragraph.lastCharacter != ";"
      })
  }

  /// The Markdown of blocks in their order; empty when they show nothing.
  func text(of blocks: some Sequence<DocumentView.Block>) -> String {
    var pieces: [String] = []
    var plain: [DocumentView.Block] = []
    func finish() {
      pieces.append(Self.cleaned(transcription.markdown(of: plain)))
      plain = []
    }
    for block in blocks {
      guard case .paragraph(let index) = block else {
        plain.append(block)
        continue
      }
      let paragraph = paragraphs[index]
      guard headings.contains(index) else {
        // A page break or a converter's trace alone is no paragraph.
        if !ImportedText.clean(paragraph.text).isEmpty { plain.append(block) }
        continue
      }
      finish()
      pieces.append("## " + Self.cleaned(ImportedText.clean(paragraph.text)))
    }
    finish()
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Ordinary blanks, one at a time; the traces of converters go.
  private static func cleaned(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      let unescaped = String(line.dropFirst(indent.count)).replacing("\\[image:", with: "[image:")
        .replacing("\\[bookmark:", with: "[bookmark:")
      let words = ImportedText.clean(unescaped)
      return words.isEmpty ? "" : indent + words
    }.joined(separator: "\n")
  }
}
