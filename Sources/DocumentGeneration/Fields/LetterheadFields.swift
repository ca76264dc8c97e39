import Diagnostics
import DocumentDrawing
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The pictures of a blank: the coat of arms and the QR code.
struct LetterheadFields {
  /// The word that asks for a code of the document's own requisites.
  static let requisites = "реквизиты"

  private let letterhead: Letterhead?
  private let pictures: PictureFiles
  private(set) var findings: [Diagnostic] = []

  init(_ letterhead: Letterhead?, pictures: PictureFiles) {
    self.letterhead = letterhead
    self.pictures = pictures
  }

  /// The record `бланк`.
  mutating func record() -> TemplateValue {
    var emblem = TemplateValue(.absent)
    if let file = letterhead?.emblem {
      let (value, finding) = pictures.picture(file.text, at: file.path)
      emblem = value
      findings += finding.map { [$0] } ?? []
    }
    return .record(["герб": emblem])
  }

  /// The QR code of an order (ГОСТ Р 7.0.97-2025, requisite 31); a draft without number or date has no requisites yet.
  mutating func code(of order: AdministrativeOrder, issuedBy body: String?) -> TemplateValue {
    guard let wanted = order.code else { return TemplateValue(.absent) }
    var text = wanted.text
    if text == Self.requisites {
      guard let date = order.date, let number = order.number else { return TemplateValue(.absent, path: wanted.path) }
      text = [body, "Приказ", "от \(date.digits) № \(number)"].compactMap(\.self).joined(separator: "\n")
    }
    guard let png = QRCode.png(of: text) else {
      if !text.isEmpty {
        findings.append(
          Diagnostic(
            "PIC-05", .error, "текст QR-кода длиннее \(QRCode.longest / 2) букв: такой код не прочтут с бумаги",
            hint: "оставьте реквизиты или адрес страницы документа", path: wanted.path))
      }
      return TemplateValue(.absent, path: wanted.path)
    }
    let description = "QR-код: " + text.split(separator: "\n").joined(separator: ", ")
    return TemplateValue(.picture(png, mediaType: "image/png", description: description), path: wanted.path)
  }
}
