import Diagnostics

/// A document that an order approves.
package struct ApprovedDocument: Hashable, Sendable {
  /// Which document it is.
  package enum Content: Hashable, Sendable {
    /// A kind of the catalogue or a part of the set (`программа`, `дорожная-карта`), made by us as an annex.
    case kind(String)
    /// A document of others: its title as it reads after «Утвердить», accusative.
    case title(String, isSeparateFile: Bool)
    /// The composition of a working group.
    case composition(WorkingGroup)
  }

  /// Where it stands.
  package let path: FieldPath
  /// Which document it is.
  package let content: Content
  /// True when it only replaces the annex of an earlier act, which approved it («изложить в новой редакции»).
  package let isNewEdition: Bool

  /// The part of the set that is meant; nil for a kind of the catalogue and for documents of others.
  package let part: AnnexPart?

  /// The composition of a working group as an annex.
  init(composition group: WorkingGroup) {
    self.path = group.path
    self.content = .composition(group)
    self.isNewEdition = false
    self.part = nil
  }

  init?(_ value: DataValue, isNewEdition: Bool = false) {
    self.path = value.path
    self.isNewEdition = isNewEdition
    if let text = value.text {
      self.content = .kind(text.text)
    } else if let kind = value.record?.text(ApprovedKindKeys.document) {
      self.content = .kind(kind)
    } else if let record = value.record, record.name == .approvedComposition {
      guard let group = record.record(ApprovedCompositionKeys.group).flatMap(WorkingGroup.init) else { return nil }
      self.content = .composition(group)
    } else if let record = value.record, let title = record.text(ApprovedTitleKeys.title) {
      self.content = .title(title, isSeparateFile: record.yesNo(ApprovedTitleKeys.isSeparateFile) ?? true)
    } else {
      return nil
    }
    part = Self.part(of: content)
  }

  /// The group whose composition it is; nil for all other documents.
  package var composition: WorkingGroup? {
    if case .composition(let group) = content { group } else { nil }
  }

  private static func part(of content: Content) -> AnnexPart? {
    guard case .kind(let name) = content else { return nil }
    return AnnexPart(rawValue: name.lowercased().replacing(" ", with: "-"))
  }
}
