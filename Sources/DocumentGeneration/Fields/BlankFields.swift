import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The reference data under the name on a blank («справочные данные»), where they belong.
struct BlankFields {
  private let organisation: Organisation
  private let isLetter: Bool

  init(_ organisation: Organisation, isLetter: Bool) {
    self.organisation = organisation
    self.isLetter = isLetter
  }

  /// The list `организация.реквизиты-бланка`: reference data stand on letters, and on orders where the organisation
  /// wishes it (ГОСТ Р 7.0.97, реквизит 08).
  func list() -> TemplateValue {
    let lines = isLetter || organisation.hasDetailsOnOrders ? details : []
    return .list(
      lines.map { .record(["текст": .text($0, path: organisation.path)], path: organisation.path) },
      path: organisation.path)
  }

  /// The lines: address, telephone and post, site, codes.
  private var details: [String] {
    func line(_ parts: (String, String?)...) -> String? {
      let words = parts.compactMap { label, value in value.map { label + $0 } }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    return [
      organisation.address.map(Typography.polished), line(("тел. ", organisation.phone.map(Typography.polished))),
      line(("", organisation.email)), line(("", organisation.site)),
      line(("ОГРН\u{A0}", organisation.registrationNumber)),
      line(("ИНН/КПП\u{A0}", codes)),
    ].compactMap(\.self)
  }

  private var codes: String? {
    organisation.taxNumber.map { number in number + (organisation.taxReasonCode.map { "/" + $0 } ?? "") }
  }
}
