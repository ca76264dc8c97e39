import ArgumentParser
import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles

/// Makes a set that generates as it stands, for a clerk to write over.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Новый комплект данных: готовый образец с пояснениями.",
    discussion: "Коды завершения: 0 — готово; 64, 66, 73 — как у prikaz --help.")

  @Argument(help: ArgumentHelp("Папка нового комплекта; её ещё не должно быть.", valueName: "папка"))
  var folder: String

  @Flag(help: "Образец одной книгой Excel (комплект.xlsx) вместо файлов YAML.")
  var xlsx = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let environment = try GenerationEnvironment.disk(templateFolders: TemplateFolders.all(option: templates, set: nil))
    let samples = environment.templateFolders.map { $0 + "/new-set" }
    guard let sample = samples.first(where: { !(environment.list($0) ?? []).isEmpty }) else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "OUT-06", .error, "не найден образец комплекта (new-set)", hint: "укажите папку шаблонов: --templates"))
    }
    guard folder.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("имя папки пусто")
    }
    if let present = environment.list(folder), !present.isEmpty {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-05", .error, "папка уже есть и не пуста: чужое не перезаписывается",
          hint: "укажите имя новой папки", at: .file(folder)))
    }
    if xlsx { return try writeWorkbook(from: sample, environment) }
    let output = try OutputFolder(folder)
    for name in environment.list(sample) ?? [] where !name.hasPrefix(".") {
      try output.write(environment.read(sample + "/" + name), as: name)
      print(folder + "/" + name)
    }
    Terminal.standard.write(
      "Комплект готов. Впишите своё и выполните: prikaz generate \(Self.quoted(folder)) --kind приказ\n")
  }

  /// The sample as one workbook; letters and minutes, for which it has no sheets, are left out.
  private func writeWorkbook(from sample: String, _ environment: GenerationEnvironment) throws {
    let files = try (SetFolder.dataFiles(in: sample, environment) ?? []).map {
      SourceFile(name: $0, bytes: try environment.read($0))
    }
    guard let set = ProgrammeReader.read(files).set, let book = ProgrammeWorkbook.make(of: set) else {
      throw DiagnosedFailure(
        .ownFault, Diagnostic("OUT-06", .error, "образец комплекта (new-set) не читается", at: .file(sample)))
    }
    try OutputFolder(folder).write(book.bytes, as: Self.workbook)
    print(folder + "/" + Self.workbook)
    Terminal.standard.write(
      "Книга готова. Впишите своё, сохраните и выполните: prikaz generate \(Self.quoted(folder)) --kind приказ\n")
  }

  private static let workbook = "комплект.xlsx"

  /// The path as it must be typed: a space would part it.
  static func quoted(_ path: String) -> String {
    path.contains(where: { $0.isWhitespace || "()'&;$`*?".contains($0) }) ? "\"\(path)\"" : path
  }
}
