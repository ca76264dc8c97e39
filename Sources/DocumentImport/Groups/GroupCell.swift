/// A cell of a composition's row.
struct GroupCell {
  /// Its first column of the grid, from 0.
  let column: Int
  /// Its words.
  let text: String
}
