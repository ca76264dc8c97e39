import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the items that give somebody a task.
extension ImportSession {
  mutating func instruction(_ head: Line, _ subitems: [YAMLValue]) -> YAMLValue? {
    let text = ImportedText.clean(head.text)
    let opens = !subitems.isEmpty && text.hasSuffix(":")
    let words = text.split(separator: " ").map(String.init)
    let verb = words.firstIndex { Self.isInfinitive(ImportedText.folded($0)) }
    if let verb, verb > 0 {
      let (executor, early) = Self.parted(words[..<verb].joined(separator: " "), fewest: 1)
      let apposed = apposedPerson(executor)
      guard Executor.begins(words),
        apposed != nil || Executor.isList(executor) || executor.contains("«") || SchoolRegistry.isName(executor)
      else { return nil }
      var entries = [YAMLValue.Entry("исполнитель", apposed.map { .text($0) } ?? executors(executor))]
      let written = Self.withoutEnd(words[verb...].joined(separator: " "))
      let (task, late) = early == nil ? Self.parted(written) : (written, nil)
      let deadline = early ?? late
      entries.append(.init("поручение", .text(task)))
      if let deadline { entries.append(.init("срок", .text(deadline))) }
      if !subitems.isEmpty { entries.append(.init("подпункты", .list(subitems))) }
      return .record(entries)
    }
    guard opens, Self.namesExecutorAlone(text) else { return nil }
    return .record([
      .init("исполнитель", executors(Self.withoutEnd(text))), .init("подпункты", .list(subitems)),
    ])
  }

  /// True for a line that names an executor and leaves the tasks to those below: «Главному специалисту Н.В. Шамрай:».
  static func namesExecutorAlone(_ text: String) -> Bool {
    let words = ImportedText.clean(text).split(separator: " ").map(String.init)
    return text.hasSuffix(":") && words.count <= 40 && Executor.begins(words)
      && !words.contains { isInfinitive(ImportedText.folded($0)) }
  }

  /// A task with a deadline whose executor is named in the item above; nil for all other lines.
  mutating func task(_ head: Line, _ below: ArraySlice<Line>) -> YAMLValue? {
    guard below.isEmpty, let first = head.text.split(separator: " ").first,
      Self.isInfinitive(ImportedText.folded(String(first)))
    else { return nil }
    let (task, deadline) = Self.parted(Self.withoutEnd(head.text))
    guard let deadline else { return nil }
    return .record([.init("поручение", .text(task.withoutCapital)), .init("срок", .text(deadline))])
  }

  /// The known person of «Тарасовой Е.В., заместителю директора, …»: the post stands behind the name.
  private func apposedPerson(_ executor: String) -> String? {
    let parts = executor.split(separator: ",", maxSplits: 1).map { ImportedText.entry(String($0)) }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    return draft.people.key(named: parts[1] + " " + parts[0], in: .dative)
  }

  /// Known persons by their keys, everything else as written.
  private func executors(_ text: String) -> YAMLValue {
    if let key = draft.people.key(named: text, in: .dative) { return .text(key) }
    return .text(text)
  }

  private static func isInfinitive(_ word: String) -> Bool {
    word.count >= 5 && ["ть", "ться", "сти", "йти", "стись"].contains(where: word.hasSuffix) && !word.hasSuffix("ость")
      && !word.hasSuffix("ости")
      && ![
        "область", "деятельность", "часть", "сеть", "отчетность", "области", "части", "сети", "новости", "пять",
        "шесть",
        "девять", "десять",
      ].contains(word)
  }

  private static let deadlineOpeners: Set<String> = [
    "до", "с", "в", "не", "ежегодно", "ежеквартально", "ежемесячно", "еженедельно",
  ]

  /// The task and the deadline at its end: «провести мониторинг | до 15 декабря 2026 г.».
  static func parted(_ text: String, fewest: Int = 2) -> (task: String, deadline: String?) {
    let words = text.split(separator: " ").map(String.init)
    let last = words.count
    for start in words.indices.dropFirst(fewest) where deadlineOpeners.contains(words[start]) {
      var phrase = words[start..<last].joined(separator: " ")
      var isPlainDay = false
      if phrase.hasPrefix("в срок до ") {
        phrase = String(phrase.dropFirst("в срок до ".count))
        isPlainDay = true
      } else if phrase.hasPrefix("в срок с ") {
        phrase = String(phrase.dropFirst("в срок ".count))
      } else if words[start] == "в" && !phrase.hasPrefix("в течение ")
        || words[start] == "не" && !phrase.hasPrefix("не позднее ")
      {
        continue
      }
      let period = PeriodParser.parse(phrase)
      guard period.problems.isEmpty, phrase.hasPrefix("еже") || period.isComplete && !period.spans.isEmpty,
        !phrase.contains(","),
        !isPlainDay || period.spans.count == 1 && period.spans[0].from == period.spans[0].to
      else { continue }
      return (words[..<start].joined(separator: " "), phrase)
    }
    return (text, nil)
  }
}
