import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocxTemplating
import Foundation
import OfficeOpenXML

/// What concerns templates themselves.
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Проверить шаблон; узнать, какие поля и преобразования в нём есть.",
    subcommands: [TemplateCheck.self, TemplateFields.self, TemplateFilters.self])
}

/// Lints templates.
struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "Проверить шаблоны.")

  @Argument(help: ArgumentHelp("Шаблоны Word.", valueName: "шаблоны"))
  var files: [String]

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  func run() throws {
    let environment = try GenerationEnvironment.disk(templateFolders: TemplateFolders.all(option: nil, set: nil))
    let catalogue = try TemplateCatalogue(environment)
    var findings: [Diagnostic] = []
    var unread: DiagnosedFailure.Kind?
    for file in files {
      do {
        let package = try TemplateIntake.package(environment.read(file), file: file)
        do {
          let compiled = try TemplateCompiler.compile(package, resolver: catalogue.resolver(beside: file))
          findings += compiled.findings + FieldNames.findings(in: compiled.template)
        } catch let failure as DiagnosedFailure {
          findings += failure.diagnostics
        }
      } catch let failure as DiagnosedFailure {
        // The other templates are checked all the same.
        findings += failure.diagnostics
        unread = unread ?? failure.kind
      }
    }
    try format.report(findings)
    if let unread { throw ExitCode(unread.status) }
    if findings.hasErrors { throw ExitCode(1) }
    if format == .text { Terminal.standard.write(findings.isEmpty ? "Замечаний нет.\n" : "Ошибок нет.\n") }
  }
}

/// Prints what a template needs.
struct TemplateFields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Какие данные нужны шаблону.")

  @Argument(help: ArgumentHelp("Шаблон Word.", valueName: "шаблон"))
  var file: String

  @Option(help: ArgumentHelp("Вид ответа: text или json (JSON Schema).", valueName: "вид"))
  var format = OutputFormat.text

  func run() throws {
    let environment = try GenerationEnvironment.disk(templateFolders: TemplateFolders.all(option: nil, set: nil))
    let catalogue = try TemplateCatalogue(environment)
    let package = try TemplateIntake.package(environment.read(file), file: file)
    let template = try TemplateCompiler.compile(package, resolver: catalogue.resolver(beside: file)).template
    if format == .json {
      print(template.jsonSchema, terminator: "")
      return
    }
    var seen: Set<String> = []
    for field in template.fields {
      let use =
        switch field.use {
        case .text: "текст"
        case .section: "раздел"
        case .invertedSection: "раздел, когда пусто"
        case .column: "столбец"
        }
      let line = String(repeating: "  ", count: field.context.count) + "\(field.path) — \(use)"
      if seen.insert((field.context + [line]).joined(separator: "\n")).inserted { print(line) }
    }
  }
}

/// Lists the filters.
struct TemplateFilters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters", abstract: "Преобразования, которые можно писать в теге после черты.")

  func run() throws {
    for filter in FilterCatalogue.filters { print("\(filter.name) — \(filter.summary)\n    \(filter.example)") }
  }
}
