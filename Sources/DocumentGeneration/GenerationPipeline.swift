import Diagnostics
import DocumentRecognition
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
  var binding: TemplateBinding
  private let workspace: RenderingWorkspace?
  private let memory = ReadingMemory()
  /// The compressor of the thread, for the archives of its documents; nil without a workspace.
  package var compressor: Deflate.Compressor? { workspace?.compressor }
  private var lastSet: KnownSet?
  private var lastEdition: SchoolEdition?
  private var lastShares: SchoolShares?

  /// A pipeline over a catalogue; templates are compiled once for all its documents.
  ///
  /// A workspace serves the one thread that the pipeline works on.
  package init(catalogue: TemplateCatalogue, workspace: RenderingWorkspace? = nil) {
    self.catalogue = catalogue
    self.workspace = workspace
    binding = TemplateBinding(catalogue)
  }

  /// Makes the wanted documents; throws `DiagnosedFailure` with every finding when there is none to give out.
  package mutating func generate(_ request: Request) throws -> Result {
    let reading = read(request)
    let (kinds, choice) = try chosen(request, reading.partialSet)
    let parts = printedParts(reading.partialSet, request, kinds: kinds)
    let validation = checked(reading, request, kinds: kinds, parts: parts)
    var findings = choice + reading.diagnostics(with: validation.diagnostics, about: parts)
    guard reading.set != nil else {
      throw DiagnosedFailure(reading.isReadable ? .withheld : .unusable, findings)
    }
    guard let programme = validation.validated else { throw DiagnosedFailure(.withheld, findings) }
    // What is to be said of the set as a whole is not said again of each school.
    if request.school != nil { findings.removeAll { $0.severity != .error } }
    let (documents, found, withheld) = try makeAll(
      jobs(of: programme, kinds: kinds, request), programme, reading.sourceMap, request)
    findings = Diagnostic.ordered(findings + found) + [Self.notMade(withheld)].compactMap(\.self)
    if let school = request.school, documents.isEmpty, !findings.hasErrors {
      return Result(
        documents: [], diagnostics: findings + [SchoolEdition.nothing(for: school)], trace: nil,
        sourceMap: reading.sourceMap)
    }
    // For a school only kinds are wanted that the set has something for.
    let idle = request.school == nil ? KindSelection(of: kinds).withoutActs(in: programme.set) : []
    guard !documents.isEmpty else {
      if findings.hasErrors { throw DiagnosedFailure(.withheld, findings) }
      throw DiagnosedFailure(.withheld, findings + (idle.isEmpty ? [Self.nothingToMake(kinds)] : idle))
    }
    findings += idle.map { Diagnostic($0.code, .warning, $0.message, hint: $0.hint) }
    let trace =
      try request.traces
      ? TraceReport.text(documents.map { .init(file: $0.fileName, entries: $0.trace) }, reading.sourceMap) : nil
    return Result(documents: documents, diagnostics: findings, trace: trace, sourceMap: reading.sourceMap)
  }

  /// Checks the data as `generate` would, without giving documents out: they are made and thrown away, so that nothing
  /// is left for `generate` to find. Without kinds every kind that the data have something for is checked.
  ///
  /// `isReadable` is false when a file could not even be parsed, so that its content is unknown.
  package mutating func check(_ request: Request) throws -> (findings: [Diagnostic], isReadable: Bool) {
    let reading = ProgrammeReader.read(request.files)
    let kinds = try chosen(request, reading.partialSet).kinds
    let parts = printedParts(reading.partialSet, request, kinds: kinds)
    let validation = validate(reading, request, kinds: kinds, parts: parts)
    var findings = reading.diagnostics(with: validation.diagnostics, about: parts)
    if request.listsWaived { findings += reading.sourceMap.located(validation.waived) }
    if reading.set != nil, let programme = validation.validated {
      findings += try makeAll(jobs(of: programme, kinds: kinds, request), programme, reading.sourceMap, request)
        .findings
      if kinds.isEmpty { findings.append(Self.nothingToCheck(among: catalogue.kinds)) }
    }
    return (Diagnostic.ordered(findings), reading.isReadable)
  }

  /// The kinds asked for; all that the data have something for when all are, or none is named. What is left out then,
  /// and what is never published, is noted.
  private func chosen(
    _ request: Request, _ set: ProgrammeSet
  ) throws -> (kinds: [DocumentKind], notes: [Diagnostic]) {
    let wantsAll = request.kinds.contains { KindSelection.all.contains($0.lowercased()) }
    var kinds: [DocumentKind]
    var notes: [Diagnostic] = []
    if wantsAll || request.kinds.isEmpty {
      let selection = KindSelection(of: catalogue.kinds)
      kinds = selection.applicable(to: set)
      if request.school != nil { kinds.removeAll { !SchoolEdition.isUsual($0) } }
      notes = wantsAll ? [selection.leftOut(of: set)].compactMap(\.self) : []
    } else {
      kinds = try catalogue.kinds(named: request.kinds)
      // A school whose set has no data for a kind does without it.
      if request.school != nil { kinds = KindSelection(of: kinds).applicable(to: set) }
      let annexes = kinds.filter { $0.annex?.standsAlone == false }
      if !annexes.isEmpty {
        throw DiagnosedFailure(
          .usage,
          annexes.map {
            Diagnostic(
              "OUT-27", .error, "«\($0.title)» бывает только приложением",
              hint: "сделайте приказ, который его утверждает")
          })
      }
    }
    guard request.isForSite else { return (kinds, notes) }
    for kind in kinds where kind.site?.isPublished != true {
      notes.append(
        Diagnostic(
          "OUT-26", .note,
          kind.site == nil
            ? "«\(kind.title)»: в виде не сказано, чего не печатать для сайта, — документ печатается полностью"
            : "«\(kind.title)» на сайте не размещают: для сайта не делается"))
    }
    kinds.removeAll { $0.site?.isPublished == false }
    return (kinds, notes)
  }

  // MARK: - Stages

  /// Reads the files; those of a set are read once for all its schools.
  private mutating func read(_ request: Request) -> ProgrammeReading {
    if let lastSet, lastSet.isMade(of: request.files) { return lastSet.reading }
    forgetEditions()
    let set = KnownSet(request.files)
    lastSet = request.school == nil ? nil : set
    return set.reading
  }

  /// Checks what is asked for; of a set once for all its schools.
  private mutating func checked(
    _ reading: ProgrammeReading, _ request: Request, kinds: [DocumentKind], parts: Set<String>?
  ) -> ProgrammeValidator.Result {
    let question = KnownSet.Question(kinds: kinds, orderFiles: request.orderFiles, isDraft: request.isDraft)
    guard var set = lastSet else { return validate(reading, request, kinds: kinds, parts: parts) }
    if !set.isChecked(question) { forgetEditions() }
    let result = set.checked(question) { validate($0, request, kinds: kinds, parts: parts) }
    lastSet = set
    return result
  }

  /// The set as far as it concerns the school that documents are wanted for.
  private mutating func edition(of programme: ValidatedProgramme, _ request: Request) -> SchoolEdition? {
    guard let school = request.school else { return nil }
    if let lastEdition, lastEdition.school == school, lastSet != nil { return lastEdition }
    let shares = lastShares ?? SchoolShares(of: programme.set)
    lastShares = lastSet == nil ? nil : shares
    let edition = SchoolEdition(of: programme.set, for: school, shares)
    lastEdition = edition
    return edition
  }

  private mutating func forgetEditions() {
    lastEdition = nil
    lastShares = nil
  }

  /// Checks what is asked for: orders only where orders are wanted, and of them only those named.
  private func validate(
    _ reading: ProgrammeReading, _ request: Request, kinds: [DocumentKind], parts: Set<String>?
  ) -> ProgrammeValidator.Result {
    func wants(_ occasions: [DocumentKind.Occasion]) -> Bool {
      kinds.isEmpty || kinds.contains { $0.occasion.map(occasions.contains) ?? false }
    }
    let wantsOrders = wants([.order, .extract]) || kinds.contains(where: \.isOrder)
    let wantsActs = wants([.letter, .minutes])
    let set = reading.partialSet.keepingOrders { order in
      wantsOrders && request.orderFiles?.contains(order.path.file) ?? true
    }.keepingActs { path in wantsActs && request.orderFiles?.contains(path.file) ?? true }
    return ProgrammeValidator.validate(
      set, kinds: kinds, catalogue: catalogue.kinds, stage: request.isDraft ? .draft : nil,
      register: request.register, parts: parts)
  }

  /// One document to be made.
  private struct Job {
    let kind: DocumentKind
    let occasion: DocumentOccasion
  }

  /// A kind of acts is made once for each of them, any other kind once for the set.
  private mutating func jobs(of programme: ValidatedProgramme, kinds: [DocumentKind], _ request: Request) -> [Job] {
    let selection = KindSelection(of: kinds)
    let set = edition(of: programme, request)?.set ?? programme.set
    return kinds.flatMap { kind in
      selection.occasions(of: kind, in: set).map { Job(kind: kind, occasion: $0) }
    }
  }

  /// Makes every document, each under a name of its own; what is wrong with one never stops the others.
  private mutating func makeAll(
    _ jobs: [Job], _ programme: ValidatedProgramme, _ sourceMap: SourceMap, _ request: Request
  ) throws -> (documents: [GeneratedDocument], findings: [Diagnostic], withheld: [String]) {
    var documents: [GeneratedDocument] = []
    var findings: [Diagnostic] = []
    var withheld: [String] = []
    for job in jobs {
      let (document, name, found) = try make(job, programme, sourceMap, request)
      findings += found.map { TemplateFinding.located($0, sourceMap) }
      guard var document else {
        withheld.append(name)
        continue
      }
      let namesakes = documents.filter { $0.wantedName == document.wantedName }.count
      if namesakes > 0 {
        document.giveNumber(namesakes + 1)
        let order = if case .order(let order) = job.occasion { order } else { nil as AdministrativeOrder? }
        let message =
          order.map { $0.number == nil ? "у двух проектов одно имя файла" : "у двух приказов один номер и одна дата" }
          ?? "у двух документов одно имя файла"
        findings.append(
          TemplateFinding.located(
            Diagnostic(
              "OUT-24", .warning, "\(message): второй назван «\(document.fileName)»",
              hint: order?.number == nil ? nil : "проверьте номер по журналу", path: job.occasion.namePath), sourceMap))
      }
      documents.append(document)
    }
    return (documents, Self.withoutEchoes(findings), withheld)
  }

  /// Makes one document; without one there are errors that withhold it. Its name is known either way.
  private mutating func make(
    _ job: Job, _ programme: ValidatedProgramme, _ sourceMap: SourceMap, _ request: Request
  ) throws -> (document: GeneratedDocument?, name: String, findings: [Diagnostic]) {
    var set = programme.set
    var occasion = job.occasion
    var findings: [Diagnostic] = []
    if let edition = edition(of: programme, request) {
      set = edition.set(issuing: job.kind)
      occasion = occasion.found(in: set)
    }
    if request.isForSite {
      let bound = occasion.order.map { order in
        AnnexPlan(order: order, set: set) { catalogue.kind(named: $0) }.annexes.compactMap(\.kind)
      }
      set = SiteEdition.set(set, for: [job.kind] + (bound ?? []), on: occasion.date)
      findings += siteNames(in: set, of: programme.set, kind: job.kind, occasion)
      occasion = occasion.found(in: set)
    }
    var annexes: [Annex] = []
    if let order = occasion.order {
      let plan = AnnexPlan(order: order, set: set) { catalogue.kind(named: $0) }
      annexes = plan.annexes
      findings += plan.diagnostics
    }
    // Only the order itself takes its annexes along; a sheet or an extract speaks of them by number.
    let boundAnnexes = job.kind.isOrder ? annexes : []
    if !job.kind.isOrder { findings.removeAll { $0.code == "OUT-20" } }
    let leaves =
      [TemplateBinding.Leaf(kind: job.kind, orientation: orientation(of: job.kind, set), scope: nil)]
      + boundAnnexes.compactMap { annex in
        annex.kind.map {
          TemplateBinding.Leaf(kind: $0, orientation: orientation(of: $0, set), scope: annex.scope)
        }
      }
    let (bound, templateFindings) = try binding.template(of: leaves)
    let template = bound.template
    var fields = ProgrammeFields(
      set: set, occasion: occasion, stage: occasion.order.map(programme.stage), annexes: annexes,
      wantsPassport: ([job.kind] + boundAnnexes.compactMap(\.kind)).contains { $0.isNamed(.passport) },
      pictures: request.pictures ?? catalogue.pictures, frame: template.pictureFrame(SchemeFields.drawing),
      names: bound.names)
    let values = fields.root()
    let rendering = template.render(
      values, options: RenderingOptions(clock: MonotonicClock.seconds, traces: request.traces || request.inspects),
      workspace: workspace)
    findings += templateFindings + fields.notes + rendering.findings
    let name = DocumentFileName.name(
      of: job.kind, by: bound.namePattern, values, mark: request.isForSite ? SiteEdition.mark : "")
    guard !findings.hasErrors else { return (nil, name, findings) }
    if request.inspects {
      let isDraft = request.isDraft || occasion.order.map(programme.stage) == .draft
      let found = try SelfInspection(programme, sourceMap, isDraft: isDraft, memory: memory)
        .findings(in: rendering, file: name)
      findings += found
      // A draft is for looking at, whatever is wrong with it. Anything else is withheld until the data are mended or the
      // finding is waived; what no line of the data can mend is the template's, and only said.
      guard isDraft || !found.contains(where: { $0.severity == .error && $0.path != nil }) else {
        return (nil, name, findings)
      }
    }
    return (
      GeneratedDocument(
        kind: job.kind, fileName: name, document: rendering.document, marks: request.traces ? rendering.marks : []),
      name, findings
    )
  }
}
