import Diagnostics
import Hummingbird
import RussianLanguage

extension FormSubmission {
  /// The text of a field without spaces around it; empty when it was not sent.
  func text(_ name: String) -> String {
    let text = self[name] ?? ""
    return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A text that has to be there; throws a fault that names the field.
  func required(_ name: String, _ label: String, hint: String? = nil) throws -> String {
    let text = text(name)
    guard !text.isEmpty else { throw Self.fault("поле «\(label)» не заполнено", hint: hint) }
    guard text.count <= 4000 else { throw Self.fault("в поле «\(label)» больше 4000 знаков") }
    return text
  }

  /// A day that has to be there; throws a fault that names the field.
  func day(_ name: String, _ label: String) throws -> CalendarDate {
    let text = try required(name, label, hint: "напишите день так: 14.07.2020")
    guard let day = CalendarDate(text), (1990...2099).contains(day.year) else {
      throw Self.fault("«\(label)»: дня «\(text.prefix(40))» нет", hint: "напишите день так: 14.07.2020")
    }
    return day
  }

  /// The lines of a field that say something, at most 300.
  func lines(_ name: String) -> [String] {
    text(name).split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }.prefix(300)
      .map { String($0.prefix(300)) }
  }

  /// The first file of a field; throws a fault when none was chosen or it is empty.
  func file(_ name: String, _ label: String) throws -> File {
    guard let file = files(name).first, !file.bytes.isEmpty else {
      throw Self.fault("файл «\(label)» не выбран или пуст")
    }
    return file
  }

  /// A fault of the form: nothing was changed.
  static func fault(_ message: String, hint: String? = nil) -> ServiceFault {
    ServiceFault(
      .unprocessableContent, "form", "Проверьте, что введено", detail: "Ничего не записано. Вернитесь и исправьте.",
      diagnostics: [Diagnostic("OUT-91", .error, message, hint: hint)])
  }
}

extension String {
  /// The text for a page, where an empty one is none: to a page's sections an empty text is a text.
  var ifAny: String? { isEmpty ? nil : self }
}

extension ServiceContext {
  /// A number of the address; anything else is a page that is not there.
  func number(_ name: String = "id") throws -> Int64 {
    guard let id = parameters.get(name).flatMap({ Int64($0) }) else { throw ServiceFault.notFound }
    return id
  }
}

extension Response {
  /// The answer to a form: the page to look at now, so that loading it again sends nothing again.
  static func seeOther(_ address: String) -> Response { .redirect(to: address, type: .normal) }
}
