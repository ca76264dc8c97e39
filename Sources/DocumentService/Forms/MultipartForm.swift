import Foundation

/// The parts of `multipart/form-data` (RFC 7578) in memory.
enum MultipartForm {
  /// One part: a field, or a file when it has a file name.
  struct Part {
    let name: String
    let fileName: String?
    let bytes: [UInt8]
  }

  /// The most parts that a form may have: more are a mistake or an attack.
  private static let limit = 5000

  /// The boundary that a content type names; nil when it is another type.
  static func boundary(of contentType: String) -> [UInt8]? {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
    return parameter("boundary", of: contentType).map { Array($0.utf8) }.flatMap {
      $0.isEmpty || $0.count > 70 ? nil : $0
    }
  }

  /// The parts in their order; throws a fault when the form is cut off or has too many.
  static func parts(of bytes: [UInt8], boundary: [UInt8]) throws -> [Part] {
    let delimiter = Array("\r\n--".utf8) + boundary
    // The first delimiter has no line end before it; one is put there so that all are alike.
    let data = Data("\r\n".utf8) + Data(bytes)
    var parts: [Part] = []
    guard var cut = data.range(of: Data(delimiter)) else { throw unreadable }
    while true {
      let start = cut.upperBound
      if data[start...].starts(with: Array("--".utf8)) { return parts }
      guard let next = data.range(of: Data(delimiter), in: start..<data.endIndex) else { throw unreadable }
      guard let part = part(of: data[start..<next.lowerBound]), parts.count < limit else { throw unreadable }
      parts.append(part)
      cut = next
    }
  }

  private static func part(of data: Data) -> Part? {
    guard let blank = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: data[data.startIndex..<blank.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n").map(String.init)
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: disposition)
    else { return nil }
    let bytes = [UInt8](data[blank.upperBound...])
    let fileName = parameter("filename", of: disposition)
    return Part(name: name, fileName: fileName, bytes: bytes)
  }

  /// A parameter of a header: `name="…"` or `name=…`; a browser writes `%22` for a quote inside.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let halves = piece.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard halves.count == 2, halves[0].lowercased() == name else { continue }
      return halves[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"")).replacing("%22", with: "\"")
    }
    return nil
  }

  private static let unreadable = ServiceFault(
    .badRequest, "form", "Форма не прочитана", detail: "Отправьте её ещё раз.")
}
