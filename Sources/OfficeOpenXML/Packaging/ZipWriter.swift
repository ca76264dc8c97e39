import CLibzip
import Diagnostics
import Glibc

/// Writes compressed entries into a zip in memory: equal entries give equal bytes, whatever the clock, zone or folder.
package enum ZipWriter {
  /// 1 January 1980, midnight, in the local time zone: the first moment that a zip can name.
  ///
  /// A zip keeps local time, and libzip carries every moment through the local zone, so it must be given the moment at
  /// which the local clock showed that. Asked once for an archive: libzip's own way, `zip_file_set_dostime`, makes the C
  /// library look at the zone's file once for every entry, which takes longer than all else that libzip does.
  private static func epoch() -> time_t {
    var moment = tm()
    moment.tm_year = 80
    moment.tm_mday = 1
    moment.tm_isdst = -1
    return mktime(&moment)
  }

  /// The bytes of a zip with these entries in this order; throws when libzip cannot make it.
  package static func archive(of entries: [ZipEntry]) throws -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure("\(error.zip_err)") }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure("\(error.zip_err)")
    }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    let moment = epoch()
    do {
      for entry in entries { try add(entry, to: archive, at: moment) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw failure(reason)
    }
    return try contents(of: target)
  }

  private static func add(_ entry: ZipEntry, to archive: OpaquePointer, at moment: time_t) throws {
    let context = Unmanaged.passRetained(EntrySource(entry, moment: moment))
    guard let source = zip_source_function(archive, EntrySource.callback, context.toOpaque()) else {
      context.release()
      throw failure(entry.name)
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(entry.name)
    }
    guard zip_set_file_compression(archive, UInt64(index), Int32(entry.method.rawValue), 0) == 0 else {
      throw failure(entry.name)
    }
  }

  private static func contents(of source: OpaquePointer) throws -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw failure("open") }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    let size = Int(zip_source_tell(source))
    zip_source_seek(source, 0, SEEK_SET)
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else { throw failure("read") }
    return bytes
  }

  private static func failure(_ detail: String) -> DiagnosedFailure {
    DiagnosedFailure(.ownFault, Diagnostic("PKG-20", .error, "не удалось собрать файл документа (\(detail))"))
  }
}

/// Hands libzip an entry's bytes that are compressed already, so that it copies them as they are.
private final class EntrySource {
  private let entry: ZipEntry
  private let moment: time_t
  private var offset = 0

  init(_ entry: ZipEntry, moment: time_t) {
    self.entry = entry
    self.moment = moment
  }

  static let callback: zip_source_callback = { state, data, length, command in
    guard let state else { return -1 }
    let source = Unmanaged<EntrySource>.fromOpaque(state)
    if command == ZIP_SOURCE_FREE {
      source.release()
      return 0
    }
    return source.takeUnretainedValue().answer(command, data, length)
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_READ:
      let count = min(Int(length), entry.data.count - offset)
      guard let data, count > 0 else { return 0 }
      entry.data.withUnsafeBytes { raw in
        UnsafeMutableRawBufferPointer(start: data, count: count)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[offset..<offset + count]))
      }
      offset += count
      return Int64(count)
    case ZIP_SOURCE_STAT:
      guard let stat = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(stat)
      stat.pointee.valid = UInt64(
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_MTIME)
      stat.pointee.size = UInt64(entry.size)
      stat.pointee.comp_size = UInt64(entry.data.count)
      stat.pointee.crc = entry.checksum
      stat.pointee.comp_method = entry.method.rawValue
      stat.pointee.mtime = moment
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_SUPPORTS: return Int64(Self.supported)
    case ZIP_SOURCE_ERROR: return 0
    default: return -1
    }
  }

  private static let supported = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | (1 << $1.rawValue) }
}
