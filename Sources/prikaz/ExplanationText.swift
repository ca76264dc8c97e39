import Diagnostics
import DocumentGeneration

/// Prints for people where words came from.
enum ExplanationText {
  private static let printer = DiagnosticPrinter()

  static func text(_ explanation: DocumentExplanation, _ origins: [WordOrigin]) -> String {
    let state =
      switch explanation.comparison {
      case .same: "Документ тот же, что получается из данных сейчас."
      case .outdated: "Документ никто не правил, но из данных теперь получается другой: объяснено то, что совпадает."
      case .edited: "Документ правили после того, как он был сделан: объяснено то, что осталось прежним."
      }
    return ([state] + origins.map(text)).joined(separator: "\n") + "\n"
  }

  private static func text(_ origin: WordOrigin) -> String {
    var lines = ["", printer.describe(.document(origin.place))] + printer.excerpt(of: .document(origin.place))
    switch origin.state {
    case .same: break
    case .changedParagraph: lines.append("  абзац правили, но эти слова в нём прежние")
    case .foreign: lines.append("  этих слов данные и шаблон не дают: их вписали в документ или изменились данные")
    }
    for source in origin.sources {
      lines.append("  шаблон: \(printer.describe(.document(source.tag.location))): \(source.tag.text)")
      guard let path = source.path else {
        lines.append("  данные: нет, значение даёт сама программа")
        continue
      }
      guard let line = source.line else {
        lines.append("  данные: \(path)")
        continue
      }
      lines.append("  данные: \(path), \(printer.describe(line))")
      lines += printer.excerpt(of: line).map { "  " + $0 }
    }
    if origin.state != .foreign, origin.hasTemplateWords {
      lines.append(origin.sources.isEmpty ? "  слова стоят в самом шаблоне" : "  остальные слова стоят в самом шаблоне")
    }
    return lines.joined(separator: "\n")
  }
}
