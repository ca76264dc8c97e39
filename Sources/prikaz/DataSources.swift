import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles

/// Finds the data files that a command's arguments mean.
///
/// A folder means every data file in it. A file means itself, `общее` beside it, and the programme that its order names.
struct DataSources {
  /// The files in the order of their names.
  let files: [SourceFile]
  /// The files whose orders are meant; nil for all.
  let orderFiles: [String]?
  /// The folder of the set, where its own templates may lie.
  let folder: String
  /// What is to be said of files that lie there and are not read.
  private(set) var remarks: [Diagnostic] = []

  init(_ arguments: [String], _ environment: GenerationEnvironment) throws {
    var paths: [String] = []
    var named: [String]? = []
    for argument in arguments {
      let path = argument.count > 1 && argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      if let names = environment.list(path) {
        let own = names.filter(SetFolder.isDataFile).map { path + "/" + $0 }
        remarks += SetFolder.remarks(on: names, in: path)
        guard !own.isEmpty else {
          throw DiagnosedFailure(
            .noInput,
            [
              Diagnostic(
                "OUT-13", .error, "в папке нет файлов данных (.yaml, .json, .xlsx)",
                hint: "начните с готового образца: prikaz new ПАПКА", at: .file(path))
            ] + remarks)
        }
        paths += own
        named = nil
      } else {
        paths.append(path)
        named?.append(path)
      }
    }
    folder = arguments.first.map { environment.list($0) == nil ? Self.folder(of: $0) : $0 } ?? "."
    var files: [SourceFile] = []
    func add(_ path: String) throws {
      if !files.contains(where: { $0.name == path }) {
        files.append(SourceFile(name: path, bytes: try environment.read(path)))
      }
    }
    for path in paths { try add(path) }
    for path in named ?? [] {
      let beside = Self.folder(of: path)
      let names = environment.list(beside) ?? []
      for name in ["общее.yaml", "общее.yml", "общее.json", "общее.xlsx"] where names.contains(name) {
        try add(Self.join(beside, name))
      }
      let programme = files.first { $0.name == path }.flatMap(Self.programmeFile)
      if let programme, names.contains(programme) { try add(Self.join(beside, programme)) }
    }
    self.files = files.sorted { $0.name < $1.name }
    orderFiles = named
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func join(_ folder: String, _ name: String) -> String { folder == "." ? name : folder + "/" + name }

  /// The programme's file that an order names; what is wrong with the file is said when it is read in earnest.
  private static func programmeFile(of file: SourceFile) -> String? {
    let root = DataFileReader.read(file).root
    let order = root?.entries.first { $0.key == "приказ" }?.value
    guard case .scalar(let name, _)? = order?.entries.first(where: { $0.key == "по-программе" })?.value.content else {
      return nil
    }
    return name
  }
}
