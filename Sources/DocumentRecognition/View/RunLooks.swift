/// The sizes and typefaces of a paragraph's runs; paragraphs that look alike share them, as nearly all of a document do.
struct RunLooks {
  private var written: [(size: Int?, typeface: String?)] = []
  /// The sizes in half-points.
  private(set) var sizes: Set<Int> = []
  /// The typefaces.
  private(set) var typefaces: Set<String> = []

  /// Takes the runs of the next paragraph.
  mutating func take(_ runs: [ParagraphFormatting]) {
    let isSame = written.elementsEqual(runs) { $0.size == $1.size && $0.typeface == $1.typeface }
    guard !isSame else { return }
    written = runs.map { ($0.size, $0.typeface) }
    sizes = Set(runs.compactMap(\.size))
    typefaces = Set(runs.compactMap(\.typeface))
  }
}
