import Diagnostics

extension SetFolder {
  /// What is to be said of files that lie in a folder and are not read.
  ///
  /// The remarks have no place, so that they stand above all that follows from the missing file.
  package static func remarks(on names: [String], in folder: String) -> [Diagnostic] {
    names.compactMap { name in
      if isForeignWorkbook(name) {
        return Diagnostic(
          "OUT-15", .warning, "книга «\(folder)/\(name)» не прочитана: читаются только книги .xlsx",
          hint: "откройте её и сохраните как «Книга Excel (.xlsx)»")
      }
      guard let meant = meantName(of: name), !names.contains(meant) else { return nil }
      return Diagnostic(
        "OUT-15", .warning, "файл «\(folder)/\(name)» не прочитан: у его имени лишнее окончание «.txt»",
        hint: "переименуйте его в «\(meant)»; окончания показывает Проводник: «Вид» → «Расширения имён файлов»")
    }
  }
}
