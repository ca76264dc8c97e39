import ProgrammeFiles

/// What belongs to a set on disk: the data files that lie directly in its folder, and its own templates.
package enum SetFolder {
  /// The folder of a set's own templates.
  package static let templates = "Шаблоны"

  private static let extensions = [".yaml", ".yml", ".json", ".xlsx"]
  private static let pictureExtensions = [".png", ".jpg", ".jpeg"]

  /// True for the name of a data file; hidden files are none, nor is the mark that Excel leaves beside an open workbook,
  /// nor a table whose name does not say what is in it.
  package static func isDataFile(_ name: String) -> Bool {
    guard !name.hasPrefix("."), !name.hasPrefix("~$") else { return false }
    return extensions.contains { name.lowercased().hasSuffix($0) } || CSVReader.isDataName(name)
  }

  /// The name that a data file was meant to have: Notepad adds «.txt», and Windows does not show it.
  package static func meantName(of name: String) -> String? {
    guard name.lowercased().hasSuffix(".txt"), isDataFile(String(name.dropLast(4))) else { return nil }
    return String(name.dropLast(4))
  }

  /// True for a workbook that has to be saved anew before it can be read.
  package static func isForeignWorkbook(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~")
      && [".xls", ".xlsb", ".ods"].contains { name.lowercased().hasSuffix($0) }
  }

  /// True for the name that a picture of the data must have; hidden files are none.
  package static func isPicture(_ name: String) -> Bool {
    !name.hasPrefix(".") && pictureExtensions.contains { name.lowercased().hasSuffix($0) }
  }

  /// The paths of the pictures that lie directly in a folder, in order: data may name those and no others.
  static func pictures(in folder: String, _ environment: GenerationEnvironment) -> [String] {
    (environment.list(folder) ?? []).filter(isPicture).map { folder + "/" + $0 }
  }

  /// The paths of a folder's data files in the order of their names; nil when it is no folder.
  package static func dataFiles(in folder: String, _ environment: GenerationEnvironment) -> [String]? {
    environment.list(folder)?.filter(isDataFile).map { folder + "/" + $0 }
  }

  /// The paths of the pictures that a copy of a set needs, in order.
  package static func companions(of folder: String, _ environment: GenerationEnvironment) -> [String] {
    pictures(in: folder, environment)
  }

  /// True for the name of a file that a set's own folder of templates is made of.
  package static func isTemplateFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~") && (name.hasSuffix(".docx") || name.hasSuffix(".yaml"))
  }

  /// The names of the workbooks that lie directly in a folder.
  package static func workbooks(in folder: String, _ environment: GenerationEnvironment) -> [String] {
    (environment.list(folder) ?? []).filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("~") && $0.lowercased().hasSuffix(".xlsx")
    }
  }
}
