import OfficeOpenXML

/// The body's markup of a written document.
enum OPCText {
  static func body(_ bytes: [UInt8]) throws -> [UInt8] {
    let package = try OPCPackage(bytes, file: "результат.docx")
    return try package.bytes(of: package.mainDocument())
  }
}
