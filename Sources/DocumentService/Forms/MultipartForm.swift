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
  static let limit = 5000

  /// The boundary that a content type names; nil when it is another type.
  static func boundary(of contentType: String) -> [UInt8]? {
    let header = HeaderParameters(contentType)
    guard header.value == "multipart/form-data", let boundary = header["boundary"] else { return nil }
    // RFC 2046, 5.1.1: one to seventy characters.
    return boundary.isEmpty || boundary.utf8.count > 70 ? nil : Array(boundary.utf8)
  }

  /// The parts in their order; throws a fault when the form is cut off or has too many.
  static func parts(of bytes: [UInt8], boundary: [UInt8]) throws -> [Part] {
    // The first delimiter has no line end before it; one is put there so that all are alike.
    let data = Data("\r\n".utf8) + Data(bytes)
    let delimiter = Data("\r\n--".utf8) + Data(boundary)
    var parts: [Part] = []
    guard var cut = next(delimiter, in: data, from: data.startIndex) else { throw unreadable }
    while !cut.isLast {
      guard let end = next(delimiter, in: data, from: cut.end), let part = part(of: data[cut.end..<end.start]),
        parts.count < limit
      else { throw unreadable }
      parts.append(part)
      cut = end
    }
    return parts
  }

  /// The next line that is a delimiter as a whole: a file may hold the boundary with something behind it.
  private static func next(_ delimiter: Data, in data: Data, from start: Int) -> (
    start: Int, end: Int, isLast: Bool
  )? {
    var from = start
    while let found = data.range(of: delimiter, in: from..<data.endIndex) {
      let behind = data[found.upperBound...]
      if behind.starts(with: Data("--".utf8)) { return (found.lowerBound, found.upperBound, true) }
      let padding = behind.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      // The line's end stays: it is the one before a part without any header.
      if data[padding.endIndex...].starts(with: Data("\r\n".utf8)) {
        return (found.lowerBound, padding.endIndex, false)
      }
      from = found.lowerBound + 1
    }
    return nil
  }

  private static func part(of data: Data) -> Part? {
    guard let blank = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: data[data.startIndex..<blank.lowerBound], as: UTF8.self)
    let lines = head.split(separator: "\r\n").map(String.init)
    let disposition = lines.lazy.compactMap { line -> HeaderParameters? in
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, halves[0].trimmingCharacters(in: .whitespaces).lowercased() == "content-disposition"
      else { return nil }
      return HeaderParameters(String(halves[1]))
    }.first
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else { return nil }
    let fileName = disposition.extended("filename") ?? disposition["filename"].map(withoutEscapes)
    return Part(name: withoutEscapes(name), fileName: fileName, bytes: [UInt8](data[blank.upperBound...]))
  }

  /// Browsers write three signs that would end a header's line or a quoted text by their numbers (HTML, 4.10.21.8).
  private static func withoutEscapes(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D%0A", with: " ").replacing("%0A", with: " ")
  }

  static let unreadable = ServiceFault(
    .badRequest, "form", "Форма не прочитана", detail: "Отправьте её ещё раз.")
}
