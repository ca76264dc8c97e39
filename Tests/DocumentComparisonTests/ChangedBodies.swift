import TestSupport

/// Bodies of documents and changed ones, the same on every run.
struct ChangedBodies {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// A body, and the same with some of it changed.
  mutating func bodies() -> (old: String, new: String) {
    let count = 1 + next(8)
    var old: [String] = []
    var new: [String] = []
    for _ in 0..<count {
      let block = block()
      switch next(6) {
      case 0: new.append(block)
      case 1: old.append(block)
      case 2:
        old.append(block)
        new.append(self.block())
      default:
        old.append(block)
        new.append(block)
      }
    }
    // A body ends with a paragraph, as in every document of Word.
    return (old.joined() + paragraph(), new.joined() + paragraph())
  }

  private mutating func block() -> String {
    guard next(5) == 0 else { return paragraph() }
    let columns = 1 + next(3)
    return WordFixture.table((0...next(3)).map { _ in (0..<columns).map { _ in words(next(4)) } }) + paragraph()
  }

  private mutating func paragraph() -> String {
    let runs = (0..<next(4)).map { _ in WordFixture.r(words(1 + next(4)), next(2) == 0 ? "<w:b/>" : "") }
    return "<w:p>\(runs.joined())</w:p>"
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in ["школа", "приказ", "до", "мая", "2020", "года", ", ", " "][next(8)] }.joined(
      separator: next(3) == 0 ? "" : " ")
  }
}
