import DepartmentRecords
import Diagnostics
import DocumentGeneration
import ProgrammeFiles

/// Makes files of a set from what a visitor has sent: data and pictures as they are, Word documents and workbooks read by a
/// process that can do nothing else.
struct SetIntake {
  let environment: ServiceEnvironment

  /// The file that tells what was read of Word documents, and what was not.
  static let report = "что-прочитано.txt"
  private static let mostFiles = 200

  /// The files of the set, and what is to be said of the reading, nil when nothing was recognised; throws a fault when one of the files is of no use.
  func files(of sent: [FormSubmission.File]) async throws -> (files: [StoredFile], title: String?) {
    guard !sent.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "no-file", "Файл не выбран",
        detail: "Вернитесь и выберите файл Word, книгу Excel или данные.")
    }
    var files: [StoredFile] = []
    var documents: [StoredFile] = []
    var unknown: [String] = []
    for file in sent {
      let name = file.name
      switch Self.ending(of: name) {
      case ".docx": documents.append(StoredFile(name: name, bytes: file.bytes))
      case ".xlsx", ".csv": files += try await table(StoredFile(name: name, bytes: file.bytes))
      case ".zip": files += try unpacked(file)
      case ".yaml", ".yml", ".json", ".png", ".jpg", ".jpeg":
        guard Self.isGood(name) else { fallthrough }
        files.append(StoredFile(name: name, bytes: file.bytes))
      default: unknown.append(name)
      }
    }
    guard unknown.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "file-kind", "Такие файлы не читаются: \(unknown.joined(separator: ", "))",
        detail: "Подойдут документы Word (.docx), книги Excel (.xlsx), таблицы .csv, файлы данных .yaml и .json, "
          + "рисунки .png и .jpg, а также .zip с ними. Старый .doc откройте в Word и сохраните как .docx.")
    }
    if !documents.isEmpty { files += try await imported(documents) }
    guard files.count <= Self.mostFiles else {
      throw ServiceFault(
        .unprocessableContent, "many-files", "Слишком много файлов", detail: "Можно не больше \(Self.mostFiles).")
    }
    return (files, sent.first.map { Self.stem(of: $0.name) })
  }

  /// The data of Word documents, with a report of what was read and what was not understood.
  private func imported(_ documents: [StoredFile]) async throws -> [StoredFile] {
    let folder = "комплект"
    let outcome = try await environment.confined.run(
      ["import"] + documents.map { ConfinedProgram.path(for: $0.name) } + ["-o", folder], files: documents)
    let words = String(decoding: outcome.standardError, as: UTF8.self)
    let made = outcome.files.filter { $0.name.hasPrefix(folder + "/") }
    guard outcome.status == 0, !made.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "not-read", "Документ не прочитан",
        detail: words.isEmpty ? nil : String(words.prefix(2000)))
    }
    let files = made.map { StoredFile(name: String($0.name.dropFirst(folder.count + 1)), bytes: $0.bytes) }
    let report = words.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("prikaz check") }.joined(separator: "\n")
    return files + [StoredFile(name: Self.report, bytes: Array(report.utf8))]
  }

  /// The data of a workbook or a table as a text that forms can change.
  private func table(_ file: StoredFile) async throws -> [StoredFile] {
    let folder = "комплект"
    let outcome = try await environment.confined.run(
      ["import", ConfinedProgram.path(for: file.name), "-o", folder], files: [file])
    let made = outcome.files.filter { $0.name.hasPrefix(folder + "/") }
    guard outcome.status == 0, !made.isEmpty else {
      let words = String(decoding: outcome.standardError, as: UTF8.self)
      throw ServiceFault(
        .unprocessableContent, "not-read", "Таблица не прочитана",
        detail: words.isEmpty ? nil : String(words.prefix(2000)))
    }
    return made.map { StoredFile(name: String($0.name.dropFirst(folder.count + 1)), bytes: $0.bytes) }
  }

  /// The data and pictures in a ZIP, as the service itself gives one out.
  private func unpacked(_ file: FormSubmission.File) throws -> [StoredFile] {
    let inside = try PlainArchive.files(in: file.bytes, named: file.name)
    return inside.compactMap { entry in
      let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
      return Self.isGood(name) ? StoredFile(name: name, bytes: entry.bytes) : nil
    }
  }

  private static func isGood(_ name: String) -> Bool {
    SetContents.isGoodName(name) || (SetFolder.isPicture(name) && !name.contains("/"))
  }

  private static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
  }

  private static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
