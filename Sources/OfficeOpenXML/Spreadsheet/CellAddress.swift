/// The address of a cell, rows and columns counted from zero; printed as `C14`.
package struct CellAddress: Sendable, Hashable, CustomStringConvertible {
  /// The row from 0.
  package var row: Int
  /// The column from 0.
  package var column: Int

  /// The rows that a sheet can have (ISO/IEC 29500-1, 18.17.1.1 as every spreadsheet program implements it).
  package static let mostRows = 1_048_576
  /// The columns that a sheet can have.
  package static let mostColumns = 16_384

  /// An address.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The address of `C14`, dollar signs passed over; nil when it is none or outside every sheet.
  package init?(_ bytes: some Sequence<UInt8>) {
    var (row, column) = (0, 0)
    for byte in bytes {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      case 0x24: continue
      default: return nil
      }
      guard row <= Self.mostRows, column <= Self.mostColumns else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  package var description: String { Self.letters(ofColumn: column) + "\(row + 1)" }
}
