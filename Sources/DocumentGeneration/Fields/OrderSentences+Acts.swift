import ProgrammeModel
import RussianLanguage

extension OrderSentences {
  /// «Внести в приказ … следующие изменения:» with a line for each change and its new wording below it.
  mutating func lines(of amendment: ActAmendment, item: OrderItem, depth: Int) -> [Line] {
    var target: String
    if let document = amendment.document {
      let gender = HeadNoun.gender(ofTitle: document.text) ?? .masculine
      let act = forms.citation(of: amendment.act, in: .instrumental, author: ownName(amendment.act))
      target =
        forms.phrase(document.text, in: .accusative, at: document.path) + ", "
        + FullParticiple.approvedAccusative(gender) + " " + act + ","
    } else {
      target = forms.citation(of: amendment.act, in: .accusative, author: ownName(amendment.act))
    }
    let word = amendment.changes.count == 1 ? "следующее изменение:" : "следующие изменения:"
    let opening = Line(level: depth, text: "Внести в \(target) \(word)", path: item.path)
    return [opening] + amendment.changes.flatMap { lines(of: $0, depth: depth + 1) }
  }

  /// «Признать утратившим силу …»; several acts each in a subitem of its own.
  mutating func lines(of acts: [RepealedAct], item: OrderItem, depth: Int) -> [Line] {
    let named = acts.map { act -> (text: String, gender: GrammaticalGender, act: RepealedAct) in
      let author = ownName(act.act)
      guard !act.items.isEmpty else {
        return (
          forms.citation(of: act.act, in: .accusative, author: author),
          HeadNoun.gender(ofTitle: act.act.kind) ?? .masculine, act
        )
      }
      let isOne = act.items.count == 1
      let numbers = Self.enumeration(act.items)
      let text =
        Typography.polished((isOne ? "пункт " : "пункты ") + numbers) + " "
        + forms.citation(of: act.act, in: .genitive, author: author)
      return (text, isOne ? .masculine : .plural, act)
    }
    if named.count == 1, let only = named.first {
      let word = FullParticiple.lostInstrumental(only.gender)
      return [
        Line(level: depth, text: Self.finished("Признать \(word) силу \(only.text)", opens: false), path: item.path)
      ]
    }
    return [Line(level: depth, text: "Признать утратившими силу:", path: item.path)]
      + named.map {
        Line(
          level: depth + 1, text: Self.finished($0.text.withCapital, opens: false), path: $0.act.act.path)
      }
  }

  /// «Создать рабочую группу … и утвердить её состав (приложение).»
  mutating func line(of group: WorkingGroup, item: OrderItem, depth: Int) -> Line {
    let title = forms.phrase(group.title, in: .accusative, at: group.path).withoutCapital
    let pronoun =
      switch HeadNoun.gender(ofTitle: group.title) ?? .feminine {
      case .masculine, .neuter: "его"
      case .feminine: "её"
      case .plural: "их"
      }
    let mark = item.annexedDocuments.first.map(annexMark) ?? ""
    return Line(level: depth, text: "Создать \(title) и утвердить \(pronoun) состав\(mark).", path: item.path)
  }

  // MARK: - Changes

  private func lines(of change: ActChange, depth: Int) -> [Line] {
    func line(_ text: String) -> Line {
      Line(level: depth, text: Typography.polished(text.withCapital), path: change.path)
    }
    let place = Self.place(change, isPrepositional: false)
    let inside = Self.place(change, isPrepositional: true).map { Self.into($0) + " " } ?? ""
    let whole = place.map { $0 + " " } ?? ""
    switch change.action {
    case nil: return [line(whole)]
    case .reword(let paragraphs):
      let number = change.paragraph == nil ? change.item : nil
      return [line(whole + "изложить в следующей редакции:")] + Self.quotation(paragraphs, number: number, of: change)
    case .addItem(let number, let paragraphs):
      return [line(whole + "дополнить пунктом \(number) следующего содержания:")]
        + Self.quotation(paragraphs, number: number, of: change)
    case .remove: return [line(whole + "исключить.")]
    case .replace(let words, let replacement):
      let (old, new) = (Self.noun(words), Self.noun(replacement))
      return [
        line("\(inside)\(old.nominative) «\(words)» заменить \(new.instrumental) «\(replacement)».")
      ]
    case .removeWords(let words): return [line("\(inside)\(Self.noun(words).nominative) «\(words)» исключить.")]
    case .addWords(let words, let after):
      let behind = after.map { "после \(Self.noun($0).genitive) «\($0)» " } ?? ""
      return [line("\(whole)\(behind)дополнить \(Self.noun(words).instrumental) «\(words)».")]
    case .newEdition(let document):
      let number = annexes.first { $0.document.path == document.path }?.number.map { " № \($0)" } ?? ""
      return [line("\(whole)изложить в новой редакции согласно приложению\(number) к настоящему приказу.")]
    }
  }

  /// The new wording between quotes, as legal writing has it: the number of the item inside, the full stop behind.
  private static func quotation(_ paragraphs: [LocatedText], number: String?, of change: ActChange) -> [Line] {
    paragraphs.enumerated().map { position, paragraph in
      var text = PrintedForms.sentence(paragraph.text)
      if position == 0 {
        let prefix = number.map { "\($0). " } ?? ""
        text = "«" + (text.hasPrefix(prefix) ? "" : prefix) + text
      }
      if position == paragraphs.count - 1 { text += "»." }
      return Line(level: 0, text: text, path: paragraph.path, isQuoted: true)
    }
  }

  /// «Абзац второй пункта 2 приложения № 1», or in the prepositional; nil for the act as a whole.
  private static func place(_ change: ActChange, isPrepositional: Bool) -> String? {
    var steps: [(nominative: String, prepositional: String, genitive: String)] = []
    if let paragraph = change.paragraph {
      let ordinal = Ordinal.masculine(paragraph)
      steps.append(("абзац \(ordinal)", "абзаце \(Ordinal.masculine(paragraph, isPrepositional: true))", ""))
    }
    if let item = change.item { steps.append(("пункт \(item)", "пункте \(item)", "пункта \(item)")) }
    switch change.part {
    case .title: steps.append(("заголовок", "заголовке", "заголовка"))
    case .preamble: steps.append(("преамбулу", "преамбуле", "преамбулы"))
    case nil: break
    }
    if let annex = change.annex {
      let number = if case .number(let number) = annex { " № \(number)" } else { "" }
      steps.append(("приложение" + number, "приложении" + number, "приложения" + number))
    }
    guard let first = steps.first else { return nil }
    return ([isPrepositional ? first.prepositional : first.nominative] + steps.dropFirst().map(\.genitive))
      .joined(separator: " ")
  }

  private static func into(_ place: String) -> String { "в " + place }

  /// What a quoted piece is called: «слово», «слова», «цифры».
  private static func noun(_ words: String) -> (nominative: String, genitive: String, instrumental: String) {
    if words.allSatisfy({ !$0.isLetter }) { return ("цифры", "цифр", "цифрами") }
    return words.contains(where: \.isWhitespace)
      ? ("слова", "слов", "словами") : ("слово", "слова", "словом")
  }

  /// The author of an act of our own, which the data need not name.
  private mutating func ownName(_ act: BasisAct) -> String? {
    guard act.author == nil, let organisation = forms.set.organisation else { return nil }
    return forms.name(organisation.name, in: .genitive, at: organisation.path)
  }
}
