import OfficeOpenXML

/// A finished document that is not yet a file.
package struct RenderedDocument: Sendable {
  /// The parts; whoever packs it may still add properties.
  package var package: OPCPackage

  /// A document of parts.
  package init(package: OPCPackage) {
    self.package = package
  }
}
