import ArgumentParser
import Diagnostics
import DocumentGeneration
import Foundation

/// Makes the documents of every set of a folder.
struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Сделать документы всех комплектов папки, на всех ядрах.",
    discussion: """
      Пример: prikaz batch Районы -o Output --resume

      Комплект — папка с файлами данных; документы каждого ложатся в папку с его именем, рядом пишется опись
      (опись.jsonl): из чего сделан каждый документ и какие были замечания. Ошибки одного комплекта не мешают другим.
      Прерванный пакет продолжает --resume: сделанное не повторяется, изменившееся делается заново.

      С --each-school документы делаются для каждой школы комплекта: её договоры, маршруты её учителей, письма ей,
      программа перехода. Виды можно назвать: --each-school --kind программа-перехода,договор.

      Коды завершения: 0 — готово; 1 — в данных есть ошибки; 64 — неверный вызов; 65 — шаблон непригоден;
      66 — нет папки; 73 — некуда записать; 130 — прервано.
      """)

  @Argument(help: ArgumentHelp("Папка, в которой лежат папки комплектов.", valueName: "папка"))
  var folder: String

  @Option(
    help: ArgumentHelp("Виды документов через запятую; без них — все, на которые есть данные.", valueName: "виды"))
  var kind: KindList?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Папка для документов.", valueName: "папка"))
  var output = "Output"

  @Flag(help: "Сделать документы каждой школы комплекта, а не комплекта в целом.")
  var eachSchool = false

  @Option(help: ArgumentHelp("Сколько комплектов делать сразу; без него — по числу ядер.", valueName: "число"))
  var jobs: Int?

  @Flag(help: "Продолжить: не повторять того, что сделано из тех же данных и шаблонов.")
  var resume = false

  @Flag(help: "Сложить документы каждого района ещё и в один архив рядом с его папкой.")
  var zip = false

  @OptionGroup var printing: PDFOptions

  @Option(help: ArgumentHelp("Сделать только часть комплектов: 2/5 — вторую из пяти.", valueName: "часть"))
  var shard: ShardArgument?

  @Flag(help: "Напечатать проекты: с пометкой «ПРОЕКТ».")
  var draft = false

  @Flag(name: .customLong("no-inspect"), help: "Не проверять готовые документы: быстрее.")
  var skipsInspection = false

  @Flag(help: "Заменять файлы, даже если их правили вручную.")
  var force = false

  @Flag(help: "Печатать только ошибки и предупреждения.")
  var quiet = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: нужно целое число от 1") }
  }

  func run() throws {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: nil))
    let plan = try BatchPlan(folder: root, shard: shard?.shard, eachSchool: eachSchool, environment)
    Terminal.standard.report(plan.remarks)
    let office = try printing.office()
    let target = try OutputFolder(output)
    let manifest = try BatchManifest(folder: output, shard: shard?.shard, resumes: resume)
    let run = try BatchRun(
      environment: environment, output: output, manifest: manifest,
      request: .init(
        kinds: kind?.namesUnlessAll ?? [], isDraft: draft, force: force, pdf: printing.form, inspects: !skipsInspection),
      office: office)
    let progress = BatchProgress(total: plan.items.count, isQuiet: quiet)
    Interruption.watch()
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    try run.run(plan.items, jobs: threads, isCancelled: { Interruption.isAsked }, report: progress.report)
    guard progress.isComplete else { throw interrupted(progress) }
    let made = Set(plan.items.map(\.name))
    // A part of a batch knows nothing of the sets of the others.
    if shard == nil {
      let schools = Set(plan.items.filter { $0.school != nil }.map(\.folder))
      Terminal.standard.report(manifest.abandoned(made: made, schools: schools, environment))
    }
    try manifest.finish(in: target, made: made)
    var archives = ""
    if zip {
      let made = try BatchArchives(of: plan.items, run).write(jobs: threads) { Interruption.isAsked }
      guard let made else { throw interrupted(progress) }
      archives = " Архивов: \(made)."
    }
    print("Готово: \(progress.summary).\(archives) Опись: \(manifest.path)")
    if progress.status != 0 { throw ExitCode(progress.status) }
  }

  /// Says how to go on, and gives the end of the command.
  private func interrupted(_ progress: BatchProgress) -> ExitCode {
    Terminal.standard.write("\nПрервано: \(progress.summary). Продолжить: та же команда с --resume.\n")
    return ExitCode(130)
  }
}

/// `2/5`: the second of five parts.
struct ShardArgument: ExpressibleByArgument {
  let shard: BatchPlan.Shard

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 2, let shard = BatchPlan.Shard(index: numbers[0], count: numbers[1]) else { return nil }
    self.shard = shard
  }
}
