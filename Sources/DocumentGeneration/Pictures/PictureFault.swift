import Diagnostics

/// Why a picture that the data name cannot be printed.
package enum PictureFault: Error, Hashable, Sendable {
  /// The name leads to another folder than that of the data.
  case outside(String)
  /// There is no such file, or it cannot be read.
  case missing(String)
  /// The file or the picture in it is larger than any that is printed.
  case tooLarge(String)
  /// The file is neither a PNG nor a JPEG, whatever its name says.
  case notPicture(String)

  /// The finding at the place in the data.
  func diagnostic(at path: FieldPath) -> Diagnostic {
    switch self {
    case .outside(let name):
      Diagnostic(
        "PIC-01", .error, "рисунок «\(name)» лежит не рядом с данными",
        hint: "положите файл в папку с данными и напишите одно его имя", path: path)
    case .missing(let name):
      Diagnostic(
        "PIC-02", .error, "нет файла рисунка «\(name)»", hint: "положите его в папку с данными или исправьте имя",
        path: path)
    case .tooLarge(let name):
      Diagnostic(
        "PIC-03", .error,
        "рисунок «\(name)» слишком велик: больше \(PictureFiles.mostBytes >> 20) МБ или "
          + "\(PictureFiles.mostPixels) точек по стороне", hint: "уменьшите его в любом редакторе рисунков", path: path)
    case .notPicture(let name):
      Diagnostic(
        "PIC-04", .error, "«\(name)» — не рисунок PNG или JPEG, либо файл обрывается",
        hint: "сохраните рисунок заново: герб.png или герб.jpg", path: path)
    }
  }
}
