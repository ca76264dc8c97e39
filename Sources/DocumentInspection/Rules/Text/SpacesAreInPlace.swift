import DocumentRecognition

/// A blank stands where it must, and nowhere else: «№ 1», «г. Алдан», «1. Доля».
struct SpacesAreInPlace: InspectionRule {
  let code = "TXT-03"

  private enum Fault: CaseIterable {
    case sign, marker, abbreviation, stop, beforeMark, bracket, glued

    var message: String {
      switch self {
      case .sign: "нет пробела после знака «№» или «§»"
      case .marker: "нет пробела после номера или знака перечисления"
      case .abbreviation: "нет пробела после сокращения с точкой"
      case .stop: "нет пробела после знака препинания"
      case .beforeMark: "лишний пробел перед знаком препинания"
      case .bracket: "пробел у скобки или кавычки стоит не с той стороны"
      case .glued: "слово и число написаны слитно"
      }
    }
  }

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Fault: [Passage]] = [:]
    for (index, paragraph) in document.shown {
      if let marker = paragraph.marker, marker.lacksSpace {
        let end = min(marker.typedLength + 1, paragraph.scalars.count)
        found[.marker, default: []].append(
          Passage(paragraph: index, range: paragraph.firstCharacter..<max(end, paragraph.firstCharacter + 1)))
      }
      guard paragraph.signs.contains(.doubtfulSpacing) else { continue }
      for position in paragraph.scalars.indices {
        guard let fault = fault(paragraph, position) else { continue }
        let lower = paragraph.word(before: position)?.range.lowerBound ?? position
        let upper = paragraph.word(at: position + 1)?.range.upperBound ?? position + 1
        let near = max(lower, position - 12)..<min(upper, position + 13)
        found[fault, default: []].append(
          Passage(paragraph: index, range: near.clamped(to: 0..<paragraph.scalars.count)))
      }
    }
    return Fault.allCases.flatMap { fault in
      RuleFinding.grouped(
        fault.message, hint: "пишите: № 1, г. Алдан, 1. Доля, слово (пояснение)", at: found[fault] ?? [])
    }
  }

  private func fault(_ paragraph: DocumentParagraph, _ position: Int) -> Fault? {
    let scalars = paragraph.scalars
    let scalar = scalars[position]
    let previous = position > 0 ? scalars[position - 1] : nil
    let next = position + 1 < scalars.count ? scalars[position + 1] : nil
    switch scalar {
    case "№", "§":
      if let next, CharacterClass.isFigure(next) || CharacterClass.isLetter(next) { return next == "п" ? nil : .sign }
      return nil
    case ",", ";", ":", ".", "!", "?", ")", "»":
      if let previous, previous == " " || previous == "\u{A0}" {
        return isStrayBlank(paragraph, position, scalar, next)
          ? (scalar == ")" || scalar == "»" ? .bracket : .beforeMark) : nil
      }
      let fault = missing(paragraph, position, scalar, previous, next)
      return fault == nil || paragraph.isAddress(at: position) ? nil : fault
    case "(", "«":
      if let next, next == " " || next == "\u{A0}", position + 2 < scalars.count,
        CharacterClass.isLetter(scalars[position + 2])
      {
        return .bracket
      }
      if scalar == "(", let previous, CharacterClass.isLetter(previous), let next, CharacterClass.isLetter(next) {
        // «ознакомлен(а)», «школ(ы)» give an ending in brackets.
        let close = scalars[position...].firstIndex(of: ")") ?? scalars.count
        return close - position > 5 && CharacterClass.isLetter(next) ? .bracket : nil
      }
      return nil
    default:
      guard CharacterClass.isFigure(scalar), let previous, CharacterClass.isSmall(previous),
        let word = paragraph.word(before: position), word.range.upperBound == position, word.range.count >= 5
      else { return nil }
      return paragraph.isAddress(at: position) ? nil : .glued
    }
  }

  private func isStrayBlank(
    _ paragraph: DocumentParagraph, _ position: Int, _ scalar: Unicode.Scalar, _ next: Unicode.Scalar?
  ) -> Bool {
    guard position >= 2 else { return false }
    let before = paragraph.scalars[position - 2]
    // « » in a date, «...», «_ .» and a decimal point after a blank are other things.
    if scalar == ".", let next, next == "." || CharacterClass.isFigure(next) || CharacterClass.isLetter(next) {
      return false
    }
    if scalar == "»" { return CharacterClass.isLetter(before) }
    if scalar == ":" || scalar == ")" {
      return CharacterClass.isLetter(before) || CharacterClass.isFigure(before) || before == "»"
    }
    return CharacterClass.isLetter(before) || CharacterClass.isFigure(before)
      || ")».\"%".unicodeScalars.contains(before)
  }

  private func missing(
    _ paragraph: DocumentParagraph, _ position: Int, _ scalar: Unicode.Scalar, _ previous: Unicode.Scalar?,
    _ next: Unicode.Scalar?
  ) -> Fault? {
    guard let previous, let next else { return nil }
    switch scalar {
    case ",":
      guard CharacterClass.isLetter(next) || CharacterClass.isFigure(next) && !CharacterClass.isFigure(previous) else {
        return nil
      }
      return .stop
    case ";", "!", "?": return CharacterClass.isLetter(next) ? .stop : nil
    case ":": return CharacterClass.isLetter(next) && CharacterClass.isLetter(previous) ? .stop : nil
    case ")", "»": return CharacterClass.isLetter(next) && !isListMark(paragraph, position) ? .bracket : nil
    case ".":
      if position < paragraph.bodyStart { return nil }
      let word = paragraph.word(before: position)
      guard let word, word.range.upperBound == position || previous == ")" || previous == "»" else { return nil }
      if CharacterClass.isCapital(next) {
        if word.range.count == 1, word.isCapitalised { return nil }
        if word.isFigures { return nil }
        return word.range.count <= 3 ? .abbreviation : .stop
      }
      if CharacterClass.isFigure(next), CharacterClass.isLetter(previous) {
        if word.range.count == 1, word.isCapitalised { return nil }
        return word.range.count <= 3 && !word.isAllCapitals ? .abbreviation : .stop
      }
      return nil
    default: return nil
    }
  }

  private func isListMark(_ paragraph: DocumentParagraph, _ position: Int) -> Bool {
    position <= paragraph.bodyStart || position > 0 && CharacterClass.isFigure(paragraph.scalars[position - 1])
      || paragraph.scalars[max(0, position - 4)..<position].contains("(")
  }
}
