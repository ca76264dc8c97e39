import Diagnostics
import ProgrammeModel

extension SchemaReader {
  /// In a table: what a name means where a key is expected; nil where it means nothing.
  mutating func named(
    _ word: String, _ targets: [ReferenceTarget], _ node: DataNode, at path: FieldPath
  ) -> DataValue.Content?? {
    guard text.isTable, let meaning = references.names.meaning(of: word, among: targets) else { return nil }
    switch meaning {
    case .one(let party): return .some(.party(party))
    case .several(let keys):
      report(
        .ambiguousName, "«\(word)» — это не одно имя: подходят ключи " + keys.map { "«\($0)»" }.joined(separator: ", "),
        hint: "впишите один из ключей", at: node.range, path: path)
      return .some(nil)
    }
  }

  /// In a table: «Белова, Королёв» in one cell are two, when each of them is known.
  func parted(_ items: [DataNode], _ type: FieldType) -> [DataNode] {
    guard text.isTable, case .reference(let targets, _) = type else { return items }
    return items.flatMap { item -> [DataNode] in
      guard case .scalar(let word, _) = item.content, word.contains(","),
        references.party(word, among: targets) == nil,
        references.names.meaning(of: word, among: targets) == nil
      else { return [item] }
      let parts = word.unicodeScalars.split(separator: ",").map { SheetFindings.trimmed($0) }.filter { !$0.isEmpty }
      let areKnown = parts.allSatisfy {
        references.party($0, among: targets) != nil || references.names.meaning(of: $0, among: targets) != nil
      }
      guard areKnown, parts.count > 1 else { return [item] }
      return parts.map { DataNode(content: .scalar($0, isPlain: false), range: item.range) }
    }
  }

  /// What is said of a needed value that is not there, in the words of a text or of a table.
  func missing(_ field: Field, in name: RecordName, isWritten: Bool) -> (message: String, hint: String) {
    if text.isTable {
      let heading = SheetHeading.words([field.key], of: name)
      return (
        "не заполнено: «\(heading)» (\(field.summary))",
        name == .activity && field.key == "название"
          ? "впишите мероприятие; если это ещё один срок мероприятия над ним, напишите в графе «Часть мероприятия» "
            + "«\(WorkbookLayout.anotherDeadline)»"
          : "впишите, например: \(field.example)"
      )
    }
    return isWritten
      ? ("ключ «\(field.key)» не заполнен", "напишите, например: «\(field.key): \(field.example)»")
      : (
        "в записи «\(name.rawValue)» нет обязательного ключа «\(field.key)»",
        "добавьте, например: «\(field.key): \(field.example)»"
      )
  }
}
