import DocumentGeneration
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Документы для сайта")
struct SiteEditionTests {
  @Test("в схеме вместо учителей их должности, в имени файла «для сайта»")
  func scheme() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("volkhov"), orderFiles: nil, kinds: ["схема-взаимодействия"], isForSite: true))
    let document = try #require(result.documents.first)
    #expect(document.fileName == "Схема взаимодействия школ для сайта.docx")
    let text = try WordText.lines(of: document.archive()).joined(separator: "\n")
    #expect(!text.contains("Земсков") && !text.contains("Стародумов"))
    #expect(text.contains("учитель истории и обществознания МОБУ «Новоладожская"))
  }

  @Test("ознакомление, визы и рассылка на сайт не идут, письма и листы не делаются")
  func acts() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("aleksandrovsky"), orderFiles: nil, kinds: ["все"], isForSite: true))
    #expect(
      Set(result.documents.map(\.kind.name)) == ["order", "amending-order", "working-group-order", "roadmap"])
    #expect(result.documents.allSatisfy { $0.fileName.hasSuffix(" для сайта.docx") })
    let order = try #require(result.documents.first { $0.kind.name == "order" })
    let lines = try WordText.lines(of: order.archive())
    #expect(!lines.contains { $0.hasPrefix("Визы") || $0.hasPrefix("С приказом") || $0.hasPrefix("Рассылка") })
    #expect(lines.contains { $0.hasSuffix("М.В.\u{A0}Орлова") })
    #expect(
      result.diagnostics.contains { $0.code == "OUT-26" && $0.message.contains("«письмо» на сайте не размещают") })
  }
}
