import ProgrammeModel
import RussianLanguage

extension PrintedForms {
  /// An act as a sentence cites it: kind in its case, author, date, number, title («приказом Министерства … от … № …»).
  /// `author` stands in for one that the data leave out.
  mutating func citation(
    of act: BasisAct, in grammaticalCase: GrammaticalCase, author: String? = nil
  ) -> String {
    var words = [phrase(act.kind.withoutCapital, in: grammaticalCase, at: act.path)]
    if let author = act.author ?? author { words.append(author) }
    if let date = act.date { words.append("от " + date.digits) }
    if let number = act.number { words.append("№ " + number) }
    if let title = act.title { words.append(title.hasPrefix("«") ? title : "«\(title)»") }
    return Typography.polished(words.joined(separator: " "))
  }
}
