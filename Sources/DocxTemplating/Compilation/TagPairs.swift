import Diagnostics

/// Pairs the tags that open a section, a parent or a block with those that close it, and says what does not pair.
struct TagPairs {
  /// A tag that does not pair, with the tag that it runs into.
  struct Mismatch {
    let fault: TemplateFault
    let tag: Int
    var other: Int?
  }

  /// For each tag of a pair, by its position in the list of tags, its partner's.
  private(set) var partners: [Int: Int] = [:]
  /// For each tag, the opening tag of the pair directly around it; -1 at the top.
  private(set) var enclosing: [Int] = []
  /// What does not pair.
  private(set) var mismatches: [Mismatch] = []

  /// Names are compared for every tag, so each is given a number once.
  private let names: [Int]
  /// Where the tags stand that close each name.
  private var ends: [[Int]]
  /// The opening tags that wait for their partners, all and by their names.
  private var open: [Int] = []
  private var openOfName: [[Int]]

  init(_ tags: [PlacedTag]) {
    var numbers: [String: Int] = [:]
    names = tags.map { placed in
      guard placed.tag.opensPair || placed.tag.kind == .sectionEnd else { return -1 }
      let name = Self.name(placed)
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    ends = Array(repeating: [], count: numbers.count)
    openOfName = ends
    for (index, placed) in tags.enumerated() where placed.tag.kind == .sectionEnd { ends[names[index]].append(index) }
    pair(tags)
    nest(tags.count)
  }

  private mutating func pair(_ tags: [PlacedTag]) {
    for (index, placed) in tags.enumerated() {
      if placed.tag.opensPair {
        open.append(index)
        openOfName[names[index]].append(index)
      } else if placed.tag.kind == .sectionEnd {
        close(index, tags)
      }
    }
    for (position, index) in open.enumerated() {
      let name = Self.name(tags[index])
      // Opened again and again: only the later ones are told of, the first is the one to be closed.
      if position > 0, names[open[position - 1]] == names[index] {
        mismatches.append(Mismatch(fault: .reopenedSection(name), tag: index, other: open[position - 1]))
      } else if position + 1 == open.count || names[open[position + 1]] != names[index] {
        mismatches.append(Mismatch(fault: .unclosedSection(name), tag: index))
      }
    }
  }

  private mutating func close(_ index: Int, _ tags: [PlacedTag]) {
    guard let match = openOfName[names[index]].last else {
      if let meant = meant(by: index, tags) {
        let fault = TemplateFault.misnamedEnd(Self.name(tags[index]), expected: Self.name(tags[meant]))
        mismatches.append(Mismatch(fault: fault, tag: index, other: meant))
        open.removeLast()
        openOfName[names[meant]].removeLast()
        return
      }
      mismatches.append(Mismatch(fault: .unopenedSection(Self.name(tags[index])), tag: index))
      return
    }
    while let inner = open.popLast() {
      openOfName[names[inner]].removeLast()
      if inner == match { break }
      // An inner section whose end comes later is crossed; one that has no end at all is unclosed.
      if let last = ends[names[inner]].last, last > index {
        mismatches.append(
          Mismatch(
            fault: .crossedSections(inner: Self.name(tags[inner]), outer: Self.name(tags[index])), tag: inner,
            other: index))
      } else {
        mismatches.append(Mismatch(fault: .unclosedSection(Self.name(tags[inner])), tag: inner))
      }
    }
    partners[match] = index
    partners[index] = match
  }

  /// The innermost open section when the name that closes nothing is plainly a slip for its name.
  private func meant(by index: Int, _ tags: [PlacedTag]) -> Int? {
    guard let inner = open.last, ends[names[inner]].last ?? -1 < index else { return nil }
    let (written, name) = (Self.name(tags[index]), Self.name(tags[inner]))
    let isLastStep = name.hasSuffix("." + written)
    return isLastStep || NearestName.nearest(to: written, among: [name]) != nil ? inner : nil
  }

  private static func name(_ placed: PlacedTag) -> String { placed.tag.path.description }

  private mutating func nest(_ count: Int) {
    enclosing.reserveCapacity(count)
    var around: [Int] = []
    for index in 0..<count {
      let partner = partners[index]
      if let partner, partner < index { around.removeLast() }
      enclosing.append(around.last ?? -1)
      if let partner, partner > index { around.append(index) }
    }
  }

  /// The first opening tag that stands in more pairs than a limit; nil when none does.
  func firstDeeper(than limit: Int) -> Int? {
    var depths = [Int](repeating: 0, count: enclosing.count)
    for index in enclosing.indices where (partners[index] ?? -1) > index {
      depths[index] = enclosing[index] < 0 ? 1 : depths[enclosing[index]] + 1
      if depths[index] > limit { return index }
    }
    return nil
  }
}
