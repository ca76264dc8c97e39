/// What a password must be: long and not one that everybody tries first. Nothing is asked of its composition (NIST SP
/// 800-63B, 5.1.1.2).
package enum PasswordRule {
  /// The fewest characters.
  package static let shortest = 12
  /// The most characters: enough for any sentence, too few to keep the hash busy.
  package static let longest = 128

  /// Why a password is refused, in Russian; nil when it is good. `names` are words that a guesser knows: login, name.
  package static func objection(to password: String, names: [String]) -> String? {
    guard password.count >= shortest else { return "нужно не меньше \(shortest) знаков, например несколько слов" }
    guard password.count <= longest else { return "можно не больше \(longest) знаков" }
    let folded = password.lowercased()
    let letters = String(folded.filter { !$0.isWhitespace })
    if FrequentPasswords.all.contains(letters) || Set(letters).count < 5 || isRun(letters) || isRepeated(letters) {
      return "такой пароль подбирают первым, придумайте другой"
    }
    for name in names.map({ $0.lowercased() }) where name.count >= 4 {
      if folded.replacing(name, with: "").count < 8 { return "пароль не должен состоять из имени входа" }
    }
    return nil
  }

  /// «abcdefghijkl», «987654321098».
  private static func isRun(_ letters: String) -> Bool {
    let values = letters.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).filter { abs($0 - $1) == 1 }.count
    return steps * 10 >= (values.count - 1) * 8
  }

  /// «парольпароль», «qwertyqwerty».
  private static func isRepeated(_ letters: String) -> Bool {
    let letters = Array(letters)
    return (1...max(1, letters.count / 2)).contains { length in
      letters.count > length && letters.indices.dropFirst(length).allSatisfy { letters[$0] == letters[$0 - length] }
    }
  }
}
