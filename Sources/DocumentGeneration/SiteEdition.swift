import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// A set as it may be published («для сайта»): what a kind withholds is taken out of the data before any field is made,
/// so that nothing derived from it can get into the document.
enum SiteEdition {
  /// What is added to the names of such files.
  static let mark = " для сайта"

  /// The set without what these kinds withhold, and with posts in place of the people whom they do not name.
  static func set(_ set: ProgrammeSet, for kinds: [DocumentKind], on date: CalendarDate?) -> ProgrammeSet {
    let sites = kinds.compactMap(\.site)
    let withheld = paths(sites.flatMap(\.withheld))
    let nameless = paths(sites.flatMap(\.nameless))
    guard !withheld.isEmpty || !nameless.isEmpty else { return set }
    var forms = PrintedForms(set: set, date: date)
    let files = set.files.map { file in
      let open = withheld.reduce(file) { $0.replacing($1[...]) { _ in nil } }
      return nameless.reduce(open) { file, path in
        file.replacing(path[...]) { value in
          guard case .party(.person(let key)) = value.content, let person = set.person(key) else { return value }
          return DataValue(.party(.text(forms.postAndPlace(person) ?? "не указывается")), at: value.path)
        }
      }
    }
    return ProgrammeSet(files: files)
  }

  private static func paths(_ written: [LocatedText]) -> [[String]] {
    Swift.Set(written.map(\.text)).sorted().map { $0.split(separator: ".").map(String.init) }
  }
}

extension DocumentOccasion {
  /// The same act in another edition of the set.
  func found(in set: ProgrammeSet) -> DocumentOccasion {
    switch self {
    case .set: self
    case .order(let order): .order(set.orders.first { $0.path == order.path } ?? order)
    case .extract(let extract, let order):
      .extract(extract, of: set.orders.first { $0.path == order.path } ?? order)
    case .letter(let letter): .letter(set.letters.first { $0.path == letter.path } ?? letter)
    case .minutes(let minutes): .minutes(set.minutes.first { $0.path == minutes.path } ?? minutes)
    }
  }
}
