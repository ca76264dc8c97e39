/// Posts of school administration, by the beginnings of their words.
package enum PostLexicon {
  private static let stems = WordStems([
    "директор", "заведующ", "заместител", "начальник", "методист", "специалист", "учител", "педагог", "руководител",
    "председател", "инспектор", "консультант", "советник", "глав", "бухгалтер", "секретар", "воспитател", "логопед",
    "психолог", "куратор", "координатор", "инженер", "юрист", "ректор", "проректор", "доцент", "профессор", "тьютор",
    "библиотекар", "вожат", "министр", "губернатор", "эксперт", "аналитик", "делопроизводител", "и.о", "врио",
  ])

  /// True for a word of a post in any case.
  package static func isPost(_ folded: String) -> Bool { stems.hold(folded) }

  /// The same of a word of a paragraph.
  package static func isPost(_ word: TextWord) -> Bool { stems.hold(word) }

  /// True when a paragraph names a post.
  package static func isNamed(in paragraph: DocumentParagraph) -> Bool {
    paragraph.words.contains(where: stems.hold)
  }
}
