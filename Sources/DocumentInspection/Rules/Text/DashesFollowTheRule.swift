import DocumentRecognition
import RussianLanguage

/// A hyphen joins, a dash parts: «2020–2022», «школы-лидеры», «слово – слово».
struct DashesFollowTheRule: InspectionRule {
  let code = "TXT-05"

  private struct Places {
    var ranges: [Passage] = []
    var spacedRanges: [Passage] = []
    var lopsided: [Passage] = []
    var spacedHyphens: [Passage] = []
    var doubled: [Passage] = []
    var em: [Passage] = []
    var en: [Passage] = []
  }

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var places = Places()
    for index in document.paragraphs(showing: .dash) {
      let paragraph = document.paragraphs[index]
      var position = paragraph.bodyStart
      while position < paragraph.scalars.count {
        if CharacterClass.isDash(paragraph.scalars[position]) {
          position = classify(paragraph, index, position, &places)
        } else {
          position += 1
        }
      }
    }
    let pairs = document.places(of: Self.bodyStems).compactMap { place in
      Self.pair(document.paragraphs[place.paragraph], place.word).map {
        Passage(paragraph: place.paragraph, range: $0)
      }
    }
    let (em, en) = (places.em.count, places.en.count)
    let mixed = em > 0 && en > 0 ? (em <= en ? places.em : places.en) : []
    return RuleFinding.grouped(
      "дефис в диапазоне чисел вместо тире", hint: "пишите 2020–2022 с тире без пробелов", at: places.ranges)
      + RuleFinding.grouped(
        "пробелы вокруг тире в диапазоне чисел", hint: "пишите 1–4 без пробелов", at: places.spacedRanges)
      + RuleFinding.grouped(
        "пробел только с одной стороны тире или дефиса",
        hint: "тире отбивается пробелами с двух сторон, дефис ни с одной",
        at: places.lopsided)
      + RuleFinding.grouped(
        "дефис с пробелами", hint: "в составном слове пишется дефис без пробелов, между словами — тире",
        at: places.spacedHyphens)
      + RuleFinding.grouped(
        "слово и два слова при нём соединены дефисом", hint: "здесь нужно тире: «школ – сетевых партнёров»", at: pairs)
      + RuleFinding.grouped("два дефиса вместо тире", hint: "поставьте тире", at: places.doubled)
      + RuleFinding.grouped(
        "в документе и длинное, и короткое тире", hint: "выберите одно тире для всего документа", at: mixed)
  }

  private static let bodies = ["школ", "организаци", "учреждени", "педагог", "учител", "гимнази", "лице"]
  private static let bodyStems = WordStems(bodies)
  private static let adjectives = ["ых", "их", "ыми", "ими", "ые", "ие", "ым", "им"]

  /// «школ-сетевых партнёров»: an apposition of two words is parted by a dash; «школ-партнёров» has its hyphen.
  private static func pair(_ paragraph: DocumentParagraph, _ position: Int) -> Range<Int>? {
    guard paragraph.signs.contains(.dash), position + 1 < paragraph.words.count else { return nil }
    let (word, next) = (paragraph.words[position], paragraph.words[position + 1])
    let parts = word.folded.split(separator: "-")
    guard parts.count == 2, bodies.contains(where: parts[0].hasPrefix), !["о", "е"].contains(parts[0].suffix(1)),
      parts[1].count > 4, adjectives.contains(where: parts[1].hasSuffix), !bodyStems.hold(next), !next.isFigures,
      paragraph.scalars[word.range.upperBound..<next.range.lowerBound].allSatisfy(CharacterClass.isBlank)
    else { return nil }
    return word.range.lowerBound..<next.range.upperBound
  }

  private func classify(_ paragraph: DocumentParagraph, _ index: Int, _ start: Int, _ places: inout Places) -> Int {
    let scalars = paragraph.scalars
    var end = start
    while end < scalars.count, CharacterClass.isDash(scalars[end]) { end += 1 }
    func isBlank(_ position: Int) -> Bool {
      scalars.indices.contains(position) && CharacterClass.isBlank(scalars[position])
    }
    guard start > 0, end < scalars.count, !paragraph.isAddress(at: start) else { return end }
    let (left, right) = (paragraph.word(before: start), paragraph.word(at: end))
    guard let left, let right else { return end }
    let gapLeft = start - left.range.upperBound
    let gapRight = right.range.lowerBound - end
    let passage = Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound)
    let isNear = gapLeft <= 1 && gapRight <= 1
    let isFigures = isNear && left.isFigures && right.isFigures
    let sign = scalars[start]
    if end - start >= 2 {
      if sign == "-", gapLeft <= 2 { places.doubled.append(passage) }
      return end
    }
    let isHyphen = sign == "-" || sign == "\u{2011}"
    let (blankLeft, blankRight) = (isBlank(start - 1), isBlank(end))
    if isFigures, isRange(paragraph, left, right) {
      if blankLeft != blankRight {
        places.lopsided.append(passage)
      } else if blankLeft {
        places.spacedRanges.append(passage)
      } else if isHyphen, !isSchoolYear(paragraph, right) {
        places.ranges.append(passage)
      }
      return end
    }
    if blankLeft, blankRight {
      if isHyphen {
        let isTight = gapLeft == 1 && gapRight == 1 && (!left.isFigures || !right.isFigures)
        if isTight || isBetweenMarks(scalars, left.range.upperBound..<start, end..<right.range.lowerBound) {
          places.spacedHyphens.append(passage)
        }
      } else if sign == "—" {
        places.em.append(passage)
      } else if sign == "–" {
        places.en.append(passage)
      }
    } else if blankLeft != blankRight, gapLeft <= 1, gapRight <= 1, !left.isFigures || !right.isFigures {
      // «средне- и долгосрочный» has its hyphen on one side by right.
      if blankRight, isHyphen, ["и", "или"].contains(right.folded) { return end }
      if blankLeft, isHyphen, left.isFigures { return end }
      if blankRight, isHyphen, CharacterClass.isSmall(scalars[right.range.lowerBound]), !isMonth(left) { return end }
      places.lopsided.append(passage)
    }
    return end
  }

  /// «… мероприятием» - это», «составило 66,5 % - на треть»: a closing or an opening mark stands beside the hyphen.
  private func isBetweenMarks(_ scalars: [Unicode.Scalar], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count <= 3 && right.count <= 2 && left.count + right.count > 2
      && scalars[left].allSatisfy { CharacterClass.isBlank($0) || "»)%".unicodeScalars.contains($0) }
      && scalars[right].allSatisfy { CharacterClass.isBlank($0) || "«(".unicodeScalars.contains($0) }
  }

  private func isMonth(_ word: TextWord) -> Bool { Self.months.hold(word) }

  private static let months = WordStems(Month.allCases.map { String($0.name(in: .genitive).dropLast()) })

  /// Two figures that can be ends of a range: ascending, of one length for years, no part of an index or a telephone.
  private func isRange(_ paragraph: DocumentParagraph, _ left: TextWord, _ right: TextWord) -> Bool {
    let scalars = paragraph.scalars
    guard let from = Int(left.folded), let to = Int(right.folded), from < to, left.range.count <= 4,
      right.range.count <= 4,
      !left.begins(with: "0"), !right.begins(with: "0"), (left.range.count == 4) == (right.range.count == 4)
    else { return false }
    func isJoint(_ position: Int) -> Bool {
      scalars.indices.contains(position)
        && ("-/№§".unicodeScalars.contains(scalars[position]) || CharacterClass.isLetter(scalars[position]))
    }
    let (before, after) = (left.range.lowerBound - 1, right.range.upperBound)
    if isJoint(before) || isJoint(after)
      || before > 0 && CharacterClass.isBlank(scalars[before]) && isJoint(before - 1)
        && !CharacterClass.isLetter(scalars[before - 1])
    {
      return false
    }
    if before >= 0, scalars[before] == ".", before > 0, CharacterClass.isFigure(scalars[before - 1]) { return false }
    // «тел. 3-16» and numbers in brackets before telephones.
    if let word = paragraph.word(before: left.range.lowerBound), word.reads("тел") || word.reads("факс") {
      return false
    }
    if before >= 0,
      scalars[before] == ")" || before > 0 && scalars[before - 1] == ")" && CharacterClass.isBlank(scalars[before])
    {
      return false
    }
    return true
  }

  private func isSchoolYear(_ paragraph: DocumentParagraph, _ right: TextWord) -> Bool {
    paragraph.word(at: right.range.upperBound)?.begins(with: "уч") == true
  }
}
