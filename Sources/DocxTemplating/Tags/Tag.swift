/// A tag of the template language, as it stands in a paragraph's text.
package struct Tag: Sendable {
  /// What the tag does.
  package enum Kind: Sendable, Hashable {
    /// `{{path}}`: the value as text.
    case value
    /// `{{{path}}}` or `{{&path}}`: the value as formatted text.
    case formatted
    /// `{{#path}}`.
    case sectionStart
    /// `{{^path}}`.
    case invertedStart
    /// `{{/path}}`.
    case sectionEnd
    /// `{{! … }}`.
    case comment
    /// `{{=<% %>=}}`.
    case delimiters
    /// `{{>name}}`.
    case partial
    /// `{{>*path}}`: the template whose name the value is.
    case dynamicPartial
    /// `{{<name}}`.
    case parent
    /// `{{$name}}`.
    case block
  }

  /// What the tag does.
  package let kind: Kind
  /// The path or name inside the tag.
  package let path: TagPath
  /// The filters in their order.
  package let filters: [FilterCall]
  /// The bytes of the tag in its paragraph's text.
  package let range: Range<Int>

  /// True for tags that leave nothing behind: a paragraph of these alone vanishes.
  var isControl: Bool {
    switch kind {
    case .sectionStart, .invertedStart, .sectionEnd, .comment, .delimiters, .parent, .block: true
    case .value, .formatted, .partial, .dynamicPartial: false
    }
  }

  /// True for tags that a closing tag must follow.
  var opensPair: Bool {
    switch kind {
    case .sectionStart, .invertedStart, .parent, .block: true
    default: false
    }
  }

  /// True for tags that put blocks into the document when they stand alone in their paragraph.
  var insertsBlocks: Bool {
    switch kind {
    case .formatted, .partial, .dynamicPartial: true
    default: false
    }
  }
}

/// The way from the current record to a value: `.`, `@номер`, or names joined by dots.
package struct TagPath: Sendable, Hashable, CustomStringConvertible {
  /// The names in order; empty for the current item.
  package let names: [String]
  /// The names as they are looked up.
  let fieldNames: [FieldName]
  /// True for `@номер` and its like.
  let isPosition: Bool

  init(names: [String]) {
    self.names = names
    fieldNames = names.map(FieldName.init)
    isPosition = names.first?.hasPrefix("@") ?? false
  }

  /// The path as written, without blanks.
  package var description: String { names.isEmpty ? "." : names.joined(separator: ".") }
}

/// A filter's name with its arguments, as written after a bar.
package struct FilterCall: Sendable, Hashable {
  /// The filter's Russian name.
  package let name: String
  /// The arguments, quotes taken off.
  package let arguments: [String]
}
