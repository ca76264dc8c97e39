import CLibzip
import Diagnostics

/// Inflates one entry of a zip in memory piece by piece, so that a part of many megabytes never lies there whole.
///
/// The zip must have passed `ZipReader` before: its limits and names are not looked at again.
package enum ZipStream {
  private static let pieceSize = 1 << 16

  /// Hands the entry's bytes over until `take` says false; throws `DiagnosedFailure` when the entry is damaged or holds
  /// more than it declares.
  package static func read(
    _ entry: ZipEntry, in archive: [UInt8], file: String, _ take: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let damaged = PackageFault.damagedEntry(entry.name).failure(file: file)
    try archive.withUnsafeBytes { raw in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let source = zip_source_buffer_create(raw.baseAddress, UInt64(raw.count), 0, &error) else { throw damaged }
      guard let zip = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        throw damaged
      }
      defer { zip_discard(zip) }
      guard let handle = zip_fopen(zip, entry.name, 0) else { throw damaged }
      defer { zip_fclose(handle) }
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
      defer { piece.deallocate() }
      var total = 0
      while true {
        let count = Int(zip_fread(handle, piece.baseAddress, UInt64(piece.count)))
        total += max(0, count)
        // libzip compares the checksum when the last byte has been read, and answers with an error then.
        guard count >= 0, total <= entry.size else { throw damaged }
        if count == 0 { break }
        guard try take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
      }
      guard total == entry.size else { throw damaged }
    }
  }
}
