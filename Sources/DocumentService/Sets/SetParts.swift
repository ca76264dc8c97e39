import DepartmentRecords
import Diagnostics
import ProgrammeFiles
import ProgrammeModel

/// The parts of a set that have forms: «Организация», «Люди», each order.
enum SetParts {
  /// Links to the parts that are there, with the number of their findings; the one that is open is marked.
  static func links(_ contents: SetContents, findings: [Diagnostic], at place: FormPlace? = nil) -> [[String: Any]] {
    let fields = Vocabulary.record(.file).fields
    return fields.flatMap { field in
      contents.files.compactMap { file -> [String: Any]? in
        guard let node = contents.roots[file.name]?.value(at: [.key(field.key)]) else { return nil }
        let own = findings.filter { finding in
          guard let path = finding.path, path.file == file.name, case .key(let key)? = path.components.first else {
            return false
          }
          return KeySpelling.folded(key) == KeySpelling.folded(field.key)
        }
        return [
          "title": title(field, node, isRepeated: Vocabulary.mayRepeatInSet(field)),
          "address": FormPageView.address(contents.set.id, file: file.name, [.key(field.key)]), "file": file.name,
          "remarks": own.isEmpty ? false : FormWords.count(own.count), "mark": SetWords.mark(own),
          "isCurrent": place?.file == file.name && place?.steps.first == .key(field.key), "hint": field.summary,
        ]
      }
    }
  }

  /// The parts that the set does not have yet, or may have once more.
  static func additions(_ contents: SetContents) -> [[String: Any]] {
    Vocabulary.record(.file).fields.compactMap { field in
      let isThere = contents.roots.values.contains { $0.value(at: [.key(field.key)]) != nil }
      guard !isThere || Vocabulary.mayRepeatInSet(field) else { return nil }
      let name = contents.freeName(field.key)
      return [
        "title": FormWords.label(of: field.key), "hint": field.summary,
        "address": FormPageView.address(contents.set.id, file: name, [.key(field.key)]),
      ]
    }
  }

  private static func title(_ field: Field, _ node: DataNode, isRepeated: Bool) -> String {
    let label = FormWords.label(of: field.key)
    guard isRepeated else { return label }
    func text(_ key: String) -> String? {
      guard case .scalar(let text, _)? = node.value(at: [.key(key)])?.content, !text.trimmed.isEmpty else { return nil }
      return text.trimmed
    }
    let words = text("номер").map { "№ " + $0 } ?? text("заголовок") ?? text("орган")
    return words.map { "\(label): \(FormWords.short($0, to: 60))" } ?? label
  }
}
