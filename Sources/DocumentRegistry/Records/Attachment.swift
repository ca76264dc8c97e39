import Diagnostics

/// A file that is kept with an act, without its content.
package struct Attachment: Sendable, Hashable, Identifiable {
  /// What a file is.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The document as it was registered.
    case document
    /// The signed scan or PDF.
    case scan
    /// The detached signature of another file.
    case signature
    /// Anything else.
    case other

    /// The word for it.
    package var russian: String {
      switch self {
      case .document: "документ"
      case .scan: "подписанный скан"
      case .signature: "подпись"
      case .other: "файл"
      }
    }
  }

  /// The number in the database and in addresses.
  package let id: Int64
  /// The entry of the act.
  package let entry: Int64
  /// What it is.
  package let role: Role
  /// Its name.
  package let name: String
  /// Its media type.
  package let type: String
  /// How many bytes.
  package let size: Int
  /// Its SHA-256 in hexadecimal.
  package let hash: String
  /// The file that this signature signs; nil for all others.
  package let signs: Int64?
  /// Who added it, and when.
  package let stamp: Stamp

  /// The most bytes that a file may have: 50 MB.
  package static let largestSize = 50 << 20

  /// What stands against keeping some files.
  static func findings(in files: [NewAttachment]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      func refuse(_ message: String, _ hint: String) {
        findings.append(Diagnostic("REG-17", .error, "файл \(index + 1): \(message)", hint: hint))
      }
      if file.name.isEmpty || file.name.count > 200 || file.name.contains(where: { $0 == "/" || $0.isNewline }) {
        refuse("имя не подходит", "имя без папок, не длиннее 200 знаков")
      }
      if file.bytes.isEmpty { refuse("файл пуст", "проверьте, тот ли это файл") }
      if file.bytes.count > largestSize { refuse("файл больше 50 МБ", "сожмите скан") }
      if file.role == .signature {
        refuse("подпись без файла", "прикладывайте подпись вместе с тем, что она подписывает")
      }
      if let signature = file.signature, signature.isEmpty || signature.count > 1 << 20 {
        refuse("файл подписи пуст или больше 1 МБ", "нужна открепленная подпись, файл .sig")
      }
    }
    return findings
  }

  /// The media type by the ending of a name.
  static func type(of name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "pdf": "application/pdf"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "tif", "tiff": "image/tiff"
    case "sig", "p7s": "application/pkcs7-signature"
    default: "application/octet-stream"
    }
  }
}
