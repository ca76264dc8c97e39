import Diagnostics
import OfficeOpenXML

/// What lies among the returned forms and is no Word document: the school has answered, but nobody has read it.
package enum UnreadForm {
  /// The remark on a file, which says what it is; without bytes it cannot be read at all.
  package static func finding(_ bytes: [UInt8]?, file: String) -> Diagnostic {
    var told: Diagnostic?
    do {
      if let bytes { _ = try OPCPackage(bytes, file: file).mainDocument() }
    } catch let failure as DiagnosedFailure {
      told = failure.diagnostics.first
    } catch {}
    return Diagnostic(
      FormCode.unread.rawValue, .warning,
      "файл не прочитан: " + (told?.message ?? (bytes == nil ? "он не открывается" : "читаются только файлы .docx")),
      hint: told?.hint ?? "сохраните его как «Документ Word (.docx)»", at: .file(file))
  }

  /// The remark on a folder.
  package static func folder(_ path: String) -> Diagnostic {
    Diagnostic(
      FormCode.unread.rawValue, .warning, "вложенная папка не просмотрена", hint: "переложите формы из неё на уровень выше",
      at: .file(path))
  }
}
