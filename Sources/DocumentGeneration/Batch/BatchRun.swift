import ContentHashing
import Diagnostics
import Dispatch
import PDFConversion
import Synchronization

/// Makes the documents of many sets on several threads; one set's errors never stop the others.
package struct BatchRun: Sendable {
  /// What is wanted of every set.
  package struct Request: Sendable {
    /// The kinds by any of their names; none for all that a set has data for.
    package let kinds: [String]
    /// True to print drafts whatever the data's stage.
    package let isDraft: Bool
    /// True to replace files that somebody has edited.
    package let force: Bool
    /// The PDF that is wanted beside each document; nil for none.
    package let pdf: PDFForm?
    /// True to inspect every document that is made.
    package let inspects: Bool

    /// A request.
    package init(
      kinds: [String], isDraft: Bool, force: Bool, pdf: PDFForm? = nil, inspects: Bool = true
    ) {
      (self.kinds, self.isDraft, self.force) = (kinds, isDraft, force)
      (self.pdf, self.inspects) = (pdf, inspects)
    }

    /// What decides on the documents and on which of them are given out, for the manifest: «все»,
    /// «order,roadmap;проект;без проверки;pdf».
    var signature: String {
      let words = [kinds.isEmpty ? Self.all : kinds.sorted().joined(separator: ",")]
      return
        (words + (isDraft ? [Self.draft] : []) + (inspects ? [] : [Self.uninspected])
        + (pdf.map { [$0.rawValue] } ?? [])).joined(separator: ";")
    }

    /// The request that a manifest tells of, for making the same documents again.
    init(signature: String) {
      let words = signature.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let kinds = words.first ?? Self.all
      let rest = words.dropFirst()
      self.init(
        kinds: kinds == Self.all ? [] : kinds.split(separator: ",").map(String.init),
        isDraft: rest.contains(Self.draft), force: false, pdf: rest.lazy.compactMap(PDFForm.init).first,
        inspects: !rest.contains(Self.uninspected))
    }

    private static let all = "все"
    private static let draft = "проект"
    private static let uninspected = "без проверки"
  }

  /// What became of a set.
  package struct Outcome: Sendable {
    /// Which set.
    package let item: BatchPlan.Item
    /// The names of the documents that stand there now.
    package let files: [String]
    /// True when everything was up to date already.
    package let isSkipped: Bool
    /// What was found.
    package let diagnostics: [Diagnostic]
    /// How the set ended when nothing of it could be made.
    package let failure: DiagnosedFailure.Kind?
  }

  let environment: GenerationEnvironment
  let output: String
  let manifest: BatchManifest
  let request: Request
  let templates: String
  let office: OfficeProgram?

  /// A run over a catalogue's templates into a folder that is there; throws `DiagnosedFailure`. `office` makes the PDFs
  /// where the request wants them.
  package init(
    environment: GenerationEnvironment, output: String, manifest: BatchManifest, request: Request,
    office: OfficeProgram? = nil
  ) throws {
    self.office = office
    self.environment = environment
    self.output = output
    self.manifest = manifest
    self.request = request
    // A slip in a kind's name must not be said once for every set.
    _ = try TemplateCatalogue(environment).kinds(named: request.kinds)
    templates = try Self.fingerprint(of: environment.templateFolders, environment)
  }

  /// Makes all documents; `report` is called after each set, never twice at once, in the order in which they end.
  /// `isCancelled` is asked before each set. Throws `DiagnosedFailure` when the manifest cannot be written.
  package func run(
    _ items: [BatchPlan.Item], jobs: Int, isCancelled: @escaping @Sendable () -> Bool,
    report: @Sendable (Outcome) -> Void
  ) throws {
    let turn = Atomic(0)
    let failure = Mutex<DiagnosedFailure?>(nil)
    let reporting = Mutex(())
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
      do {
        // What threads share they count references to and wait for one another, so each compiles its own templates.
        var worker = try BatchWorker(self, isCancelled: isCancelled)
        while !isCancelled(), failure.withLock({ $0 == nil }) {
          let (index, _) = turn.add(1, ordering: .relaxed)
          let outcomes = index < items.count ? try worker.make(items[index]) : try worker.finish()
          reporting.withLock { _ in outcomes.forEach(report) }
          guard index < items.count else { return }
        }
      } catch {
        failure.withLock { $0 = $0 ?? (error as? DiagnosedFailure) ?? DiagnosedFailure(.ownFault, []) }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// The hash over every template and description in the folders.
  static func fingerprint(of folders: [String], _ environment: GenerationEnvironment) throws -> String {
    var files: [(name: String, bytes: [UInt8])] = []
    for folder in folders {
      for name in environment.list(folder) ?? []
      where !name.hasPrefix(".") && (name.hasSuffix(".docx") || name.hasSuffix(".yaml")) {
        files.append((name, try environment.read(folder + "/" + name)))
      }
    }
    return ContentHash.of(files)
  }
}
