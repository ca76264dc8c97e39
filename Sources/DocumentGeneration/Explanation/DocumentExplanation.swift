import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles

/// Tells where words of a document of ours came from: the document is made anew from its set and compared.
package struct DocumentExplanation {
  /// How the document compares with what its set gives now.
  package enum Comparison: String, Sendable, Hashable {
    /// Byte for byte the same.
    case same
    /// Nobody has edited it, but the set, the templates or the program give another one now.
    case outdated
    /// Somebody has edited it since.
    case edited
  }

  /// How the document compares.
  package let comparison: Comparison
  /// What the document made anew is.
  package let made: GeneratedDocument
  private let package: OPCPackage
  private let sourceMap: SourceMap
  private let own: StoryText
  private let other: StoryText
  private let counterparts: [Int: Int]

  /// Makes the document anew by a pipeline over its set's files; of several that the set gives the most alike is taken.
  ///
  /// Throws `DiagnosedFailure`: the set's own when nothing can be made of it, one with `OUT-52` when it gives nothing
  /// of the kind.
  package init(
    of bytes: [UInt8], file: String, files: [SourceFile], orderFiles: [String]?, pipeline: inout GenerationPipeline
  ) throws {
    package = try OPCPackage(bytes, file: file)
    own = try StoryText(of: package)
    let kind = DocumentSeal.kind(of: package).flatMap { name in pipeline.catalogue.kind(named: name) }
    var best: (made: GeneratedDocument, text: StoryText, pairs: [Int: Int], sourceMap: SourceMap, isSame: Bool)?
    var failure: DiagnosedFailure?
    // As it stands, as a draft, for the site: whichever way it was made.
    for (isDraft, isForSite) in [(false, false), (true, false), (false, true)] where best?.isSame != true {
      do {
        let result = try pipeline.generate(
          .init(
            files: files, orderFiles: orderFiles, kinds: kind.map { [$0.name] } ?? [], isDraft: isDraft,
            isForSite: isForSite, traces: true))
        for document in result.documents where best?.isSame != true {
          let isSame = try document.archive() == bytes
          let text = try StoryText(of: document.package)
          let pairs = own.counterparts(in: text)
          if isSame || pairs.count > best?.pairs.count ?? 0 {
            best = (document, text, pairs, result.sourceMap, isSame)
          }
        }
      } catch let ended as DiagnosedFailure {
        failure = failure ?? ended
      }
    }
    guard let best else {
      throw failure
        ?? DiagnosedFailure(
          .usage,
          Diagnostic(
            "OUT-52", .error, "из этих данных такой документ не получается", hint: "укажите его комплект: --data ПАПКА",
            at: .file(file)))
    }
    (made, other, counterparts, sourceMap) = (best.made, best.text, best.pairs, best.sourceMap)
    comparison = best.isSame ? .same : DocumentSeal.isUntouched(package) ? .outdated : .edited
  }

  /// Every place of some words with where they came from; none when the document does not hold them.
  package func origins(of words: String) -> [WordOrigin] {
    let changed = Set(other.paragraphs.indices).subtracting(counterparts.values).sorted()
    return own.places(of: words).compactMap { index, range in
      let paragraph = own.paragraphs[index]
      guard let tree = own.trees[paragraph.part] else { return nil }
      var place = ValueOrigins(tree: tree, marks: [])
        .place(ofParagraph: paragraph.node, file: package.file, part: paragraph.part)
      let text = String(String.UnicodeScalarView(paragraph.scalars))
      let before = String(String.UnicodeScalarView(paragraph.scalars[..<range.lowerBound])).count
      place.excerpt = text
      place.mark = before..<before + String(String.UnicodeScalarView(paragraph.scalars[range])).count
      if let counterpart = counterparts[index] {
        return origin(place, .same, in: range, of: counterpart)
      }
      let meant = Array(paragraph.scalars[range])
      for candidate in changed {
        if let found = other.ranges(of: meant, in: candidate).first {
          return origin(place, .changedParagraph, in: found, of: candidate)
        }
      }
      return WordOrigin(place: place, state: .foreign, sources: [], hasTemplateWords: false)
    }
  }

  private func origin(
    _ place: DocumentLocation, _ state: WordOrigin.State, in range: Range<Int>, of index: Int
  ) -> WordOrigin {
    let paragraph = other.paragraphs[index]
    guard let tree = other.trees[paragraph.part] else {
      return WordOrigin(place: place, state: state, sources: [], hasTemplateWords: true)
    }
    let marks = made.marks.filter { $0.part == paragraph.part }.flatMap(\.marks)
    let origins = ValueOrigins(tree: tree, marks: marks)
    let values = origins.values(in: range, ofParagraph: paragraph.node)
    let isWhole = range.allSatisfy { position in
      paragraph.scalars[position].properties.isWhitespace
        || !origins.values(in: position..<position + 1, ofParagraph: paragraph.node).isEmpty
    }
    let words = String(String.UnicodeScalarView(paragraph.scalars[range]))
    let sources = values.map { value -> WordOrigin.Source in
      let path = value.path.map { sourceMap.path(of: words, below: $0) }
      return .init(tag: value.site, path: path, line: path.flatMap(sourceMap.location))
    }
    return WordOrigin(place: place, state: state, sources: sources, hasTemplateWords: !isWhole)
  }
}
