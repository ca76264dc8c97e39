import Diagnostics

/// One change of an earlier act («изменение»): where, and what is done there.
package struct ActChange: Hashable, Sendable {
  /// A part of an act that has no number.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title = "заголовок"
    /// The preamble.
    case preamble = "преамбула"
  }

  /// What is done; the words are those of the data.
  package enum Action: Hashable, Sendable {
    /// «Изложить в следующей редакции: «…»».
    case reword([LocatedText])
    /// «Дополнить пунктом N следующего содержания: «…»».
    case addItem(number: String, [LocatedText])
    /// «Исключить».
    case remove
    /// «Слова «…» заменить словами «…»».
    case replace(words: String, with: String)
    /// «Слова «…» исключить».
    case removeWords(String)
    /// «После слов «…» дополнить словами «…»».
    case addWords(String, after: String?)
    /// «Изложить в новой редакции согласно приложению».
    case newEdition(ApprovedDocument)
  }

  /// Where it stands.
  package let path: FieldPath
  /// The number of the item that is changed.
  package let item: String?
  /// The paragraph of that item, from 1.
  package let paragraph: Int?
  /// The annex that is changed.
  package let annex: Annex?
  /// The part that is changed.
  package let part: Part?
  /// What is done; nil when the data name nothing.
  package let action: Action?
  /// How many actions the data name: one, unless they are wrong.
  package let actionCount: Int

  /// Which annex of the act is meant.
  package enum Annex: Hashable, Sendable {
    /// The only one, which has no number.
    case only
    /// The one of that number.
    case number(String)
  }

  init(_ record: RecordValue) {
    self.path = record.path
    self.item = record.number(ChangeKeys.item)
    self.paragraph = record.wholeNumber(ChangeKeys.paragraph)
    self.annex = record.number(ChangeKeys.annex).map { $0.lowercased() == "да" ? .only : .number($0) }
    self.part = record.text(ChangeKeys.part).flatMap(Part.init)
    var actions: [Action] = []
    let wording = record.texts(ChangeKeys.wording)
    if !wording.isEmpty { actions.append(.reword(wording)) }
    if let number = record.number(ChangeKeys.newItem) {
      actions.append(.addItem(number: number, record.texts(ChangeKeys.newItemText)))
    }
    if record.yesNo(ChangeKeys.removal) == true { actions.append(.remove) }
    if let words = record.text(ChangeKeys.words), let replacement = record.text(ChangeKeys.replacement) {
      actions.append(.replace(words: words, with: replacement))
    }
    if let words = record.text(ChangeKeys.removedWords) { actions.append(.removeWords(words)) }
    if let words = record.text(ChangeKeys.addition) {
      actions.append(.addWords(words, after: record.text(ChangeKeys.after)))
    }
    if let document = record.value(ChangeKeys.newEdition.key).flatMap({ ApprovedDocument($0, isNewEdition: true) }) {
      actions.append(.newEdition(document))
    }
    self.action = actions.first
    self.actionCount = actions.count
  }

  /// True when the change names a place in the act.
  package var hasPlace: Bool { item != nil || annex != nil || part != nil }

  /// The document that replaces an annex, when there is one.
  package var newEdition: ApprovedDocument? {
    guard case .newEdition(let document) = action else { return nil }
    return document
  }
}
