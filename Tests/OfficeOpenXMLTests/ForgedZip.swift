import OfficeOpenXML
import TestSupport

/// An honest zip whose bytes are changed where the zip format keeps what a test wants to lie about.
struct ForgedZip {
  var bytes: [UInt8]

  init(_ entries: [ZipEntry]) throws {
    bytes = try ZipWriter.archive(of: entries)
  }

  /// The entries of a small valid document, and further ones.
  static func document(with further: [ZipEntry] = []) throws -> ForgedZip {
    try ForgedZip(ZipReader.entries(of: WordFixture.file(body: ""), file: "а.docx") + further)
  }

  /// Where the records of a kind begin: `PK` and two bytes.
  private func records(_ mark: [UInt8]) -> [Int] {
    bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B] + mark }
  }

  /// Changes an entry's field in its local header and in the directory (each given as offset and bytes).
  mutating func change(_ name: String, local: (Int, [UInt8])?, central: (Int, [UInt8])?) {
    func set(_ records: [Int], nameAt: Int, _ change: (Int, [UInt8])?) {
      guard let change else { return }
      for record in records where bytes[(record + nameAt)...].starts(with: name.utf8) {
        bytes.replaceSubrange(record + change.0..<record + change.0 + change.1.count, with: change.1)
      }
    }
    set(records([3, 4]), nameAt: 30, local)
    set(records([1, 2]), nameAt: 46, central)
  }

  /// Makes an entry one of a Unix file system with such a mode.
  mutating func setMode(_ mode: UInt32, of name: String) {
    change(name, local: nil, central: (5, [3]))
    change(name, local: nil, central: (38, (0..<4).map { UInt8((mode << 16) >> ($0 * 8) & 0xFF) }))
  }

  /// Says of an entry that it is encrypted.
  mutating func setEncrypted(_ name: String) { change(name, local: (6, [1, 0]), central: (8, [1, 0])) }

  /// Says of an entry that it is compressed so.
  mutating func setMethod(_ method: UInt8, of name: String) {
    change(name, local: (8, [method, 0]), central: (10, [method, 0]))
  }
}
