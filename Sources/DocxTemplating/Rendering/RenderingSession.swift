import Diagnostics
import OfficeOpenXML

/// What the stories of one document share while it is rendered: ids, lists, links, findings, the budget.
///
/// One session belongs to one rendering and so to one thread.
final class RenderingSession {
  let template: CompiledTemplate
  let options: RenderingOptions
  private let workspace: RenderingWorkspace?
  var package: OPCPackage
  private(set) var diagnostics: [Diagnostic] = []
  /// Findings that were reported for a data path already.
  private var reported: Set<String> = []
  private(set) var isStopped = false
  private var repeats = 0
  private var writtenBytes = 0
  private let startTime: Double

  private var lastId: Int
  private var usedLists: Set<Int> = []
  private var addedLists: [NumberingCatalogue.Addition] = []
  private var startedLists: Set<Int> = []
  private var lastList = 0
  private var usedBookmarks: Set<String> = []
  /// The last number that a bookmark's name was given.
  private var bookmarkNumbers: [String: Int] = [:]
  private var relationships: [PartLinks] = []
  private var insertions = 0
  private var errors = 0
  private var suggestions = 0
  private var media: [(bytes: [UInt8], part: PartName)] = []
  private var notes: [(part: PartName, count: Int, markup: [UInt8])] = []
  private var marks: [PartMarks] = []

  init(template: CompiledTemplate, options: RenderingOptions, workspace: RenderingWorkspace?) {
    self.template = template
    self.options = options
    self.workspace = workspace
    package = template.package
    lastId = template.largestId
    startTime = options.clock?() ?? 0
  }

  /// Room for a story, empty.
  func takeRoom() -> [UInt8] { workspace?.takeRoom() ?? [] }

  /// Takes a story that has ended; what is left in `output` is of no use.
  func take(_ output: inout [UInt8], of part: PartName) {
    writtenBytes += output.count
    if writtenBytes > options.limits.bytes, !isStopped {
      isStopped = true
      diagnostics.append(
        Diagnostic(
          "TAG-30", .error, "документ больше \(options.limits.bytes / 1_000_000) МБ",
          hint: "проверьте, не попал ли в данные слишком длинный текст", at: .file(package.file)))
    }
    if let workspace {
      package.set(workspace.takeEntry(&output, of: part), of: part)
    } else {
      package.set(output, of: part)
    }
  }

  func take(_ found: [TraceMark], of part: PartName) { marks.append(PartMarks(part: part, marks: found)) }

  /// The document with the lists and links that rendering added.
  ///
  /// A document that was stopped half-way is the template itself: half a document is nothing that anybody could use.
  func finished() -> RenderingResult {
    guard !isStopped else {
      return RenderingResult(document: RenderedDocument(package: template.package), findings: diagnostics, marks: [])
    }
    if let part = template.numberingPart, !addedLists.isEmpty {
      package.set(template.numbering.adding(addedLists), of: part)
    }
    writeNotes()
    dropTemplateLinks()
    let placeholders = dropPlaceholders()
    for entry in relationships where entry.isChanged { package.setRelationships(entry.links, of: entry.part) }
    dropOrphans(placeholders)
    return RenderingResult(document: RenderedDocument(package: package), findings: diagnostics, marks: marks)
  }

  // MARK: - Findings and budget

  /// Adds a finding unless the same was said of the same value.
  func report(_ diagnostic: Diagnostic, key: String) {
    guard !isStopped, reported.insert(key).inserted else { return }
    diagnostics.append(diagnostic)
    guard diagnostic.severity == .error else { return }
    errors += 1
    guard errors == Self.mostErrors else { return }
    isStopped = true
    diagnostics.append(
      Diagnostic(
        "VAL-19", .error, "ошибок слишком много: показаны первые \(Self.mostErrors)",
        hint: "исправьте их и запустите снова", at: .file(package.file)))
  }

  /// After so many errors nobody reads on, and looking for more costs only time.
  private static let mostErrors = 1_000

  /// True while there are not too many names to be guessed: each takes a look at all that the data know.
  func maySuggest() -> Bool {
    suggestions += 1
    return suggestions <= 200
  }

  /// Counts a repeat of a section; false when the document costs too much.
  func countRepeat(_ slot: Slot, outputBytes: Int) -> Bool {
    repeats += 1
    if repeats > options.limits.repeats {
      stop("повторов больше \(options.limits.repeats)", slot)
    } else if writtenBytes + outputBytes > options.limits.bytes {
      stop("документ больше \(options.limits.bytes / 1_000_000) МБ", slot)
    } else if repeats & 0xFF == 1, let clock = options.clock, clock() - startTime > options.limits.seconds {
      stop("документ готовится дольше \(Int(options.limits.seconds)) секунд", slot)
    }
    return !isStopped
  }

  /// Counts the insertion of a template; false when there are too many: each may insert several in its turn.
  func countInsertion(_ slot: Slot, outputBytes: Int) -> Bool {
    insertions += 1
    if insertions > RenderingLimits.insertions {
      stop("вставок больше \(RenderingLimits.insertions)", slot)
    } else if writtenBytes + outputBytes > options.limits.bytes {
      stop("документ больше \(options.limits.bytes / 1_000_000) МБ", slot)
    }
    return !isStopped
  }

  /// Ends the rendering of the whole document.
  func stop(_ reason: String, _ slot: Slot) {
    guard !isStopped else { return }
    isStopped = true
    diagnostics.append(
      Diagnostic(
        "TAG-30", .error, "документ не закончен на разделе «\(slot.path)»: \(reason)",
        hint: "проверьте, не повторяется ли в данных лишнее, или разделите документ",
        at: .document(slot.site.location)))
  }

  /// Ends the rendering because templates insert one another without end.
  func stopTooDeep(_ name: String, _ slot: Slot) {
    guard !isStopped else { return }
    isStopped = true
    diagnostics.append(TemplateFault.tooDeep(name).diagnostic(at: slot.site.location))
  }

  // MARK: - Ids

  func uniqueId() -> Int {
    lastId += 1
    return lastId
  }

  /// An instance of a list for a place where it begins anew: the host's own the first time, then new ones.
  func listInstance(_ instance: Int, isHost: Bool) -> Int {
    if isHost, usedLists.insert(instance).inserted { return instance }
    return newListInstance(instance)
  }

  /// An instance of a list that begins anew.
  func newListInstance(_ instance: Int, start: (level: Int, number: Int)? = nil) -> Int {
    guard template.numbering.contains(instance) else { return instance }
    let number = template.numbering.largestInstance + addedLists.count + 1
    addedLists.append(NumberingCatalogue.Addition(number: number, instance: instance, start: start))
    return number
  }

  /// Tells that a paragraph of an instance is written: one that is taken up again after another needs a definition of
  /// its own.
  func useList(_ number: Int) {
    let index = number - template.numbering.largestInstance - 1
    guard number != lastList, addedLists.indices.contains(index) else { return }
    if startedLists.contains(number) { addedLists[index].isApart = true }
    startedLists.insert(number)
    lastList = number
  }

  /// A bookmark's name: the template's own the first time, then with a number; 40 characters are Word's limit.
  func bookmarkName(_ name: String) -> String {
    var result = name
    var number = bookmarkNumbers[name] ?? 1
    while !usedBookmarks.insert(result).inserted {
      number += 1
      result = String(name.prefix(33)) + "_\(number)"
    }
    bookmarkNumbers[name] = number
    return result
  }

  // MARK: - Notes

  /// The number of a new note in a part.
  func noteNumber(in part: PartName) -> Int {
    let index = loadedNotes(of: part)
    notes[index].count += 1
    return (template.largestNote[part] ?? 0) + notes[index].count
  }

  /// Adds a note's markup to its part.
  func addNote(_ markup: [UInt8], to part: PartName) { notes[loadedNotes(of: part)].markup += markup }

  private func loadedNotes(of part: PartName) -> Int {
    if let index = notes.firstIndex(where: { $0.part == part }) { return index }
    notes.append((part, 0, []))
    return notes.count - 1
  }

  private func writeNotes() {
    for (part, _, markup) in notes {
      guard var bytes = try? package.bytes(of: part), let end = bytes.lastIndex(of: UInt8(ascii: "<")) else { continue }
      bytes.insert(contentsOf: markup, at: end)
      package.set(bytes, of: part)
    }
  }

  // MARK: - Relationships

  /// Takes away the template's links whose addresses held tags: each was replaced by one with a real address.
  private func dropTemplateLinks() {
    for unit in template.units where !unit.links.isEmpty {
      relationships[loadedRelationships(of: unit.part)].remove(Set(unit.links.map(\.id)))
    }
  }

  /// Takes away the links to placeholder pictures that values have replaced, and gives the parts that they led to.
  private func dropPlaceholders() -> [PartName] {
    var dropped: [PartName] = []
    for unit in template.units where !unit.pictures.isEmpty {
      let unused = unusedPlaceholders(of: unit)
      guard !unused.isEmpty else { continue }
      let index = loadedRelationships(of: unit.part)
      let links = relationships[index].links.filter { unused.contains($0.id) }
      relationships[index].remove(unused)
      dropped += links.compactMap { unit.part.resolving($0.target) }
    }
    return dropped
  }

  private func loadedRelationships(of part: PartName) -> Int {
    if let index = relationships.firstIndex(where: { $0.part == part }) { return index }
    relationships.append(PartLinks(part: part, links: (try? package.relationships(of: part)) ?? []))
    return relationships.count - 1
  }

  /// The id of a part's link, made when the part has none such.
  func relationship(of part: PartName, type: String, target: String, isExternal: Bool) -> String {
    relationships[loadedRelationships(of: part)].id(type: type, target: target, isExternal: isExternal)
  }

  /// The id of a part's link to a picture; equal pictures are kept once.
  func picture(_ image: RasterImage, of part: PartName) -> String {
    var target = media.first { $0.bytes == image.bytes }?.part
    if target == nil {
      let name = package.freeName(folder: "/word/media/", stem: "picture", fileExtension: image.fileExtension)
      package.set(image.bytes, of: name, contentType: image.mediaType)
      media.append((image.bytes, name))
      target = name
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return relationship(of: part, type: type, target: target.map { part.target(for: $0) } ?? "", isExternal: false)
  }
}
