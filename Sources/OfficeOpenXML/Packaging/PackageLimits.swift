/// How much a package may hold before it is refused, so that a hostile or broken file costs little.
package struct PackageLimits: Sendable, Hashable {
  /// Entries in the zip.
  package var entries = 2_000
  /// Bytes of one part, uncompressed.
  package var partBytes = 64 << 20
  /// Bytes of all parts together, uncompressed.
  package var totalBytes = 256 << 20
  /// Uncompressed to compressed, judged for entries above one MiB.
  package var ratio = 100

  /// The limits of the product's architecture.
  package static let standard = PackageLimits()

  /// Limits to be changed by a caller.
  package init() {}
}
