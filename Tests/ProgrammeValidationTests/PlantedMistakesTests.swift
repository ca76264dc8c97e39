import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Комплект, в котором всё неверно")
struct PlantedMistakesTests {
  private static let names = ["общее.yaml", "приказ-1.yaml", "приказ-2.yaml", "программа.yaml"]

  /// The lines with the codes that their marks promise.
  private static func marks(of file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { number, line -> [String] in
        guard let mark = line.range(of: "# ← ") else { return [] }
        return line[mark.upperBound...].split(separator: " ").map { "\(file.name):\(number + 1) \($0)" }
      }
  }

  @Test("больше сорока ошибок названы за один проход, каждая на своей строке, и ни одной лишней")
  func allAtOnce() throws {
    let files = try Self.names.map { name in
      let url = Repository.root.appendingPathComponent("Tests/ProgrammeValidationTests/Planted/\(name)")
      return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }
    let reading = ProgrammeReader.read(files)
    let result = ProgrammeValidator.validate(reading.partialSet)
    let found = reading.diagnostics(with: result.diagnostics).map { finding -> String in
      guard case .text(let place)? = finding.location else { return "\(finding.location?.file ?? "?") \(finding.code)" }
      return "\(place.file):\(place.line) \(finding.code)"
    }
    let planted = files.flatMap(Self.marks)
    #expect(Set(planted.map { $0.split(separator: " ")[1] }).count >= 40)
    #expect(found.sorted() == planted.sorted())
  }
}
