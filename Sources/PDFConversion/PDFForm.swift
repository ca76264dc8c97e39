import OfficeOpenXML

/// Which PDF is wanted.
package enum PDFForm: String, Sendable, Hashable {
  /// For reading and printing.
  case plain = "pdf"
  /// For archives: PDF/A-2b (ISO 19005-2), every font embedded.
  case archive = "pdf-a"

  /// LibreOffice's export filter with its options; it takes them as JSON since version 7.4.
  var filter: String {
    switch self {
    case .plain: "pdf:writer_pdf_Export"
    case .archive: #"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}"#
    }
  }

  /// True when finished bytes are what was asked for: an old LibreOffice passes over options that it does not know.
  func isSatisfied(by pdf: [UInt8]) -> Bool {
    self == .plain || pdf.holds(Array("pdfaid:part>2<".utf8)) || pdf.holds(Array("pdfaid:part=\"2\"".utf8))
  }
}
