/// The predicates of marks, which agree with what they speak of: «УТВЕРЖДЕНА», «ознакомлен».
package enum ShortParticiple: Hashable, Sendable, CaseIterable {
  /// Утверждён: the mark of approval agrees with the approved document (ГОСТ Р 7.0.97, 5.16).
  case approved
  /// Ознакомлен: agrees with the person.
  case acquainted
  /// Принят.
  case adopted
  /// Согласован.
  case agreed
  /// Рассмотрен.
  case considered
  /// Зарегистрирован.
  case registered
  /// Назначен.
  case appointed
  /// Включён.
  case included

  /// The form that agrees with the gender, in small letters and with ё: «утверждён», «утверждена».
  package func text(_ gender: GrammaticalGender) -> String {
    switch gender {
    case .masculine: masculine
    case .feminine: unstressed + "а"
    case .neuter: unstressed + "о"
    case .plural: unstressed + "ы"
    }
  }

  /// The form in capitals, for the mark of approval: «УТВЕРЖДЁН».
  package func capitals(_ gender: GrammaticalGender) -> String {
    text(gender).uppercased()
  }

  private var masculine: String {
    switch self {
    case .approved: "утверждён"
    case .acquainted: "ознакомлен"
    case .adopted: "принят"
    case .agreed: "согласован"
    case .considered: "рассмотрен"
    case .registered: "зарегистрирован"
    case .appointed: "назначен"
    case .included: "включён"
    }
  }

  /// With an ending the stress goes over to it and ё becomes е.
  private var unstressed: String { String(masculine.map { $0 == "ё" ? "е" : $0 }) }
}
