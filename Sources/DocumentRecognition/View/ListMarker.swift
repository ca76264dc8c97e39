/// The number or bullet at the beginning of a paragraph.
package struct ListMarker: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// «1.», «2.3», «4)».
    case number([Int])
    /// «а)», «б)».
    case letter(Character)
    /// «I.», «II.»
    case roman(Int)
    /// «–», «•».
    case bullet(Character)
  }

  /// What it is.
  package let kind: Kind
  /// What follows a number: «.», «)», nothing.
  package let suffix: String
  /// How many characters the typed marker takes, blanks around it counted; 0 for a list of Word's.
  package let typedLength: Int
  /// True when no blank follows a typed marker.
  package let lacksSpace: Bool

  /// The figures of a number.
  package var numbers: [Int]? {
    if case .number(let numbers) = kind { return numbers }
    return nil
  }

  /// True for a bullet.
  package var isBullet: Bool {
    if case .bullet = kind { return true }
    return false
  }

  /// The marker of a label that Word prints.
  init?(label: String) {
    guard let found = ListMarker(scalars: Array(label.unicodeScalars) + [" ", "а"]) else { return nil }
    self.init(kind: found.kind, suffix: found.suffix, typedLength: 0, lacksSpace: false)
  }

  init(kind: Kind, suffix: String, typedLength: Int, lacksSpace: Bool) {
    self.kind = kind
    self.suffix = suffix
    self.typedLength = typedLength
    self.lacksSpace = lacksSpace
  }

  /// The marker that a text begins with.
  package init?(scalars: [Unicode.Scalar]) {
    let start = scalars.firstIndex { !CharacterClass.isBlank($0) } ?? scalars.count
    guard start < scalars.count else { return nil }
    var index = start
    func at(_ position: Int) -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    func length(to end: Int) -> Int {
      var position = end
      while let scalar = at(position), CharacterClass.isBlank(scalar) { position += 1 }
      return position
    }
    let first = scalars[start]
    if "-–—•·*▪‒●○■□✓➢−\u{FFFC}".unicodeScalars.contains(first) {
      guard let next = at(start + 1) else { return nil }
      let isLoose = CharacterClass.isBlank(next)
      guard isLoose || CharacterClass.isLetter(next) else { return nil }
      self.init(
        kind: .bullet(Character(first)), suffix: "", typedLength: length(to: start + 1), lacksSpace: !isLoose)
      return
    }
    var numbers: [Int] = []
    var suffix = ""
    while numbers.count < 5 {
      let from = index
      while let scalar = at(index), CharacterClass.isFigure(scalar), index - from < 4 { index += 1 }
      guard index > from, let number = Int(String(String.UnicodeScalarView(scalars[from..<index]))) else { break }
      numbers.append(number)
      suffix = ""
      guard let sign = at(index), sign == "." || sign == ")" else { break }
      suffix = String(Character(sign))
      index += 1
      if sign == ")" { break }
    }
    if let last = numbers.last, last < 1000 || suffix == ")" {
      guard let next = at(index) else {
        guard !suffix.isEmpty || numbers.count > 1 else { return nil }
        self.init(kind: .number(numbers), suffix: suffix, typedLength: index, lacksSpace: false)
        return
      }
      let isLoose = CharacterClass.isBlank(next)
      // «2 школы», «14.07.2020», «5-9 классы» begin with a figure and are no list.
      guard isLoose ? !suffix.isEmpty || numbers.count > 1 : !suffix.isEmpty && CharacterClass.isLetter(next) else {
        return nil
      }
      if numbers.count == 3, numbers[2] > 99 { return nil }
      // «1.Доля» is a number without its blank, «5.а» or «2.jpg» may be anything.
      if !isLoose, !CharacterClass.isCapital(next) { return nil }
      self.init(kind: .number(numbers), suffix: suffix, typedLength: length(to: index), lacksSpace: !isLoose)
      return
    }
    if numbers.isEmpty, let next = at(start + 1), next == ")", CharacterClass.isSmall(first) {
      self.init(
        kind: .letter(Character(first)), suffix: ")", typedLength: length(to: start + 2),
        lacksSpace: at(start + 2).map { !CharacterClass.isBlank($0) } ?? false)
      return
    }
    index = start
    while let scalar = at(index), "IVXІХ".unicodeScalars.contains(scalar) { index += 1 }
    if index > start, index - start <= 5, at(index) == ".", let blank = at(index + 1), CharacterClass.isBlank(blank),
      let value = Self.roman(scalars[start..<index])
    {
      self.init(kind: .roman(value), suffix: ".", typedLength: length(to: index + 1), lacksSpace: false)
      return
    }
    return nil
  }

  private static func roman(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let values = scalars.map { scalar -> Int in
      switch scalar {
      case "I", "І": 1
      case "V": 5
      default: 10
      }
    }
    var total = 0
    for (index, value) in values.enumerated() {
      total += index + 1 < values.count && values[index + 1] > value ? -value : value
    }
    return total > 0 ? total : nil
  }
}
