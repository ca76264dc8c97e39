import Diagnostics
import GRDB

/// Refusals of the registry, in words that name no person.
enum RegistryFault {
  /// A refusal that only other input can mend.
  static func refusal(_ code: String, _ message: String, hint: String? = nil) -> DiagnosedFailure {
    DiagnosedFailure(.unusable, Diagnostic(code, .error, message, hint: hint))
  }

  /// An error of SQLite. Its own text could hold values, so only its kind and the words of our triggers are told.
  static func ofDatabase(_ error: DatabaseError, _ kind: DiagnosedFailure.Kind) -> DiagnosedFailure {
    let words =
      switch error.resultCode {
      case .SQLITE_BUSY: "база данных занята другой программой"
      case .SQLITE_FULL: "на диске нет места"
      case .SQLITE_READONLY: "файл базы данных только для чтения"
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: "файл базы данных испорчен"
      case .SQLITE_IOERR: "диск не читается или не пишется"
      case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER:
        error.message ?? "запись реестра не изменяется"
      default: "ошибка SQLite \(error.extendedResultCode.rawValue)"
      }
    return DiagnosedFailure(
      kind,
      Diagnostic(
        "REG-02", .error, "реестр не ответил: \(words)",
        hint: "повторите; если не поможет, проверьте базу: prikaz journal check"))
  }
}
