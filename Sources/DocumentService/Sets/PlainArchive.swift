import DepartmentRecords
import Diagnostics
import OfficeOpenXML

/// The files of a set as a ZIP that every Windows opens.
enum PlainArchive {
  static func bytes(of files: [StoredFile]) throws -> [UInt8] {
    throw ServiceFault(.notImplemented, "zip", "Пока нельзя")
  }
}
