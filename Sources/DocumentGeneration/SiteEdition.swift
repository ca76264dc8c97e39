import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// A set as it may be published («для сайта»): what a kind withholds is taken out of the data before any field is made,
/// so that nothing derived from it can get into the document.
enum SiteEdition {
  /// What is added to the names of such files.
  static let mark = " для сайта"

  /// The set without what these kinds withhold; a person gives way to the post, anything else goes.
  static func set(_ set: ProgrammeSet, for kinds: [DocumentKind], on date: CalendarDate?) -> ProgrammeSet {
    let paths = Swift.Set(kinds.flatMap { $0.site?.withheld ?? [] }.map(\.text)).sorted()
      .map { $0.split(separator: ".").map(String.init) }
    guard !paths.isEmpty else { return set }
    var forms = PrintedForms(set: set, date: date)
    let files = set.files.map { file in
      paths.reduce(file) { file, path in
        file.replacing(path[...]) { value in
          guard case .party(.person(let key)) = value.content, let person = set.person(key) else { return nil }
          return DataValue(.party(.text(forms.postAndPlace(person) ?? "не указывается")), at: value.path)
        }
      }
    }
    return ProgrammeSet(files: files)
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
