import ProgrammeFiles
import ProgrammeModel

/// A document that a set has data for, as it is offered before anybody asks for it.
package struct DocumentOffer: Sendable, Hashable {
  /// The kind's own name.
  package let kind: String
  /// The kind's title, for people.
  package let title: String
  /// What tells it from others of its kind: «№ 63/6 от 14.07.2020»; nil where there is only one.
  package let particulars: String?
  /// The data file of the act that it is made for; nil for a document of the set as a whole.
  package let file: String?
  /// Its number among the documents of this kind and file, from zero.
  package let number: Int
}

extension GenerationPipeline {
  /// The documents that the data have something for, in the order of the kinds; also of data with mistakes.
  package func offers(of files: [SourceFile]) -> [DocumentOffer] {
    let set = ProgrammeReader.read(files).partialSet
    let kinds = KindSelection(of: catalogue.kinds).applicable(to: set)
    let selection = KindSelection(of: kinds)
    return kinds.flatMap { kind in
      var counts: [String: Int] = [:]
      return selection.occasions(of: kind, in: set).map { occasion in
        let file = occasion.namePath?.file
        let number = counts[file ?? "", default: 0]
        counts[file ?? ""] = number + 1
        return DocumentOffer(
          kind: kind.name, title: kind.title, particulars: occasion.particulars, file: file, number: number)
      }
    }
  }
}

extension DocumentOccasion {
  /// The number and the day of the act, or what else tells it from others.
  fileprivate var particulars: String? {
    switch self {
    case .set: nil
    case .order(let order), .extract(_, let order): Self.words(order.number, order.date?.digits) ?? order.title
    case .letter(let letter): Self.words(letter.number, letter.date?.digits) ?? letter.title
    case .minutes(let minutes): Self.words(minutes.number, minutes.date?.digits)
    case .agreement(let agreement): Self.words(nil, agreement.date?.digits)
    case .teacherRoute: nil
    }
  }

  private static func words(_ number: String?, _ day: String?) -> String? {
    let words = [number.map { "№ " + $0 }, day.map { "от " + $0 }].compactMap(\.self).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
