import ArgumentParser
import DepartmentDatabase
import DepartmentRecords
import Diagnostics
import DocumentRegistry
import Foundation
import ProgrammeModel

/// The journals that data and documents are held against.
struct JournalAtHand: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "База данных с журналами: по ней сверяются изменяемые и отменяемые акты; без параметра — prikaz.sqlite в этой папке, если он есть.",
      valueName: "файл"))
  var database: String?

  /// The register of the named database, or of the one in this folder; nil where there is none. Throws `DiagnosedFailure`
  /// for a named one that cannot be read.
  func register() throws -> ActRegister? {
    let path = database ?? "prikaz.sqlite"
    guard database != nil || FileManager.default.fileExists(atPath: path) else { return nil }
    guard FileManager.default.fileExists(atPath: path) else {
      throw DiagnosedFailure(
        .noInput, Diagnostic("REG-40", .error, "нет такой базы данных", hint: "проверьте имя", at: .file(path)))
    }
    do {
      let file = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema, DepartmentRecords.schema])
      return ActRegister(Registry(file) { Int64(Date().timeIntervalSince1970) })
    } catch let failure as DiagnosedFailure where database == nil {
      // Nobody asked for it: what cannot be held against the journal is still checked otherwise.
      Terminal.standard.report(
        failure.diagnostics.map { Diagnostic($0.code, .note, "журнал не прочитан: \($0.message)", at: $0.location) })
      return nil
    }
  }
}

extension ActRegister {
  /// A register that asks a department's registry; what cannot be read there is not known.
  init(_ registry: Registry) {
    self.init { kind, number, date in
      switch try? registry.named(kind: kind, number: number, date: date) {
      case .found(let entry, let repeal):
        if entry.state == .void { return .void }
        if let repeal { return .repealed(byNumber: repeal.entryNumber, date: repeal.entryDate) }
        return .inForce(title: entry.title)
      case .otherDate(let entry): return .otherDate(entry.date, title: entry.title)
      case .unknown(let journal, let isOfPattern): return .unknown(journal: journal.title, isOfPattern: isOfPattern)
      case .notKept, nil: return .notKept
      }
    }
  }
}
