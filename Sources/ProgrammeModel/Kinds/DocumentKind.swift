import Diagnostics
import RussianLanguage

/// A kind of document: what its file beside the template says («вид документа»).
package struct DocumentKind: Hashable, Sendable {
  /// How the page lies.
  package enum PageOrientation: String, Hashable, Sendable, CaseIterable {
    /// Upright.
    case portrait = "книжная"
    /// On its side.
    case landscape = "альбомная"
  }

  /// What a kind asks of its page.
  package enum Page: Hashable, Sendable {
    /// Always this way.
    case always(PageOrientation)
    /// On its side when the table has so many columns or more.
    case landscapeFrom(columns: Int)
  }

  /// What a document is made for, one each; the raw value is the word of a kind's file.
  package enum Occasion: String, Hashable, Sendable, CaseIterable {
    /// Each order that has what the kind requires.
    case order = "приказ"
    /// Each extract of an order.
    case extract = "выписка"
    /// Each letter.
    case letter = "письмо"
    /// Each minutes of a meeting.
    case minutes = "протокол"
    /// Each agreement.
    case agreement = "договор"
    /// Each teacher's route.
    case teacherRoute = "маршрут"
  }

  /// How the document made for a site differs («для сайта»).
  package struct Site: Hashable, Sendable {
    /// False for a document that is never published.
    package let isPublished: Bool
    /// The paths of data that it goes without, lists passed through.
    package let withheld: [LocatedText]
    /// The paths at which people give way to their posts.
    package let nameless: [LocatedText]
  }

  /// A field without which there is no document.
  package struct Requirement: Hashable, Sendable {
    /// The field's path without list positions: `дорожная-карта.группы`.
    package let field: String
    /// The stage from which it is required; nil for every stage.
    package let stage: OrderStage?
    /// What stands behind the field and is no stage, for the reader to report.
    package let unknownStage: String?
    /// Where the kind's file says so.
    package let path: FieldPath
    /// The field's path, key by key.
    package let keys: [String]
  }

  /// A chapter that the document has.
  package struct Chapter: Hashable, Sendable {
    /// Its heading.
    package let heading: String
    /// True when the document is not complete without it.
    package let isRequired: Bool
    /// Where the kind's file says so.
    package let path: FieldPath
  }

  /// How the document looks when it is bound into an order as an annex.
  package struct Annex: Hashable, Sendable {
    /// The word of the approval stamp as given; nil when it is to be derived.
    package let stamp: String?
    /// What the stamp agrees with, when the document itself does not say.
    package let agreement: GrammaticalGender?
    /// False for a document that is an annex and nothing else.
    package let standsAlone: Bool
  }

  /// The kind's ASCII name: its file's name without the extension.
  package let name: String
  /// Where the record stands.
  package let path: FieldPath
  /// The Russian title («дорожная карта»).
  package let title: String
  private let foldedTitle: String
  private let hyphenatedTitle: String
  /// The parts of a set whose names mean this kind.
  private let parts: [AnnexPart]
  /// The version of the kind, 1 when not stated.
  package let version: Int
  /// What one is made for; nil for one document of the whole set, and for kinds of orders.
  package let occasion: Occasion?
  /// Which orders it prints; nil when it is no kind of order.
  package let orderSubject: OrderSubject?
  /// How it differs for a site; nil when its file does not say.
  package let site: Site?
  /// The required fields in the written order.
  package let requirements: [Requirement]
  /// The dotted paths that are required at every stage, key by key.
  package let requiredPaths: [[String]]
  /// The chapters in the written order.
  package let chapters: [Chapter]
  /// What it asks of the page; nil to leave the template's.
  package let page: Page?
  /// How it looks as an annex; nil when it is never one.
  package let annex: Annex?
  /// The result's name with tags; nil for the title.
  package let fileName: LocatedText?
  /// The more general kind that is not meant where this one is.
  package let replaces: String?
  /// What a school fills in; nil for a kind without a form.
  package let form: KindForm?
  /// How strict each rule is for this kind, by code.
  package let ruleSettings: [String: RuleSetting]

  /// The kind of a record of the vocabulary's type `вид документа`; nil when a required field is missing.
  package init?(name: String, _ record: RecordValue) {
    guard let title = record.text(DocumentKindKeys.title) else { return nil }
    self.name = name
    self.path = record.path
    self.title = title
    let foldedTitle = title.lowercased()
    let hyphenatedTitle = foldedTitle.replacing(" ", with: "-")
    self.foldedTitle = foldedTitle
    self.hyphenatedTitle = hyphenatedTitle
    parts = AnnexPart.allCases.filter { [name, foldedTitle, hyphenatedTitle].contains($0.rawValue) }
    self.version = record.wholeNumber(DocumentKindKeys.version) ?? 1
    self.occasion = record.text(DocumentKindKeys.occasion).flatMap(Occasion.init)
    self.orderSubject =
      record.text(DocumentKindKeys.orderSubject).flatMap(OrderSubject.init) ?? (name == "order" ? .other : nil)
    self.site = record.record(DocumentKindKeys.site).map { site in
      Site(
        isPublished: site.yesNo(KindSiteKeys.isPublished) ?? true, withheld: site.texts(KindSiteKeys.withheld),
        nameless: site.texts(KindSiteKeys.nameless))
    }
    let requirements = record.list(DocumentKindKeys.requirements).compactMap(Requirement.init)
    self.requirements = requirements
    requiredPaths = requirements.filter { $0.stage == nil }.map(\.keys)
    self.chapters = record.records(DocumentKindKeys.chapters).compactMap { chapter in
      chapter.text(KindChapterKeys.heading).map {
        Chapter(heading: $0, isRequired: chapter.yesNo(KindChapterKeys.isRequired) ?? false, path: chapter.path)
      }
    }
    self.page =
      record.record(DocumentKindKeys.page)?.wholeNumber(KindPageKeys.landscapeFromColumns)
      .map { .landscapeFrom(columns: $0) }
      ?? record.text(DocumentKindKeys.page).flatMap(PageOrientation.init).map { .always($0) }
    self.annex = record.record(DocumentKindKeys.annex).map { annex in
      Annex(
        stamp: annex.text(KindAnnexKeys.stamp),
        agreement: annex.text(KindAnnexKeys.agreement).flatMap(GrammaticalGender.init(dataWord:)),
        standsAlone: annex.yesNo(KindAnnexKeys.standsAlone) ?? true)
    }
    self.fileName = record.value(DocumentKindKeys.fileName.key)?.text
    self.replaces = record.text(DocumentKindKeys.replaces)
    self.form = record.record(DocumentKindKeys.form).flatMap(KindForm.init)
    self.ruleSettings = RuleSetting.settings(of: record.keyed(DocumentKindKeys.severities))
  }

  /// True for orders, which are made one for each order of a set and take their annexes along.
  package var isOrder: Bool { orderSubject != nil }

  /// True when it prints orders of that subject: its own, or any.
  package func prints(_ subject: OrderSubject) -> Bool { orderSubject == .other || orderSubject == subject }

  /// True when a person or an order means this kind: by its file's name, its title, or the title with hyphens.
  package func isNamed(_ text: String) -> Bool {
    if text == name { return true }
    let folded = text.inSmallLetters
    return folded == foldedTitle || folded == hyphenatedTitle
  }

  /// True when the name of a part of a set means this kind.
  package func isNamed(_ part: AnnexPart) -> Bool { parts.contains(part) }
}

extension DocumentKind.Requirement {
  /// `приказ.номер`, or `приказ.номер зарегистрирован` with the stage behind it, or the same as a record.
  init?(_ value: DataValue) {
    let words: [String]
    if let record = value.record {
      words = [record.text(RequirementKeys.field), record.text(RequirementKeys.stage)].compactMap(\.self)
    } else {
      words = value.text?.text.split(separator: " ", maxSplits: 1).map(String.init) ?? []
    }
    guard let field = words.first else { return nil }
    self.field = field
    self.keys = field.split(separator: ".").map(String.init)
    self.stage = words.dropFirst().first.flatMap(OrderStage.init)
    self.unknownStage = self.stage == nil ? words.dropFirst().first : nil
    self.path = value.path
  }
}

extension RuleSetting {
  /// The settings of a record of rules, by code.
  static func settings(of values: [KeyedValue]) -> [String: RuleSetting] {
    values.reduce(into: [:]) { settings, entry in
      settings[entry.key] = entry.value.text.flatMap { RuleSetting(dataWord: $0.text) }
    }
  }
}
