import Diagnostics
import ProgrammeModel

/// Reads the data files of one set («комплект») by the vocabulary.
package enum ProgrammeReader {
  /// More findings of one file are not shown: nobody reads them, and the first mend the rest.
  static let greatestFindingCount = 500

  /// Reads the files in their order; all mistakes of all files are reported at once.
  package static func read(_ files: [SourceFile]) -> ProgrammeReading {
    guard !files.isEmpty else {
      let none = Diagnostic(
        ReadingCode.emptyFile.rawValue, .error, "в комплекте нет файлов данных",
        hint: "нужен хотя бы один файл .yaml, .json или книга .xlsx; образец делает команда «prikaz new»")
      return ProgrammeReading(
        partialSet: ProgrammeSet(files: []), sourceMap: SourceMap([]), diagnostics: [none], isComplete: true,
        meantPaths: [])
    }
    let readings = files.map(DataFileReader.read)
    let roots = readings.compactMap(\.root)
    let references = ReferenceIndex(roots: roots, isComplete: roots.count == readings.count)
    var records: [RecordValue] = []
    var diagnostics: [Diagnostic] = []
    var meantPaths: [FieldPath] = []
    for reading in readings {
      var found = reading.diagnostics
      if let root = reading.root {
        var reader = SchemaReader(text: reading.text, references: references)
        if let record = reader.file(root) { records.append(record) }
        found += reader.diagnostics
        meantPaths += reader.meantPaths
      }
      diagnostics += withoutEmptied(SourceMap([reading]).located(limited(found, file: reading.text.file)))
    }
    diagnostics += repeatedParts(readings)
    let sourceMap = SourceMap(readings)
    let set = ProgrammeSet(files: records)
    if references.isComplete { diagnostics += sourceMap.located(unknownProgrammes(set)) }
    return ProgrammeReading(
      partialSet: set, sourceMap: sourceMap, diagnostics: Diagnostic.ordered(diagnostics),
      isComplete: references.isComplete, meantPaths: meantPaths)
  }

  /// A required cell that shows a mistake of its formula is not also empty.
  private static func withoutEmptied(_ findings: [Diagnostic]) -> [Diagnostic] {
    let wrong = Set(findings.filter { $0.code == ReadingCode.cellError.rawValue }.compactMap(\.location))
    guard !wrong.isEmpty else { return findings }
    return findings.filter { finding in
      finding.code != ReadingCode.missingKey.rawValue || finding.location.map { !wrong.contains($0) } ?? true
    }
  }

  /// A part of the set may stand in one file only, orders excepted.
  private static func repeatedParts(_ readings: [YAMLReading]) -> [Diagnostic] {
    var places: [String: (text: SourceText, key: Range<Int>)] = [:]
    var diagnostics: [Diagnostic] = []
    for reading in readings {
      for entry in reading.root?.entries ?? [] {
        guard let field = Vocabulary.record(.file).field(entry.key), !Vocabulary.mayRepeatInSet(field) else { continue }
        if let first = places[field.key] {
          diagnostics.append(
            Diagnostic(
              ReadingCode.repeatedPart.rawValue, .error, "«\(field.key)» есть в двух файлах комплекта",
              hint: "оставьте «\(field.key)» в одном файле; файлы не дополняют друг друга",
              at: reading.text.place(of: entry.keyRange), furtherLocations: [first.text.place(of: first.key)]))
        } else {
          places[field.key] = (reading.text, entry.keyRange)
        }
      }
    }
    return diagnostics
  }

  /// Orders that name a programme's file which is not in the set, or which has no programme.
  private static func unknownProgrammes(_ set: ProgrammeSet) -> [Diagnostic] {
    let files = set.programmeFiles.map(fileName)
    return set.orders.compactMap { order in
      guard let name = order.programmeFile, !files.contains(fileName(name)) else { return nil }
      let hint =
        files.isEmpty
        ? "в комплекте нет файла с ключом «программа»"
        : "программа записана в файле «\(files.joined(separator: "», «"))»"
      return Diagnostic(
        ReadingCode.unknownReference.rawValue, .error, "в комплекте нет программы в файле «\(name)»", hint: hint,
        path: order.programmeFilePath)
    }
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The first findings of a file, with a note of how many are left out.
  static func limited(_ diagnostics: [Diagnostic], file: String) -> [Diagnostic] {
    guard diagnostics.count > greatestFindingCount else { return diagnostics }
    let left = diagnostics.count - greatestFindingCount
    let shown = diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error }
    return shown.prefix(greatestFindingCount)
      + [
        Diagnostic(
          ReadingCode.limit.rawValue, .note,
          "показаны первые \(greatestFindingCount) замечаний, ещё \(left) не показано",
          at: .file(file))
      ]
  }
}

extension SchemaReader {
  /// The record of a file's root.
  mutating func file(_ root: DataNode, as name: RecordName = .file) -> RecordValue? {
    let path = FieldPath(file: text.file)
    guard case .mapping = root.content else {
      report(
        .wrongShape, "файл должен состоять из строк «ключ: значение», а \(root.russianGiven)",
        hint: "начните, например, так: «\(Vocabulary.record(name).keys.first ?? ""): …»", at: root.range, path: path)
      return nil
    }
    return record(root, name, at: path, label: marked(root))
  }
}
