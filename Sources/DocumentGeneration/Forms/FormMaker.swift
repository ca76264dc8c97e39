import Diagnostics
import DocxForms
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeModel

/// Makes the forms of a set: the kind's own template printed over each school's data, with fields in place of what the
/// school is to say.
package struct FormMaker {
  /// A form that is not yet a file.
  package struct Form: Sendable {
    /// The name of the file.
    package let fileName: String
    /// The bytes of the file.
    package let archive: [UInt8]
  }

  private let catalogue: TemplateCatalogue
  private var binding: TemplateBinding

  /// A maker of forms of a catalogue's kinds.
  package init(catalogue: TemplateCatalogue) {
    self.catalogue = catalogue
    binding = TemplateBinding(catalogue)
  }

  /// The kind of a name with its form; throws `DiagnosedFailure` when there is none.
  package static func kind(_ name: String, of catalogue: TemplateCatalogue) throws -> DocumentKind {
    let kind = try catalogue.kinds(named: [name]).first
    guard let kind, kind.form != nil else {
      let others = catalogue.kinds.filter { $0.form != nil }.map(\.name).joined(separator: ", ")
      throw DiagnosedFailure(
        .usage,
        Diagnostic(
          FormCode.noForm.rawValue, .error, "у вида «\(kind?.title ?? name)» нет формы",
          hint: "форма описывается в файле вида ключом «форма»; формы есть у видов: \(others)"))
    }
    return kind
  }

  /// The forms of a set's schools, of one school when it is named; throws `DiagnosedFailure` when the set cannot be read.
  package mutating func forms(
    of files: [SourceFile], set name: String, kind: DocumentKind, school key: String?
  ) throws -> (forms: [Form], findings: [Diagnostic]) {
    let reading = ProgrammeReader.read(files)
    guard let set = reading.set else {
      throw DiagnosedFailure(reading.isReadable ? .withheld : .unusable, reading.diagnostics)
    }
    if let file = files.first(where: { FormFrame.holdsMarks($0) }) {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          FormCode.tooMuch.rawValue, .error, "в данных есть скобки ⟦ ⟧, которыми помечаются поля формы",
          hint: "замените их обычными", at: .file(file.name)))
    }
    let all = FormFrame.schools(of: set)
    let wanted = try Self.chosen(key, from: all)
    var forms: [Form] = []
    var findings: [Diagnostic] = []
    for school in wanted {
      let identity = FormIdentity(
        kind: kind.name, version: kind.version, set: name,
        school: .init(key: school.key, name: school.shortName),
        schools: all.map { .init(key: $0.key, name: $0.shortName) }, frame: "")
      let (form, found) = try form(kind, set: set, files: files, school: school, identity: identity)
      forms.append(form)
      findings += found
    }
    return (forms, Diagnostic.ordered(findings))
  }

  private static func chosen(_ key: String?, from schools: [School]) throws -> [School] {
    guard let key else {
      guard !schools.isEmpty else {
        throw DiagnosedFailure(
          .withheld,
          Diagnostic(
            FormCode.unknownSchool.rawValue, .error, "в комплекте нет школ, которым делать формы",
            hint: "назовите их в «школы» и в «программа.участники»"))
      }
      return schools
    }
    let folded = FormText.folded(key)
    guard let school = schools.first(where: { $0.key == key || FormText.folded($0.shortName) == folded }) else {
      let nearest = NearestName.nearest(to: key, among: schools.map(\.key))
      throw DiagnosedFailure(
        .usage,
        Diagnostic(
          FormCode.unknownSchool.rawValue, .error, "в программе нет школы «\(key)»",
          hint: nearest.map { "возможно, «\($0)»" }
            ?? "школы: " + schools.map(\.key).joined(separator: ", ")))
    }
    return [school]
  }

  private mutating func form(
    _ kind: DocumentKind, set: ProgrammeSet, files: [SourceFile], school: School, identity: FormIdentity
  ) throws -> (form: Form, findings: [Diagnostic]) {
    let frame = try FormFrame.data(kind, set: set, files: files, school: school)
    guard let plan = FormPlan(kind, frame: frame) else {
      throw DiagnosedFailure(.ownFault, Diagnostic(FormCode.noForm.rawValue, .error, "у вида нет формы"))
    }
    guard !plan.lacksYears else {
      throw DiagnosedFailure(
        .withheld,
        Diagnostic(
          FormCode.noYears.rawValue, .error, "не сказано, на какие годы составляется «\(kind.title)»",
          hint: "впишите в данные «программа.период» или «дорожная-карта.период», например: 2026–2028"))
    }
    let marked = MarkedData(plan)
    guard !marked.isTooLong else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          FormCode.tooMuch.rawValue, .error, "в форме больше полей, чем может быть: \(marked.slots.count)",
          hint: "уменьшите число пустых строк в файле вида", at: .file(kind.path.file)))
    }
    let source = SourceFile(name: school.key + ".yaml", text: marked.data.yaml)
    let reading = ProgrammeReader.read([source])
    guard let own = reading.set else {
      throw DiagnosedFailure(.unusable, reading.diagnostics.filter { $0.severity == .error })
    }
    let (bound, findings) = try binding.template(of: [.init(kind: kind, orientation: nil, scope: nil)])
    var fields = ProgrammeFields(
      set: own, occasion: .set, pictures: catalogue.pictures,
      frame: bound.template.pictureFrame(SchemeFields.drawing), names: bound.names)
    let values = fields.root()
    let rendering = bound.template.render(values, options: RenderingOptions(clock: MonotonicClock.seconds))
    let found = findings + rendering.findings
    guard !found.hasErrors else { throw DiagnosedFailure(.withheld, found) }
    let stored = FormIdentity(
      kind: identity.kind, version: identity.version, set: identity.set, school: identity.school,
      schools: identity.schools, frame: frame.yaml)
    let package = try FormWriter.form(
      of: rendering.document.package, plan: plan, slots: marked.slots, identity: stored)
    let stem = DocumentFileName.safe(
      "Форма - \(kind.title) - \(school.shortName)", instead: "Форма - \(school.key)")
    let archive = try DocumentSeal.sealed(package, title: stem).archive()
    return (Form(fileName: stem + ".docx", archive: archive), [])
  }
}
