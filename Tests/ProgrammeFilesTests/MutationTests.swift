import Diagnostics
import Foundation
import ProgrammeFiles
import Testing

@Suite("Испорченные файлы")
struct MutationTests {
  /// Knuth's linear congruential generator: the same damage on every run and machine.
  private struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let intruders = Array(":-[]{}\"'#&*!|>%@`,?\t\n\r \\\u{0}~<=.".utf8) + [0xD0, 0xAF, 0xFF, 0xC2, 0x85]

  private static func damaged(_ original: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = (chance.below(7) == 0 ? [0xEF, 0xBB, 0xBF] : []) + original
    for _ in 0...chance.below(4) where bytes.count > 1 {
      let place = chance.below(bytes.count)
      switch chance.below(5) {
      case 0: bytes[place] = intruders[chance.below(intruders.count)]
      case 1: bytes.insert(intruders[chance.below(intruders.count)], at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(40)))
      default:
        let length = min(bytes.count - place, 1 + chance.below(60))
        bytes.insert(contentsOf: bytes[place..<place + length], at: chance.below(bytes.count))
      }
    }
    return bytes
  }

  @Test("ни одна из трёх тысяч порч не ломает программу, и каждое место лежит внутри файла")
  func threeThousandDamages() throws {
    let sources = ["общее.yaml", "программа.yaml", "приказ.yaml"].map(Repository.newSet)
    let originals = try sources.map { SourceFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    var chance = Chance(state: 2026)
    var broken = 0
    for round in 0..<3000 {
      var files = originals
      let victim = round % files.count
      let bytes = Self.damaged(files[victim].bytes, &chance)
      files[victim] = SourceFile(name: files[victim].name, bytes: bytes)
      // Two whole neighbours cost much more than they can show: they come along every tenth time.
      let reading = ProgrammeReader.read(round.isMultiple(of: 10) ? files : [files[victim]])
      if reading.set == nil { broken += 1 }
      let lines = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
      for case .text(let place)? in reading.diagnostics.map(\.location) where place.file == files[victim].name {
        #expect(place.line >= 1 && place.line <= lines && place.column >= 1)
      }
    }
    // Most damage must show: a reader that swallowed everything would pass otherwise.
    #expect(broken > 1500)
  }
}
