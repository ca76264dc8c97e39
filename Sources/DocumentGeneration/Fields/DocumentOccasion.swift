import Diagnostics
import ProgrammeModel
import RussianLanguage

/// What a document is made for: the set as a whole, or one act of it.
enum DocumentOccasion: Sendable {
  /// The set as a whole.
  case set
  /// An order.
  case order(AdministrativeOrder)
  /// An extract of an order.
  case extract(OrderExtract, of: AdministrativeOrder)
  /// A letter.
  case letter(CoverLetter)
  /// The minutes of a meeting.
  case minutes(CouncilMinutes)

  /// The order that the document belongs to.
  var order: AdministrativeOrder? {
    switch self {
    case .order(let order), .extract(_, let order): order
    case .set, .letter, .minutes: nil
    }
  }

  /// The document's day, which decides about posts.
  var date: CalendarDate? {
    switch self {
    case .set: nil
    case .order(let order): order.date
    case .extract(let extract, let order): extract.date ?? order.date
    case .letter(let letter): letter.date
    case .minutes(let minutes): minutes.date
    }
  }

  /// Where to point when two documents of its sort get one name.
  var namePath: FieldPath? {
    switch self {
    case .set: nil
    case .order(let order): order.number == nil ? order.titlePath : order.numberPath
    case .extract(let extract, _): extract.path
    case .letter(let letter): letter.number == nil ? letter.titlePath : letter.numberPath
    case .minutes(let minutes): minutes.numberPath
    }
  }
}
