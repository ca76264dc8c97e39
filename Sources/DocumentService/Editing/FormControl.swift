import ProgrammeModel

/// How a form shows a value of some type of the vocabulary.
indirect enum FormControl {
  /// What a line of text is.
  enum Line { case text, date, number }

  /// One line of text.
  case line(Line)
  /// Several lines, Markdown.
  case area
  /// One of these words.
  case choice([String])
  /// Somebody named by a key, or, where that may be, by a text.
  case party([ReferenceTarget], orText: Bool)
  /// A list of short values, a row each.
  case rows(FormControl)
  /// Short values under keys of the clerk's own, a row each.
  case pairs(FormControl, isYears: Bool)
  /// A small record inside its owner's form.
  case group(RecordType)
  /// One of several forms of a value.
  case variants([FormControl])
  /// A record on a page of its own.
  case page(RecordType)
  /// A list whose items have pages of their own.
  case table([FormControl])
  /// Records under keys, each on a page of its own.
  case keyedTable(RecordType)

  /// The control of a type.
  init(_ type: FieldType) {
    switch type {
    case .text: self = .line(.text)
    case .markdown: self = .area
    case .date: self = .line(.date)
    case .yesNo: self = .choice(["да", "нет"])
    case .wholeNumber, .decimal, .year: self = .line(.number)
    case .choice(let words): self = .choice(words)
    case .reference(let targets, let orText): self = .party(targets, orText: orText)
    case .record(let name):
      let record = Vocabulary.record(name)
      self = Self.isSmall(record) ? .group(record) : .page(record)
    case .list(.oneOf(let types)): self = .table(types.map { FormControl($0) })
    case .list(let type):
      let item = FormControl(type)
      if case .record(let name) = type { self = .table([.page(Vocabulary.record(name))]) } else { self = .rows(item) }
    case .keyed(_, .record(let name)): self = .keyedTable(Vocabulary.record(name))
    case .keyed(let form, let type): self = .pairs(FormControl(type), isYears: form == .year)
    case .oneOf(let types):
      // A record or the list that is its chief part: the record is what the form offers.
      if types.contains(where: \.isList), let record = types.compactMap(\.records.first).first {
        self = .page(Vocabulary.record(record))
      } else {
        self = .variants(types.map { FormControl($0) })
      }
    }
  }

  /// True for a value that stands in a row of its own.
  var isShort: Bool {
    switch self {
    case .line, .area, .choice, .party: true
    default: false
    }
  }

  /// The record that the control is a form of.
  var record: RecordType? {
    switch self {
    case .group(let record), .page(let record): record
    default: nil
    }
  }

  private static func isSmall(_ record: RecordType) -> Bool {
    record.fields.count <= 4
      && record.fields.allSatisfy { field in
        switch field.type {
        case .text, .date, .yesNo, .wholeNumber, .decimal, .year, .choice, .reference: true
        default: false
        }
      }
  }
}
