import RussianLanguage

extension GrammaticalGender {
  /// The word by which data name the gender that «УТВЕРЖДЁН» agrees with.
  package var dataWord: String {
    switch self {
    case .masculine: "мужской"
    case .feminine: "женский"
    case .neuter: "средний"
    case .plural: "множественное"
    }
  }

  /// The gender of a word of the data; nil for another word.
  package init?(dataWord: String) {
    guard let gender = Self.allCases.first(where: { $0.dataWord == dataWord }) else { return nil }
    self = gender
  }
}
