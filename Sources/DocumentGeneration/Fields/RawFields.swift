import Diagnostics
import DocxTemplating
import ProgrammeFiles

/// Turns any YAML or JSON into template values as it was written, for templates that no kind describes.
///
/// A record whose one key is `картинка` is the picture of that file, which lies beside the data.
package enum RawFields {
  /// The one key of a record that means a picture.
  private static let pictureKey = "картинка"

  private enum Step {
    case enter(DataNode, FieldPath)
    case makeList(Int, FieldPath)
    case makeRecord([String], FieldPath)
  }

  /// The value of a file's root; texts stay as written, unquoted `да`, `нет`, `true`, `false` are flags as well.
  package static func value(
    of root: DataNode, file: String, pictures: PictureFiles
  ) -> (value: TemplateValue, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    // A stack of its own instead of recursion: data may be nested as deep as a file allows.
    var steps: [Step] = [.enter(root, FieldPath(file: file))]
    var made: [TemplateValue] = []
    while let step = steps.popLast() {
      switch step {
      case .enter(let node, let path):
        switch node.content {
        case .scalar(let text, let isPlain): made.append(scalar(text, isPlain, node.isAbsent, path))
        case .sequence(let items):
          steps.append(.makeList(items.count, path))
          for (index, item) in items.enumerated().reversed() { steps.append(.enter(item, path.index(index))) }
        case .mapping(let entries):
          if let name = pictureName(entries) {
            let (picture, finding) = pictures.picture(name, at: path.key(pictureKey))
            made.append(picture)
            findings += finding.map { [$0] } ?? []
            continue
          }
          steps.append(.makeRecord(entries.map(\.key), path))
          for entry in entries.reversed() { steps.append(.enter(entry.value, path.key(entry.key))) }
        }
      case .makeList(let count, let path):
        let items = Array(made.suffix(count))
        made.removeLast(count)
        made.append(.list(items, path: path))
      case .makeRecord(let keys, let path):
        let values = Array(made.suffix(keys.count))
        made.removeLast(keys.count)
        made.append(.record(of: Dictionary(zip(keys, values), uniquingKeysWith: { first, _ in first }), path: path))
      }
    }
    return (made.first ?? TemplateValue(.absent), findings)
  }

  private static func pictureName(_ entries: [DataNode.Entry]) -> String? {
    guard entries.count == 1, entries[0].key == pictureKey, case .scalar(let name, _) = entries[0].value.content,
      !entries[0].value.isAbsent
    else { return nil }
    return name
  }

  private static func scalar(_ text: String, _ isPlain: Bool, _ isAbsent: Bool, _ path: FieldPath) -> TemplateValue {
    if isAbsent { return TemplateValue(.absent, path: path) }
    if isPlain {
      switch text.lowercased() {
      case "да", "true": return TemplateValue(.flag(true, printed: text), path: path)
      case "нет", "false": return TemplateValue(.flag(false, printed: text), path: path)
      default: break
      }
    }
    return .text(text, path: path)
  }
}
