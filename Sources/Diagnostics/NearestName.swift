/// Finds the name that a person most likely meant.
package enum NearestName {
  /// Nobody mistypes a longer name than this; comparing such ones would only cost time.
  private static let longest = 200

  /// The candidate nearest to `name`, when it is near enough to be worth proposing.
  ///
  /// Near enough is a third of the longer name's letters, at least one; case and «ё» are forgiven. Among equally near
  /// candidates the first in the given order wins, so that the answer never depends on hashing.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest * 4 else { return nil }
    let wanted = folded(name)
    guard wanted.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      // A letter takes one or two bytes here: most candidates are told by their length alone.
      let bytes = candidate.utf8.count
      guard bytes >= wanted.count / 2, bytes <= wanted.count * 8 + 8 else { continue }
      let letters = folded(candidate)
      var limit = max(1, max(wanted.count, letters.count) / 3)
      if let best { limit = min(limit, best.distance - 1) }
      if let distance = editDistance(wanted, letters, atMost: limit) { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "ё" ? "е" : $0 }
  }

  /// Levenshtein's distance with neighbouring letters swapped counted as one mistake; nil above a limit.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = beforeLast
    for i in 1...left.count {
      row[0] = i
      var least = i
      for j in 1...right.count {
        let same = left[i - 1] == right[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
        least = min(least, row[j])
      }
      // A swap reaches back over one row, so both must be beyond the limit.
      if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
