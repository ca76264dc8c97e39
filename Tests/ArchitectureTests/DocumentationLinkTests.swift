import Foundation
import Testing

/// Links between the pages of the documentation.
@Suite("Ссылки документации")
struct DocumentationLinkTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let pages: [String] = {
    let docs = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
    return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()
  }()

  /// The names by which a page's headings are linked: lower case, spaces as hyphens, other signs left out.
  private static func anchors(of text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
          .compactMap { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? String($0) : $0 == " " ? "-" : nil }
          .joined()
      })
  }

  @Test("каждая ссылка ведёт к файлу и заголовку, которые есть", arguments: pages)
  func links(_ page: String) throws {
    let file = Self.root.appending(path: page)
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let link = String(match.1)
      guard !link.contains("://"), !link.hasPrefix("mailto:"), !link.contains("…") else { continue }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? file : file.deletingLastPathComponent().appending(path: String(parts[0]))
      #expect(FileManager.default.fileExists(atPath: target.standardizedFileURL.path), "\(page): \(link)")
      guard parts.count > 1, target.pathExtension == "md" else { continue }
      let anchors = Self.anchors(of: try String(contentsOf: target.standardizedFileURL, encoding: .utf8))
      #expect(anchors.contains(String(parts[1])), "\(page): нет заголовка \(link)")
    }
  }
}
