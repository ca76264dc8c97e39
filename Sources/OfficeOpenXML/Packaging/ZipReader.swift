import CLibzip
import Diagnostics

/// Reads the entries of a zip that lies in memory, still compressed, refusing what no honest package holds.
///
/// Nothing is ever extracted to disk. Sizes are taken as claims: they are checked against the limits here and against
/// the bytes when an entry is inflated.
package enum ZipReader {
  /// All entries in their order; throws `DiagnosedFailure` naming the file.
  package static func entries(
    of bytes: [UInt8], file: String, limits: PackageLimits = .standard
  ) throws -> [ZipEntry] {
    if let fault = faultOfBeginning(bytes) { throw fault.failure(file: file) }
    do {
      return try bytes.withUnsafeBytes { try read($0, limits: limits) }
    } catch let fault as FaultError {
      throw fault.fault.failure(file: file)
    }
  }

  private struct FaultError: Error {
    let fault: PackageFault
  }

  /// Tells by the first bytes what a file that is no zip most likely is.
  private static func faultOfBeginning(_ bytes: [UInt8]) -> PackageFault? {
    if bytes.isEmpty { return .empty }
    if let format = ForeignFormat(bytes) { return .foreign(format) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      // An honest text does not hold the mark of a zip's entry.
      return bytes.holds([0x50, 0x4B, 0x03, 0x04]) ? .foreignBeginning : .notZip
    }
    // Word keeps an encrypted document in the old container, in a stream named so in UTF-16.
    return bytes.holds("EncryptedPackage".utf8.flatMap { [$0, 0] }) ? .encrypted : .oldWordFormat
  }

  private static func read(
    _ raw: UnsafeRawBufferPointer, limits: PackageLimits, checks: Int32 = ZIP_CHECKCONS
  ) throws -> [ZipEntry] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(raw.baseAddress, UInt64(raw.count), 0, &error) else {
      throw FaultError(fault: .damaged("нет памяти"))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | checks, &error) else {
      zip_source_free(source)
      // libzip's own check finds two entries of one name and does not say which; without it the name is found here.
      if checks != 0, error.zip_err == ZIP_ER_EXISTS { return try read(raw, limits: limits, checks: 0) }
      throw FaultError(fault: .damaged("код \(error.zip_err)"))
    }
    defer { zip_discard(archive) }

    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else { throw FaultError(fault: .tooManyEntries(count)) }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var names: Set<String> = []
    var total = 0
    for index in 0..<UInt64(count) {
      let name = try entryName(archive, index)
      if name.hasSuffix("/") { continue }
      guard names.insert(name.lowercased()).inserted else { throw FaultError(fault: .duplicateName(name)) }
      let stat = try checkedStat(archive, index, name: name, limits: limits)
      // Entries may share their bytes, so what lies compressed counts too.
      total += Int(max(stat.size, stat.comp_size))
      guard total <= limits.totalBytes else { throw FaultError(fault: .packageTooLarge) }
      let entry = try readEntry(archive, index, name: name, stat)
      entries.append(entry)
    }
    return entries
  }

  private static func entryName(_ archive: OpaquePointer, _ index: UInt64) throws -> String {
    guard let pointer = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else {
      throw FaultError(fault: .damaged("запись \(index)"))
    }
    guard let name = String(validatingCString: pointer) else {
      throw FaultError(fault: .forbiddenName(String(cString: pointer)))
    }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let isForbidden =
      name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || name.unicodeScalars.contains { $0.value < 0x20 }
      || steps.contains { $0 == ".." || $0 == "." } || steps.dropLast().contains { $0.isEmpty }
    guard !isForbidden else { throw FaultError(fault: .forbiddenName(name)) }
    return name
  }

  /// What the zip says of an entry, when it is within the limits.
  private static func checkedStat(
    _ archive: OpaquePointer, _ index: UInt64, name: String, limits: PackageLimits
  ) throws -> zip_stat_t {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw FaultError(fault: .damagedEntry(name)) }
    guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw FaultError(fault: .encrypted) }
    guard stat.comp_size <= UInt64(limits.partBytes) else { throw FaultError(fault: .partTooLarge(name)) }
    // The ratio first: of a bomb one should not hear that its pictures are too large.
    if stat.size > 1 << 20, stat.size > stat.comp_size * UInt64(limits.ratio) {
      throw FaultError(fault: .suspiciousRatio(name))
    }
    guard stat.size <= UInt64(limits.partBytes) else { throw FaultError(fault: .partTooLarge(name)) }
    return stat
  }

  private static func readEntry(
    _ archive: OpaquePointer, _ index: UInt64, name: String, _ stat: zip_stat_t
  ) throws -> ZipEntry {
    guard let method = ZipEntry.Method(rawValue: stat.comp_method) else {
      throw FaultError(fault: .unknownCompression(name))
    }
    if isSymbolicLink(archive, index) { throw FaultError(fault: .symbolicLink(name)) }
    guard let file = zip_fopen_index(archive, index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
      throw FaultError(fault: .damagedEntry(name))
    }
    defer { zip_fclose(file) }
    let wanted = Int(stat.comp_size)
    let data = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = max(0, Int(zip_fread(file, buffer.baseAddress, UInt64(wanted))))
    }
    guard data.count == wanted else { throw FaultError(fault: .damagedEntry(name)) }
    return ZipEntry(name: name, method: method, size: Int(stat.size), checksum: stat.crc, data: data)
  }

  private static func isSymbolicLink(_ archive: OpaquePointer, _ index: UInt64) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
    return system == UInt8(ZIP_OPSYS_UNIX) && (attributes >> 16) & 0o170000 == 0o120000
  }
}
