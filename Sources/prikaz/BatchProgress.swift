import Diagnostics
import DocumentGeneration
import Foundation
import Synchronization

/// Tells how far a batch is: a bar with rate and time left on a terminal, one line a set elsewhere.
final class BatchProgress: Sendable {
  private struct Counts {
    var sets = 0
    var documents = 0
    var skipped = 0
    var failed = 0
    var failure: DiagnosedFailure.Kind?
  }

  private let total: Int
  private let isQuiet: Bool
  private let hasBar: Bool
  private let start = ContinuousClock().now
  private let counts = Mutex(Counts())

  /// Progress over a number of sets; a quiet one tells of errors and warnings only.
  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
    hasBar = isatty(STDERR_FILENO) == 1 && !isQuiet
  }

  /// Takes what became of a set.
  func report(_ outcome: BatchRun.Outcome) {
    let counts = counts.withLock { counts in
      counts.sets += 1
      counts.documents += outcome.isSkipped ? 0 : outcome.files.count
      counts.skipped += outcome.isSkipped ? 1 : 0
      if outcome.diagnostics.hasErrors || outcome.failure != nil { counts.failed += 1 }
      if outcome.failure == .cannotWrite { counts.failure = .cannotWrite }
      return counts
    }
    let findings = outcome.diagnostics.filter { $0.severity != .note }
    if hasBar, !findings.isEmpty { Terminal.standard.write("\r\u{1B}[K") }
    Terminal.standard.report(findings)
    if hasBar {
      Terminal.standard.write("\r\u{1B}[K" + bar(counts))
      if counts.sets == total { Terminal.standard.write("\n") }
    } else if !isQuiet {
      Terminal.standard.write("\(counts.sets) из \(total): \(outcome.item.name) — \(Self.words(outcome))\n")
    }
  }

  /// What the whole batch came to, in one line.
  var summary: String {
    counts.withLock { counts in
      let parts = [
        "комплектов \(counts.sets) из \(total)", "документов записано \(counts.documents)",
        counts.skipped > 0 ? "без изменений с прошлого раза \(counts.skipped)" : nil,
        counts.failed > 0 ? "с ошибками \(counts.failed)" : nil,
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// The exit status: 73 when something could not be written, 1 when data had errors, 0 else.
  var status: Int32 {
    counts.withLock { $0.failure?.status ?? ($0.failed > 0 ? 1 : 0) }
  }

  /// True when every set has been dealt with.
  var isComplete: Bool { counts.withLock { $0.sets == total } }

  private func bar(_ counts: Counts) -> String {
    let seconds = (ContinuousClock().now - start) / .seconds(1)
    let width = 24
    let filled = total == 0 ? width : width * counts.sets / total
    let rate = seconds > 0 ? Double(counts.sets) / seconds : 0
    let left = rate > 0 ? Int((Double(total - counts.sets) / rate).rounded(.up)) : 0
    let time = left >= 60 ? "\(left / 60) мин \(left % 60) с" : "\(left) с"
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      + " \(counts.sets) из \(total), \(Int(rate.rounded())) в секунду, осталось \(time)"
  }

  private static func words(_ outcome: BatchRun.Outcome) -> String {
    if outcome.isSkipped { return "без изменений" }
    if outcome.files.isEmpty, !outcome.diagnostics.hasErrors { return "документов нет" }
    if outcome.files.isEmpty { return "ничего не сделано, см. ошибки выше" }
    return outcome.files.joined(separator: ", ")
  }
}
