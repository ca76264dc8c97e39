import ArgumentParser
import DocumentRegistry
import Foundation

/// Keeps the signed scan of an act.
struct JournalAttach: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Приложить подписанный скан или PDF с открепленной подписью.",
    discussion: """
      Пример: prikaz journal attach 58 "Приказ 58.pdf" --signature "Приказ 58.pdf.sig"
      Подпись хранится рядом с файлом, не проверяется. Приложенное не изменяется и не удаляется.
      """)

  @OptionGroup var selection: EntrySelection

  @Argument(help: ArgumentHelp("Файл.", valueName: "файл"))
  var file: String

  @Option(help: ArgumentHelp("Открепленная подпись файла (.sig).", valueName: "файл"))
  var signature: String?

  @Flag(help: "Это не скан документа, а другой файл.")
  var other = false

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await selection.entry(registry)
    let new = NewAttachment(
      role: other ? .other : .scan, name: URL(filePath: file).lastPathComponent,
      bytes: try JournalAccess.bytes(of: file), signature: try signature.map(JournalAccess.bytes))
    try await registry.attach([new], to: entry.id, by: access.who)
    print("К № \(entry.text) приложен: \(new.name)\(signature == nil ? "" : " с подписью")")
  }
}
