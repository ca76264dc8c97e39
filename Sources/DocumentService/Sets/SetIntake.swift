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
    var left: [String] = []
    for file in sent {
      let file = StoredFile(name: file.name, bytes: file.bytes)
      guard Self.ending(of: file.name) != ".zip" else {
        let inside = try ArchivedSet(PlainArchive.files(in: file.bytes, named: file.name), named: file.name)
        left += inside.left
        for entry in inside.files where try await !take(entry, &files, &documents) { left.append(entry.name) }
        continue
      }
      if try await !take(file, &files, &documents) { unknown.append(file.name) }
    }
    guard unknown.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "file-kind", "Такие файлы не читаются: \(unknown.joined(separator: ", "))",
        detail: "Подойдут документы Word (.docx), книги Excel (.xlsx), таблицы .csv, файлы данных .yaml и .json, "
          + "рисунки .png и .jpg, а также .zip с ними. Старый .doc откройте в Word и сохраните как .docx.")
    }
    if !documents.isEmpty { files += try await imported(documents) }
    left.removeAll { $0 == Self.report }
    if !left.isEmpty, !files.isEmpty { Self.note(left, in: &files) }
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

  /// Takes a file by its kind; false for a kind that is not read.
  private func take(
    _ file: StoredFile, _ files: inout [StoredFile], _ documents: inout [StoredFile]
  ) async throws -> Bool {
    switch Self.ending(of: file.name) {
    case ".docx": documents.append(file)
    case ".xlsx", ".csv": files += try await table(file)
    case ".yaml", ".yml", ".json", ".png", ".jpg", ".jpeg":
      guard Self.isGood(file.name) else { return false }
      guard !SetFileName.isTooLarge(file.name, file.bytes) else {
        throw ServiceFault(
          .unprocessableContent, "large-data", "Файл данных слишком велик: \(file.name)",
          detail: "Читаются файлы данных до \(SetFileName.largestData >> 20) МБ.")
      }
      files.append(file)
    default: return false
    }
    return true
  }

  /// Says in the report what of an archive was left out.
  private static func note(_ left: [String], in files: inout [StoredFile]) {
    let words = "Из архива не взято:\n" + left.map { "– \($0)\n" }.joined()
    if let place = files.firstIndex(where: { $0.name == report }) {
      files[place] = StoredFile(name: report, bytes: files[place].bytes + Array(("\n" + words).utf8))
    } else {
      files.append(StoredFile(name: report, bytes: Array(words.utf8)))
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
