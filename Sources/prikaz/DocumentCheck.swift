import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocumentInspection
import DocumentRecognition
import Foundation
import OfficeOpenXML
import ProgrammeModel

/// Inspects one Word document: the part of `check` that is about a finished document.
struct DocumentCheck {
  let file: String
  let comments: String?
  let format: OutputFormat
  /// The department's journals; nil where there are none at hand.
  let register: ActRegister?

  /// True for a file that is a Word document by its name.
  static func isDocument(_ name: String) -> Bool {
    [".docx", ".docm", ".dotx", ".dotm"].contains { name.lowercased().hasSuffix($0) }
  }

  /// What is said where no dictionary is installed: silence would pass for praise.
  static var dictionaryHint: String {
    DocumentInspector.hasDictionary
      ? "" : "Орфография по словарю не проверена: на этом компьютере нет словаря. Поставьте пакет hunspell-ru.\n"
  }

  func run() throws {
    let environment = GenerationEnvironment.disk(templateFolders: [])
    let earlier = try EarlierRemarks(of: OPCPackage(try environment.read(file), file: file))
    let inspection = try DocumentInspector.inspect(earlier.package).honouring(earlier)
    let findings = inspection.diagnostics + againstRegister(inspection)
    // People read of what is waived in a list of its own.
    try format.report(format == .json ? findings + inspection.waivedDiagnostics : findings)
    if let comments { try write(try inspection.commented(earlier.package).archive(), to: comments) }
    if format == .text {
      Terminal.standard.write(summary(of: findings))
      Terminal.standard.write(list(of: inspection))
      Terminal.standard.write(Self.dictionaryHint)
    }
    if findings.hasErrors { throw ExitCode(1) }
  }

  /// What the journals say of the acts that the document changes or repeals.
  private func againstRegister(_ inspection: Inspection) -> [Diagnostic] {
    guard let register else { return [] }
    let document = inspection.document
    let own = (number: document.order?.number?.mention.number, date: document.order?.date?.mention.date)
    return document.amendedActs.compactMap { act in
      register.fault(of: act.kind, number: act.number, date: act.date, title: nil, in: own).map { fault in
        Diagnostic(
          "REF-12", fault.isCertain ? .warning : .note, fault.message, hint: fault.hint,
          at: .document(inspection.location(of: act.passage)))
      }
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard URL(filePath: path).standardizedFileURL != URL(filePath: file).standardizedFileURL else {
      throw DiagnosedFailure(
        .usage, Diagnostic("OUT-16", .error, "копия с примечаниями легла бы на место самого документа", at: .file(path))
      )
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw DiagnosedFailure(
        .cannotWrite, Diagnostic("OUT-03", .error, "не удалось записать копию с примечаниями", at: .file(path)))
    }
  }

  /// What people have waived in comments, with who and why.
  private func list(of inspection: Inspection) -> String {
    guard !inspection.waived.isEmpty else { return "" }
    let lines = inspection.waived.map { waived in
      let words = inspection.location(of: waived)?.marked.map { " «\($0)»" } ?? ""
      return "  \(waived.code)\(words) — \(waived.person ?? "в самом примечании"): \(waived.reason)"
    }
    return "снято: \(lines.count)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// How often each rule was broken, the gravest first.
  private func summary(of findings: [Diagnostic]) -> String {
    guard !findings.isEmpty else { return "Замечаний нет.\n" }
    var lines: [String] = []
    for severity in Severity.allCases {
      let own = findings.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      lines.append("\(severity.russian): \(own.count)")
      for code in Set(own.map(\.code)).sorted() {
        let places = own.filter { $0.code == code }.reduce(0) { $0 + 1 + $1.furtherLocations.count }
        let claim = RuleCatalogue.rule(code)?.claim ?? own.first { $0.code == code }?.message ?? ""
        lines.append("  \(code)  мест: \(places)  \(claim)")
      }
    }
    return lines.joined(separator: "\n") + "\nПодробно о правиле: prikaz rules КОД\n"
  }
}
