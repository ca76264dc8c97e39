import Diagnostics

/// Why there is no PDF.
enum PDFFault: Sendable, Hashable {
  /// No LibreOffice where it is looked for.
  case noProgram
  /// The program that the user named cannot be started.
  case notExecutable(String)
  /// It did nothing for so many seconds and was stopped with all that it had started.
  case silent(seconds: Int)
  /// It ended with a failure; its last words.
  case failed(status: Int32, words: String?)
  /// It ended as if all were well, and there is no whole PDF.
  case nothingWritten(words: String?)
  /// The PDF is none for archives.
  case notForArchives
  /// Its files cannot be put into the folder for temporary files.
  case noRoom(String)
  /// The user has asked to stop.
  case interrupted

  /// The words for people; `document` is the one meant, nil when it is about all of them.
  func diagnostic(_ document: String?) -> Diagnostic {
    func finding(_ code: String, _ message: String, _ hint: String?) -> Diagnostic {
      Diagnostic(code, .error, message, hint: hint, at: document.map { .file($0) })
    }
    let alone = "откройте документ в LibreOffice и сохраните как PDF; если и там не выходит, дело в LibreOffice"
    switch self {
    case .noProgram:
      return finding(
        "OUT-60", "PDF делает LibreOffice, а её здесь нет",
        "установите её: apt install libreoffice-writer (Debian, Ubuntu, Astra Linux), apt-get install "
          + "LibreOffice-still (Альт), dnf install libreoffice-writer (РЕД ОС); если она стоит в необычном месте, "
          + "укажите его: PRIKAZ_SOFFICE=/путь/soffice; без --pdf документы Word делаются и так")
    case .notExecutable(let path):
      return finding(
        "OUT-61", "переменная PRIKAZ_SOFFICE называет «\(path)», а такой программы нет",
        "укажите путь к программе soffice или уберите переменную")
    case .silent(let seconds):
      return finding("OUT-62", "LibreOffice молчала \(seconds) с и остановлена, PDF не сделан", alone)
    case .failed(let status, let words):
      return finding(
        "OUT-63", "LibreOffice не сделала PDF: код завершения \(status)" + (words.map { ", «\($0)»" } ?? ""), alone)
    case .nothingWritten(let words):
      return finding(
        "OUT-64", "LibreOffice завершилась, а целого PDF нет" + (words.map { ": «\($0)»" } ?? ""),
        "проверьте место на диске, где временные файлы (TMPDIR); иначе \(alone)")
    case .notForArchives:
      return finding(
        "OUT-65", "эта LibreOffice не делает PDF/A-2b", "нужна LibreOffice 7.4 или новее; обычный PDF: --pdf")
    case .noRoom(let folder):
      return finding(
        "OUT-66", "временную папку нельзя заполнить: \(folder)",
        "освободите место или укажите другую папку: TMPDIR=/путь")
    case .interrupted: return finding("OUT-67", "прервано, PDF не сделан", nil)
    }
  }

  /// The same as the end of a command.
  func failure(_ document: String? = nil) -> DiagnosedFailure {
    DiagnosedFailure(.cannotWrite, diagnostic(document))
  }
}
