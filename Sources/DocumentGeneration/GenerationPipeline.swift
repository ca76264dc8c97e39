import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation

/// The way of a document: read → validate → fields → compile → render → package.
///
/// Files go in and finished documents come out as values; whoever calls writes them.
package struct GenerationPipeline {
  /// The kinds at hand.
  package let catalogue: TemplateCatalogue
  private var binding: TemplateBinding
  private let workspace: RenderingWorkspace?

  /// A pipeline over a catalogue; templates are compiled once for all its documents.
  ///
  /// A workspace serves the one thread that the pipeline works on.
  package init(catalogue: TemplateCatalogue, workspace: RenderingWorkspace? = nil) {
    self.catalogue = catalogue
    self.workspace = workspace
    binding = TemplateBinding(catalogue)
  }

  /// What is wanted.
  package struct Request: Sendable {
    /// The data files.
    package let files: [SourceFile]
    /// The names of the files whose orders are wanted; nil for all orders of the set.
    package let orderFiles: [String]?
    /// The kinds by any of their names; none for all that the data have something for.
    package let kinds: [String]
    /// True to print drafts whatever the data's stage.
    package let isDraft: Bool
    /// True to record where every value went.
    package let traces: Bool

    /// A request.
    package init(
      files: [SourceFile], orderFiles: [String]?, kinds: [String], isDraft: Bool = false, traces: Bool = false
    ) {
      self.traces = traces
      self.files = files
      self.orderFiles = orderFiles
      self.kinds = kinds
      self.isDraft = isDraft
    }
  }

  /// What came of it.
  package struct Result: Sendable {
    /// The documents, none of which has an error.
    package let documents: [GeneratedDocument]
    /// Everything found on the way, with places.
    package let diagnostics: [Diagnostic]
    /// Where every value went, as JSON; nil unless asked for.
    package let trace: String?
  }

  /// Makes the wanted documents; throws `DiagnosedFailure` with every finding when there is none to give out.
  package mutating func generate(_ request: Request) throws -> Result {
    let reading = ProgrammeReader.read(request.files)
    let kinds = try request.kinds.isEmpty ? applicableKinds(reading.partialSet) : catalogue.kinds(named: request.kinds)
    let validation = validate(reading, request, kinds: kinds)
    var findings = reading.diagnostics(with: validation.diagnostics)
    guard reading.set != nil else {
      throw DiagnosedFailure(reading.isReadable ? .withheld : .unusable, findings)
    }
    guard let programme = validation.validated else { throw DiagnosedFailure(.withheld, findings) }
    let (documents, found) = try makeAll(
      jobs(of: programme, kinds: kinds), programme, reading.sourceMap, traces: request.traces)
    findings = Diagnostic.ordered(findings + found)
    guard !documents.isEmpty else {
      throw DiagnosedFailure(.withheld, findings + (findings.hasErrors ? [] : [Self.nothingToMake(kinds)]))
    }
    let trace =
      try request.traces
      ? TraceReport.text(documents.map { .init(file: $0.fileName, entries: $0.trace) }, reading.sourceMap) : nil
    return Result(documents: documents, diagnostics: findings, trace: trace)
  }

  /// Checks the data as `generate` would, without giving documents out: they are made and thrown away, so that nothing
  /// is left for `generate` to find. Without kinds every kind that the data have something for is checked.
  ///
  /// `isReadable` is false when a file could not even be parsed, so that its content is unknown.
  package mutating func check(_ request: Request) throws -> (findings: [Diagnostic], isReadable: Bool) {
    let reading = ProgrammeReader.read(request.files)
    let kinds = try request.kinds.isEmpty ? applicableKinds(reading.partialSet) : catalogue.kinds(named: request.kinds)
    let validation = validate(reading, request, kinds: kinds)
    var findings = reading.diagnostics(with: validation.diagnostics)
    if reading.set != nil, let programme = validation.validated {
      findings += try makeAll(jobs(of: programme, kinds: kinds), programme, reading.sourceMap).findings
      if kinds.isEmpty { findings.append(Self.nothingToMake(catalogue.kinds)) }
    }
    return (Diagnostic.ordered(findings), reading.isReadable)
  }

  /// The kinds whose own part of the data is there: a programme that only names what a plan belongs to is none that
  /// somebody wants printed with its passport.
  private func applicableKinds(_ set: ProgrammeSet) -> [DocumentKind] {
    catalogue.kinds.filter { kind in
      guard !kind.isOrder else { return !set.orders.isEmpty }
      let fields = kind.requirements.filter { $0.stage == nil }.map { $0.field.split(separator: ".").map(String.init) }
        .filter { $0.first != "организация" }
      return !fields.isEmpty && fields.allSatisfy { keys in set.files.contains { Self.has(keys[...], in: $0) } }
    }
  }

  /// True when the record has the field of a path; below a list or keys of the clerk's own nothing is asked.
  private static func has(_ keys: ArraySlice<String>, in record: RecordValue) -> Bool {
    guard let key = keys.first else { return true }
    guard let value = record.value(key) else { return false }
    return value.record.map { has(keys.dropFirst(), in: $0) } ?? true
  }

  // MARK: - Stages

  /// Checks what is asked for: orders only where orders are wanted, and of them only those named.
  private func validate(
    _ reading: ProgrammeReading, _ request: Request, kinds: [DocumentKind]
  ) -> ProgrammeValidator.Result {
    let wantsOrders = kinds.isEmpty || kinds.contains(where: \.isOrder)
    let set = reading.partialSet.keepingOrders { order in
      wantsOrders && request.orderFiles?.contains(order.path.file) ?? true
    }
    return ProgrammeValidator.validate(
      set, kinds: kinds, catalogue: catalogue.kinds, stage: request.isDraft ? .draft : nil)
  }

  /// One document to be made.
  private struct Job {
    let kind: DocumentKind
    let order: AdministrativeOrder?
  }

  /// An order's kind is made once for every order, any other kind once for the set.
  private func jobs(of programme: ValidatedProgramme, kinds: [DocumentKind]) -> [Job] {
    kinds.flatMap { kind -> [Job] in
      guard kind.isOrder else { return [Job(kind: kind, order: nil)] }
      return programme.set.orders.map { Job(kind: kind, order: $0) }
    }
  }

  /// Makes every document, each under a name of its own; what is wrong with one never stops the others.
  private mutating func makeAll(
    _ jobs: [Job], _ programme: ValidatedProgramme, _ sourceMap: SourceMap, traces: Bool = false
  ) throws -> (documents: [GeneratedDocument], findings: [Diagnostic]) {
    var documents: [GeneratedDocument] = []
    var findings: [Diagnostic] = []
    for job in jobs {
      let (document, found) = try make(job, programme, traces: traces)
      findings += found.map { TemplateFinding.located($0, sourceMap) }
      guard var document else { continue }
      let namesakes = documents.filter { $0.wantedName == document.wantedName }.count
      if namesakes > 0 {
        document.giveNumber(namesakes + 1)
        let path = job.order.map { $0.number == nil ? $0.titlePath : $0.numberPath }
        let message =
          job.order?.number == nil
          ? "у двух проектов одно имя файла" : "у двух приказов один номер и одна дата"
        findings.append(
          TemplateFinding.located(
            Diagnostic(
              "OUT-24", .warning, "\(message): второй назван «\(document.fileName)»",
              hint: job.order?.number == nil ? nil : "проверьте номер по журналу", path: path), sourceMap))
      }
      documents.append(document)
    }
    return (documents, findings)
  }

  private mutating func make(
    _ job: Job, _ programme: ValidatedProgramme, traces: Bool
  ) throws -> (document: GeneratedDocument?, findings: [Diagnostic]) {
    let set = programme.set
    var findings: [Diagnostic] = []
    var annexes: [Annex] = []
    if let order = job.order {
      let plan = AnnexPlan(order: order, set: set) { catalogue.kind(named: $0) }
      annexes = plan.annexes
      findings += plan.diagnostics
    }
    let leaves =
      [TemplateBinding.Leaf(kind: job.kind, orientation: orientation(of: job.kind, set), scope: nil)]
      + annexes.compactMap { annex in
        annex.kind.map {
          TemplateBinding.Leaf(kind: $0, orientation: orientation(of: $0, set), scope: annex.scope)
        }
      }
    let (template, templateFindings) = try binding.template(of: leaves)
    var fields = ProgrammeFields(
      set: set, order: job.order, stage: job.order.map(programme.stage), annexes: annexes,
      wantsPassport: ([job.kind] + annexes.compactMap(\.kind)).contains { $0.isNamed(AnnexPart.passport.rawValue) },
      pictures: catalogue.pictures, frame: template.pictureFrame(SchemeFields.drawing))
    let values = fields.root()
    let rendering = template.render(
      values, options: RenderingOptions(clock: MonotonicClock.seconds, traces: traces), workspace: workspace)
    findings += templateFindings + fields.notes + rendering.findings
    guard !findings.hasErrors else { return (nil, findings) }
    let name = try DocumentFileName.name(of: job.kind, values)
    return (
      GeneratedDocument(kind: job.kind, fileName: name, document: rendering.document, trace: rendering.trace), findings
    )
  }

  private func orientation(of kind: DocumentKind, _ set: ProgrammeSet) -> OfficeOpenXML.PageOrientation? {
    switch kind.page {
    case nil: nil
    case .always(.portrait): .portrait
    case .always(.landscape): .landscape
    case .landscapeFrom(let columns): columnCount(of: kind, set) >= columns ? .landscape : nil
    }
  }

  /// How many columns the table of a kind has in this set; 0 for a kind whose page does not depend on any.
  private func columnCount(of kind: DocumentKind, _ set: ProgrammeSet) -> Int {
    switch kind.name {
    case "roadmap": set.roadmap?.columns.count ?? 0
    case "cooperation-scheme": set.scheme?.columnCount ?? 0
    default: 0
    }
  }

  private static func nothingToMake(_ kinds: [DocumentKind]) -> Diagnostic {
    Diagnostic(
      "OUT-22", .error, "в данных нет ничего для вида «\(kinds.map(\.title).joined(separator: "», «"))»",
      hint: "добавьте в комплект нужный раздел; образец: prikaz new ПАПКА")
  }
}
