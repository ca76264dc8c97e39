/// The stable codes of what reading and checking forms may find.
package enum FormCode: String, Sendable, CaseIterable {
  /// The file carries no form; it was read by its headings.
  case notForm = "FRM-01"
  /// A field whose anchors are gone was found by its heading, table or words.
  case guessed = "FRM-02"
  /// Words outside of any field.
  case outside = "FRM-03"
  /// The form of another school, set or kind.
  case otherForm = "FRM-04"
  /// A piece of another school's form.
  case foreignPiece = "FRM-05"
  /// A field that must be answered is not.
  case unanswered = "FRM-06"
  /// An answer without substance.
  case insubstantial = "FRM-07"
  /// A day or a deadline outside of the programme's years, or one that names no date.
  case outOfPeriod = "FRM-08"
  /// Not a number, none where one is needed, or a share that cannot be.
  case noFigure = "FRM-09"
  /// Made from another version of the kind.
  case otherVersion = "FRM-10"
  /// Tracked changes that nobody has accepted.
  case trackedChanges = "FRM-11"
  /// One field twice with different answers.
  case contradiction = "FRM-12"
  /// Another school is named.
  case otherSchool = "FRM-13"
  /// Not a date.
  case badDate = "FRM-14"
  /// A kind without a form.
  case noForm = "FRM-15"
  /// A school that the set does not have.
  case unknownSchool = "FRM-16"
  /// More fields or more text than a form may have.
  case tooMuch = "FRM-17"
  /// A form that nobody has returned.
  case notReturned = "FRM-18"
  /// Two files of one school.
  case returnedTwice = "FRM-19"
  /// A set that does not say for which years a form is made.
  case noYears = "FRM-20"
  /// Neither yes nor no where a box is to be ticked.
  case badCheck = "FRM-21"
  /// A comment that somebody at the school set into the form.
  case comment = "FRM-22"
  /// A file among the returned forms that is no Word document.
  case unread = "FRM-23"

  /// What the code says, one line of Russian.
  package var summary: String {
    switch self {
    case .notForm: "файл не форма: прочитан по заголовкам"
    case .guessed: "поле найдено по заголовку, таблице или словам"
    case .outside: "текст вне полей формы"
    case .otherForm: "форма другой школы, другого комплекта или вида"
    case .foreignPiece: "вставлен кусок формы другой школы"
    case .unanswered: "обязательное поле не заполнено"
    case .insubstantial: "ответ без содержания"
    case .outOfPeriod: "срок или дата вне периода программы, не поняты или не названы"
    case .noFigure: "не число, нет числа или такой доли не бывает"
    case .otherVersion: "форма другой версии"
    case .trackedChanges: "исправления не приняты"
    case .contradiction: "одно поле заполнено дважды по-разному"
    case .otherSchool: "названа другая школа"
    case .badDate: "дата не читается"
    case .noForm: "у вида документа нет формы"
    case .unknownSchool: "нет такой школы"
    case .tooMuch: "слишком много полей или текста"
    case .notReturned: "форма не возвращена"
    case .returnedTwice: "две формы одной школы"
    case .noYears: "не сказано, на какие годы форма"
    case .badCheck: "ни да, ни нет"
    case .comment: "примечание школы в форме"
    case .unread: "файл среди форм не прочитан: он не .docx"
    }
  }
}
