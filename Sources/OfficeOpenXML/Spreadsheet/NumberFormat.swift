/// What a cell's number format makes of its number.
package enum NumberFormat: Sendable, Hashable {
  /// A number as it is.
  case general
  /// The number times a hundred with a percent sign.
  case percent
  /// A day.
  case day
  /// A month with its year and no day: «сен.26».
  case month
  /// A time of day or a duration.
  case time

  /// The format of one of the built-in ids (ISO/IEC 29500-1, 18.8.30); nil for those that the workbook itself explains.
  init?(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14, 15, 16, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 17, 55, 56: self = .month
    case 18...21, 32...35, 45...47: self = .time
    case 0...163: self = .general
    default: return nil
    }
  }

  /// The format of a code such as `[$-419]d mmm yy;@`: what stands in quotation marks, brackets or behind a backslash is
  /// literal, and the first of its sections decides.
  init(code: String) {
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    characters: for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case ";": break characters
        default: letters.insert(character)
        }
      }
    }
    if letters.contains("%") {
      self = .percent
    } else if letters.contains("h") || (letters.contains("s") && !letters.contains("d")) {
      self = letters.contains("d") || letters.contains("y") ? .day : .time
    } else if letters.contains("d") {
      self = .day
    } else if letters.contains("y") {
      self = .month
    } else {
      self = .general
    }
  }
}
