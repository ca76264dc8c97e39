/// A block of cells: of merged ones.
package struct CellRange: Sendable, Hashable {
  /// The upper left cell, which alone holds a merged block's value.
  package let first: CellAddress
  /// The lower right cell.
  package let last: CellAddress

  /// The block of `A1:C4`; nil when it is none.
  package init?(_ bytes: some Collection<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2, let first = CellAddress(parts[0]), let last = CellAddress(parts[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}
