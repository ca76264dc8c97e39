import DocumentRecognition

/// Words are of the official register, and of today's law: «обучающийся», never «завуч», «постараемся».
struct RegisterIsOfficial: InspectionRule {
  let code = "TXT-17"

  private static let colloquial: [(PhrasePattern, String)] = [
    (PhrasePattern("завуч*"), "заместитель директора по учебно-воспитательной работе"),
    (PhrasePattern("постараемся|постараться|попробуем|надеемся|хотим"), "безличный оборот: планируется, предусмотрено"),
    (PhrasePattern("сделать|делать упор"), "уделить особое внимание"),
    (PhrasePattern("ребята|ребятам|ребят|детки|ребятишки|детишек"), "обучающиеся"),
    (PhrasePattern("второгодник*|двоечник*|троечник*"), "обучающиеся, оставленные на повторное обучение"),
    (PhrasePattern("техничк*|училк*|физрук*|трудовик*"), "название должности по штатному расписанию"),
    (PhrasePattern("афиширован*"), "информирование"), (PhrasePattern("на сегодняшний день"), "в настоящее время"),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let words = Self.colloquial.flatMap { pattern, right in
      RuleFinding.grouped(
        "разговорное или устаревшее слово", hint: "пишите: \(right)", at: document.passages(of: pattern))
    }
    return words + pupils(document)
  }

  private static let oldName = PhrasePattern(
    "учащийся|учащаяся|учащиеся|учащихся|учащимся|учащимися|учащегося|учащемуся")
  private static let newName = WordStems(["обучающ"])

  /// «учащийся» beside «обучающийся»: the law on education knows the latter.
  private func pupils(_ document: RecognisedDocument) -> [RuleFinding] {
    let old = document.passages(of: Self.oldName)
    return document.holds(Self.newName)
      ? RuleFinding.grouped(
        "«учащийся» рядом с «обучающийся»", hint: "пишите везде «обучающийся», как в законе об образовании", at: old)
      : []
  }
}
