import ArgumentParser
import Diagnostics
import DocumentGeneration

/// Makes one form for each school of a set.
struct FormMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Сделать формы: по одной на школу, из шаблона готового документа.",
    discussion: """
      Пример: prikaz form make Examples/kesova-gora --kind transition-programme -o Формы

      Коды завершения: 0 — готово; 1 — в данных ошибки; 64 — неверный вызов; 65 — данные непригодны; 66 — нет файла;
      73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Папка комплекта.", valueName: "данные"))
  var data: [String]

  @Option(help: ArgumentHelp("Вид документа, у которого есть форма.", valueName: "вид"))
  var kind: String

  @Option(help: ArgumentHelp("Ключ или краткое имя одной школы; без него формы делаются всем.", valueName: "школа"))
  var school: String?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Папка для форм.", valueName: "папка"))
  var output = "Output"

  @Flag(help: "Заменить файл, даже если его уже заполняли.")
  var force = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let sources = try DataSources(data, .disk(templateFolders: []))
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    let catalogue = try TemplateCatalogue(environment)
    let kind = try FormMaker.kind(kind, of: catalogue)
    var maker = FormMaker(catalogue: catalogue)
    let name = sources.folder.split(separator: "/").last.map(String.init) ?? sources.folder
    let (forms, findings) = try maker.forms(of: sources.files, set: name, kind: kind, school: school)
    Terminal.standard.report(findings)
    let folder = try OutputFolder(output)
    for form in forms {
      let (outcome, found) = try DocumentPlacement.place(form.archive, as: form.fileName, in: folder, force: force)
      Terminal.standard.report(found)
      let note = if case .unchanged = outcome { " (без изменений)" } else { "" }
      print(output + "/" + outcome.name + note)
    }
  }
}
