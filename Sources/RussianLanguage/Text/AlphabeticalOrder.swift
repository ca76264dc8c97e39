/// The order of the Russian alphabet, the same on every computer whatever its settings.
package enum AlphabeticalOrder {
  /// True when the first text stands before the second one in a list: «ё» beside «е», capitals and marks aside.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (key(left), key(right))
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
  }

  private static func key(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      if scalar == "ё" { return 0x435 }
      // A space ends a word: «Ким А.» stands before «Кимова А.».
      if scalar.properties.isWhitespace { return 0 }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar.value : nil
    }
  }
}
