import Glibc

/// Writes a file in one go, without the care that the product itself takes: what is measured is the making.
enum OutputFile {
  /// Writes all bytes; throws `BenchFault`.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw BenchFault.cannotWrite(path) }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw BenchFault.cannotWrite(path) }
  }
}
