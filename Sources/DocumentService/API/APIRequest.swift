import Foundation
import Hummingbird

/// What the routes of the API read of a request beside its body.
struct APIRequest {
  let request: Request
  let context: ServiceContext

  init(_ request: Request, _ context: ServiceContext) { (self.request, self.context) = (request, context) }

  /// A number in the address; what is no number names nothing, so that it is not found.
  func number(_ name: String) throws -> Int64 {
    guard let number = Int64(try text(name)), number > 0 else { throw Self.notFound }
    return number
  }

  /// A text in the address, its percent signs decoded.
  func text(_ name: String) throws -> String {
    guard let text = try context.parameters.require(name).removingPercentEncoding else { throw Self.notFound }
    return text
  }

  /// The last value of a field behind the question mark; nil when it is not there.
  func field(_ name: String) -> String? { fields.last { $0.name == name }?.value }

  /// A text behind the question mark; nil when it is not there. Throws a fault when it is too long or holds a zero.
  func words(_ name: String, length: ClosedRange<Int>) throws -> String? {
    guard let text = field(name) else { return nil }
    guard !text.unicodeScalars.contains("\0") else { throw Self.wrong(name, "в тексте есть знак с кодом 0") }
    guard length.contains(text.unicodeScalars.count) else {
      throw Self.wrong(name, "длина текста может быть от \(length.lowerBound) до \(length.upperBound)")
    }
    return text
  }

  /// The words of a field that commas part; none when it is not there. Throws a fault when one of them is empty.
  func list(_ name: String) throws -> [String] {
    guard let text = try words(name, length: 1...1000) else { return [] }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !words.contains("") else { throw Self.wrong(name, "между запятыми пусто") }
    return words
  }

  /// Yes or no behind the question mark; no when it is not there. Throws a fault for anything else.
  func flag(_ name: String) throws -> Bool {
    switch field(name) {
    case nil, "false": return false
    case "true": return true
    default: throw Self.wrong(name, "нужно true или false")
    }
  }

  /// A whole number behind the question mark; throws a fault when it is none or out of range.
  func wholeNumber(_ name: String, in range: ClosedRange<Int>, else fallback: Int) throws -> Int {
    guard let text = field(name) else { return fallback }
    guard let number = Int(text), range.contains(number) else {
      throw Self.wrong(name, "нужно число от \(range.lowerBound) до \(range.upperBound)")
    }
    return number
  }

  /// The version that `If-Match` names, `current` for any; throws a fault when it is missing or another one.
  func matchedVersion(_ current: Int64) throws -> Int64 {
    guard let tag = request.headers[.ifMatch] else {
      throw ServiceFault(
        .preconditionRequired, "if-match", "Не сказано, какую версию вы меняете",
        detail: "Пришлите заголовок If-Match со значением ETag, которое получили вместе с данными.")
    }
    let tags = tag.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard tags.contains("*") || tags.contains(Self.tag(current)) else { throw Self.changedMeanwhile }
    return current
  }

  /// The whole body; throws a fault when it is too long.
  func body(upTo limit: Int = FormSubmission.limit) async throws -> ByteBuffer {
    do {
      return try await request.body.collect(upTo: limit)
    } catch {
      throw ServiceFault(
        .contentTooLarge, "too-large", "Запрос слишком велик", detail: "Можно прислать не больше \(limit >> 20) МБ.")
    }
  }

  /// The body as a JSON object; throws a fault when it is said to be something else.
  func record(upTo limit: Int = FormSubmission.limit) async throws -> JSONRecord {
    guard isJSON else { throw Self.otherType("application/json") }
    return try JSONRecord(Data(buffer: try await body(upTo: limit)))
  }

  /// True when the body is said to be JSON.
  var isJSON: Bool { mediaType == "application/json" }

  /// The type of the body without its parameters, in small letters.
  var mediaType: String {
    let type = request.headers[.contentType] ?? ""
    return (type.split(separator: ";").first ?? "").trimmingCharacters(in: .whitespaces).lowercased()
  }

  /// A version as an entity tag.
  static func tag(_ version: Int64) -> String { "\"\(version)\"" }

  /// The fault for a body of a type that an address does not take.
  static func otherType(_ wanted: String) -> ServiceFault {
    ServiceFault(
      .unsupportedMediaType, "media-type", "Такой вид данных здесь не принимается",
      detail: "Заголовок Content-Type: \(wanted).")
  }

  static let notFound = ServiceFault(.notFound, "not-found", "Такого нет", detail: "Проверьте адрес.")
  static let changedMeanwhile = ServiceFault(
    .preconditionFailed, "changed", "Это тем временем изменили",
    detail: "Получите данные снова: ваша правка не записана, чтобы не затереть чужую.")

  private static func wrong(_ name: String, _ words: String) -> ServiceFault {
    ServiceFault(.badRequest, "query", "Параметр «\(name)»: \(words)")
  }

  private var fields: [(name: String, value: String)] {
    URLEncodedFields.fields(of: Array((request.uri.query ?? "").utf8))
  }
}
