import CLibdeflate

/// Compression in one call by libdeflate; raw deflate streams, as a zip holds them.
package enum Deflate {
  /// The level that long parts are written with: 6 is where a smaller file stops being worth the time.
  package static let level: Int32 = 6
  /// The level of parts up to `mostQuick` bytes: a quarter less time for a sixteenth more of the part, which in a file of a
  /// few pages is less than the styles, the theme and the settings beside it take.
  static let quickLevel: Int32 = 4
  /// The longest part that is written at `quickLevel`, bytes before compression.
  static let mostQuick = 1 << 17

  /// A compressor for one task at a time; making one costs more than a small document, so keep it.
  package final class Compressor {
    private let thorough: OpaquePointer
    private let quick: OpaquePointer
    /// Room for a stream before its length is known. It is as large as the longest input so far; the system gives it
    /// memory only as far as streams really reach.
    private var scratch: UnsafeMutableRawBufferPointer

    /// Nil when there is no memory for it.
    package init?() {
      guard let thorough = libdeflate_alloc_compressor(Deflate.level) else { return nil }
      guard let quick = libdeflate_alloc_compressor(Deflate.quickLevel) else {
        libdeflate_free_compressor(thorough)
        return nil
      }
      self.thorough = thorough
      self.quick = quick
      scratch = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
      libdeflate_free_compressor(thorough)
      libdeflate_free_compressor(quick)
      scratch.deallocate()
    }

    /// The deflate stream of `bytes`; nil when it would not be shorter than they are.
    package func compress(_ bytes: [UInt8]) -> [UInt8]? {
      // Less room than the bytes themselves take: libdeflate gives up as soon as a stream would not pay.
      let room = bytes.count - 1
      guard room > 0 else { return nil }
      if scratch.count < room {
        scratch.deallocate()
        scratch = .allocate(byteCount: room, alignment: 16)
      }
      let handle = bytes.count > Deflate.mostQuick ? thorough : quick
      let length = libdeflate_deflate_compress(handle, bytes, bytes.count, scratch.baseAddress, room)
      return length == 0 ? nil : Array(scratch[..<length])
    }
  }

  /// The bytes of a deflate stream that must be `size` bytes long; nil when the stream is broken or its size is a lie.
  package static func inflate(_ stream: [UInt8], size: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var written = 0
      result = libdeflate_deflate_decompress(
        decompressor, stream, stream.count, buffer.baseAddress, size, &written)
      count = result == LIBDEFLATE_SUCCESS ? written : 0
    }
    return result == LIBDEFLATE_SUCCESS && bytes.count == size ? bytes : nil
  }

  /// A zlib stream, as a PNG holds it; nil when there is no memory for it.
  package static func zlib(_ bytes: [UInt8]) -> [UInt8]? {
    guard let handle = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(handle) }
    let bound = libdeflate_zlib_compress_bound(handle, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(handle, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  /// The CRC-32 of a zip entry or of a PNG's chunk.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    libdeflate_crc32(0, bytes, bytes.count)
  }
}
