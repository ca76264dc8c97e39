import Diagnostics
import DocxForms
import DocxTemplating
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// The data of one school before it answers: what the kind's file says of every school, with the school's own names, and
/// over it whatever the school's own set holds already.
package enum FormFrame {
  /// The schools that a set gives forms to: the participants of its programme, or all of its schools.
  package static func schools(of set: ProgrammeSet) -> [School] {
    let keys = set.programme?.participants.compactMap(\.schoolKey) ?? []
    return keys.isEmpty ? set.schools : keys.compactMap { key in set.schools.first { $0.key == key } }
  }

  /// True for data that hold the marks of fields themselves.
  static func holdsMarks(_ file: SourceFile) -> Bool {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.contains("⟦") || text.contains("⟧")
  }

  /// The data; throws `DiagnosedFailure` when the kind's frame is not well formed.
  package static func data(
    _ kind: DocumentKind, set: ProgrammeSet, files: [SourceFile], school: School
  ) throws -> DataTree {
    let frame = try filled(kind, values: values(set, school), measures: measures(of: set))
    guard isOwn(set, school) else { return frame }
    var own = DataTree.record([])
    for file in files {
      guard let root = RawDataReader.read(file).root else { continue }
      own = DataTree(root).over(own)
    }
    // Orders and letters are documents of their own, and the form asks for none of them.
    for key in ["приказ", "письмо", "протокол", "выписка"] { own.set(nil, at: [.key(key)]) }
    return own.over(frame)
  }

  /// The frame with no school's data, to read a document by that says nothing of its school.
  package static func empty(_ kind: DocumentKind) throws -> DataTree { try filled(kind, values: .record([:])) }

  /// The frame that a form carries; nil when it is damaged.
  package static func data(of yaml: String) -> DataTree? {
    let reading = RawDataReader.read(SourceFile(name: "форма", text: yaml))
    guard !reading.diagnostics.hasErrors, let root = reading.root else { return nil }
    return DataTree(root)
  }

  /// The tag that stands for the measures of the set's roadmap, so that a school says of each whether it is done. Each stands
  /// with its term: measures of one name come every year.
  private static let measuresTag = "{{мероприятия}}"

  private static func measures(of set: ProgrammeSet) -> DataTree {
    let titles = (set.roadmap?.groups ?? []).flatMap { group in
      group.activities.map { DoneMeasure.title($0.title, due: $0.deadline?.text, under: group.title) }
    }
    var seen: Set<String> = []
    let unique = titles.filter { seen.insert(FormText.folded($0)).inserted }
    return .list(unique.prefix(60).map { .record([.init("мероприятие", .text($0))]) })
  }

  private static func filled(
    _ kind: DocumentKind, values: TemplateValue, measures: DataTree = .list([])
  ) throws -> DataTree {
    guard let frame = kind.form?.frame else { return .record([]) }
    let file = SourceFile(name: kind.path.file, text: frame.text)
    let reading = RawDataReader.read(file)
    guard let root = reading.root, !reading.diagnostics.hasErrors else {
      throw DiagnosedFailure(.unusable, reading.diagnostics)
    }
    return try DataTree(root).replacing(measuresTag, with: measures).mapTexts { text in
      guard text.contains("{{") else { return text }
      // A document that does not say whose it is leaves a gap where its school's name would stand.
      return try TextTemplate(text, at: .file(kind.path.file)).render(values).split(separator: " ").joined(
        separator: " ")
    }
  }

  /// True for the set of the school itself.
  private static func isOwn(_ set: ProgrammeSet, _ school: School) -> Bool {
    guard let organisation = set.organisation else { return false }
    let names = [organisation.name.nominative, organisation.shortName].compactMap { $0.map(FormText.folded) }
    return [school.shortName, school.fullName].compactMap { $0.map(FormText.folded) }.contains { names.contains($0) }
  }

  private static func values(_ set: ProgrammeSet, _ school: School) -> TemplateValue {
    func text(_ text: String?) -> TemplateValue { TemplateValue(text.map { .text($0) } ?? .absent) }
    let full = school.fullName.map(\.withCapital)
    // A set may have a roadmap and no programme: then the schools' programmes rest on it and run as long as it does.
    let title = set.programme?.title ?? set.roadmap?.title
    let period = set.programme?.period?.text ?? set.roadmap?.period?.text
    return .record([
      "школа": .record([
        "ключ": text(school.key), "краткое": text(school.shortName), "полное": text(full ?? school.shortName),
        "населённый-пункт": text(school.settlement), "адрес": text(school.address),
      ]),
      "организация": .record([
        "наименование": text(set.organisation?.name.nominative), "краткое": text(set.organisation?.shortName),
      ]),
      "программа": .record([
        "название": text(title), "период": text(period), "годы": text(period.map(PrintedForms.years)),
      ]),
    ])
  }
}
