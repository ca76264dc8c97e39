import DocumentGeneration

/// Which names files of a set may have when a program sends them.
enum SetFileName {
  /// The most files that a set may have.
  static let mostFiles = 200

  /// The largest data file in bytes. A set of a whole region with a roadmap of two thousand rows is a tenth of it; what is
  /// larger would only keep a worker busy.
  static let largestData = 4 << 20

  private static let longest = 120

  /// True for a text of data that is too large to be read here; pictures have their own bound.
  static func isTooLarge(_ name: String, _ bytes: [UInt8]) -> Bool {
    bytes.count > largestData && !SetFolder.isPicture(name)
  }

  /// Why a name is refused; nil when it is fine.
  ///
  /// Workbooks and templates are taken in by pages of their own, which look at them in a process apart.
  static func fault(of name: String) -> String? {
    guard !name.isEmpty, name.count <= longest else { return "имя файла — от 1 до \(longest) знаков" }
    let isPlain = !name.unicodeScalars.contains {
      $0 == "/" || $0 == "\\" || $0 == ":" || $0.value < 32 || $0.value == 127
    }
    guard isPlain, !name.hasPrefix("."), !name.hasPrefix("~") else {
      return "имя файла — без папок, двоеточий, точки или «~» в начале"
    }
    let isData = SetFolder.isDataFile(name) && !name.lowercased().hasSuffix(".xlsx")
    guard isData || SetFolder.isPicture(name) else {
      return "это не данные: принимаются .yaml, .yml, .json, .csv с именем раздела, .png, .jpg, .jpeg"
    }
    return nil
  }
}
