import RussianLanguage

/// The pieces of an order; positions are those of the view's paragraphs.
package struct RecognisedOrder: Hashable, Sendable {
  /// The author body.
  package var author: [Int] = []
  /// The kind of document: «ПРИКАЗ».
  package var kind: Int?
  /// True for an extract: «ВЫПИСКА ИЗ ПРИКАЗА» gives some of the items only.
  package var isExtract = false
  /// The date's paragraph and date.
  package var date: (paragraph: Int, mention: DateMention)?
  /// The registration number's paragraph and number.
  package var number: (paragraph: Int, mention: NumberMention)?
  /// The place of issue.
  package var place: Int?
  /// The title to the text.
  package var title: [Int] = []
  /// The stating part.
  package var preamble: [Int] = []
  /// «приказываю».
  package var verb: Passage?
  /// The items of the directive part with all that stands under them.
  package var items: [RecognisedItem] = []
  /// The signature's paragraphs.
  package var signature: [Int] = []
  /// The block of acknowledgement.
  package var acknowledgement: [Int] = []
  /// One past the last paragraph of the order itself.
  package var end = 0

  package static func == (left: RecognisedOrder, right: RecognisedOrder) -> Bool {
    left.author == right.author && left.kind == right.kind && left.title == right.title && left.verb == right.verb
      && left.items == right.items && left.signature == right.signature && left.end == right.end
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(items)
  }
}

/// An item of an order with its subitems.
package struct RecognisedItem: Hashable, Sendable {
  /// Its paragraph.
  package let paragraph: Int
  /// Its number; nil where it has none.
  package let number: Int?
  /// The paragraphs under it: subitems and continuations.
  package var parts: [Int] = []

  /// An item with nothing under it so far.
  package init(paragraph: Int, number: Int?) {
    self.paragraph = paragraph
    self.number = number
  }

  /// The item's paragraph and those under it.
  package var all: [Int] { [paragraph] + parts }
}
