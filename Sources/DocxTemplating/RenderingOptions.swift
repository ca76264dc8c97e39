import Diagnostics

/// How a template is rendered.
package struct RenderingOptions: Sendable {
  /// What becomes of missing values.
  package var missing: MissingValues
  /// How much one document may cost.
  package var limits: RenderingLimits
  /// Seconds on a clock that never goes back; nil where nobody counts the time.
  package var clock: (@Sendable () -> Double)?
  /// True to record where every value went.
  package var traces: Bool

  /// Options; without a clock the time is not limited.
  package init(
    missing: MissingValues = .error, limits: RenderingLimits = .standard, clock: (@Sendable () -> Double)? = nil,
    traces: Bool = false
  ) {
    self.missing = missing
    self.limits = limits
    self.clock = clock
    self.traces = traces
  }
}

/// How much one document may cost, so that no data can keep the machine busy for ever.
package struct RenderingLimits: Sendable {
  /// How deep templates may be inserted into one another.
  package static let deepest = 64
  /// How deep sections may be nested in one template.
  package static let deepestSections = 200
  /// How many templates may be inserted altogether.
  package static let insertions = 50_000

  /// How often all sections together may repeat.
  package let repeats: Int
  /// How many bytes of markup may be written.
  package let bytes: Int
  /// How many seconds it may take.
  package let seconds: Double

  /// Limits.
  package init(repeats: Int = 200_000, bytes: Int = 50_000_000, seconds: Double = 30) {
    self.repeats = repeats
    self.bytes = bytes
    self.seconds = seconds
  }

  /// 200,000 repeats, 50 MB, 30 seconds.
  package static let standard = RenderingLimits()
}

/// What rendering gives.
package struct RenderingResult: Sendable {
  /// The document; it must not be given out when a finding is an error.
  package let document: RenderedDocument
  /// What there is to say of the data.
  package let findings: [Diagnostic]
  /// The values as they were written, part by part; empty unless the options ask for them.
  package let marks: [PartMarks]

  /// Where every value went, in the order of the document; empty unless the options ask for it.
  ///
  /// The places are looked up only now: most renderings record values for the sake of a few findings.
  package var trace: [TraceEntry] {
    marks.flatMap { own in
      guard let tree = try? document.package.tree(of: own.part) else { return [] as [TraceEntry] }
      return TraceMark.entries(own.marks, in: tree, file: document.package.file, part: own.part)
    }
  }
}
