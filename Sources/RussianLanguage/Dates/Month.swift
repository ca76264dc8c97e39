/// A month of the year with its Russian names.
package enum Month: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Январь.
  case january = 1
  /// Февраль.
  case february
  /// Март.
  case march
  /// Апрель.
  case april
  /// Май.
  case may
  /// Июнь.
  case june
  /// Июль.
  case july
  /// Август.
  case august
  /// Сентябрь.
  case september
  /// Октябрь.
  case october
  /// Ноябрь.
  case november
  /// Декабрь.
  case december

  /// The name in a case, in small letters: «июль», «июля», «июле».
  package func name(in grammaticalCase: GrammaticalCase) -> String {
    let endings =
      switch self {
      case .march, .august: ["", "а", "у", "", "ом", "е"]
      case .may: ["й", "я", "ю", "й", "ем", "е"]
      case .april, .june, .july: ["ь", "я", "ю", "ь", "ем", "е"]
      default: ["ь", "я", "ю", "ь", "ём", "е"]
      }
    return stem + endings[grammaticalCase.rawValue]
  }

  /// The quarter of the calendar year, 1 to 4.
  package var quarter: Int { (rawValue + 2) / 3 }

  /// The letters that all case forms share.
  var stem: String {
    switch self {
    case .january: "январ"
    case .february: "феврал"
    case .march: "март"
    case .april: "апрел"
    case .may: "ма"
    case .june: "июн"
    case .july: "июл"
    case .august: "август"
    case .september: "сентябр"
    case .october: "октябр"
    case .november: "ноябр"
    case .december: "декабр"
    }
  }

  /// True when the left month comes first in the year.
  package static func < (left: Month, right: Month) -> Bool { left.rawValue < right.rawValue }
}
