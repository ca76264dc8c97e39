import DocumentRecognition

/// A term is written with a capital everywhere or nowhere.
struct TermsHaveOneCase: InspectionRule {
  let code = "TXT-16"

  private static let programme = PhrasePattern("муниципальн* программ*")
  private static let kinds = WordStems(words: [
    "приказом", "приказа", "приказу", "распоряжением", "постановлением", "письмом", "распоряжения", "постановления",
  ])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    acts(document) + marks(document)
      + term("программ", in: document) + phrase(Self.programme, in: document) + defined(document)
  }

  private static let furtherOn = WordStems(words: ["далее"])

  /// «(далее – Куратор)», and then «куратор» throughout.
  private func defined(_ document: RecognisedDocument) -> [RuleFinding] {
    document.places(of: Self.furtherOn).compactMap { place -> RuleFinding? in
      let paragraph = document.paragraphs[place.paragraph]
      guard place.word + 1 < paragraph.words.count else { return nil }
      let term = paragraph.words[place.word + 1]
      guard term.isCapitalised, !term.isAllCapitals, term.range.count >= 5,
        paragraph.character(after: term.range.upperBound) == ")"
      else { return nil }
      let stem = String(term.folded.dropLast(term.folded.last.map { "аяеоьй".contains($0) } == true ? 1 : 0))
      var capital = 0
      var small: [Passage] = []
      for found in document.places(of: WordStems([stem])) where found.paragraph > place.paragraph {
        let other = document.paragraphs[found.paragraph]
        let word = other.words[found.word]
        guard other.isInBody, word.range.count <= term.range.count + 3, !word.isAllCapitals else { continue }
        guard word.isCapitalised else {
          small.append(Passage(paragraph: found.paragraph, range: word.range))
          continue
        }
        // A sentence begins with a capital anyway.
        guard found.word > 0, word.range.lowerBound > other.bodyStart else { continue }
        let before = other.scalars[other.words[found.word - 1].range.upperBound..<word.range.lowerBound]
        if !before.contains(where: { ".!?:".unicodeScalars.contains($0) }) { capital += 1 }
      }
      guard small.count >= 2, capital < small.count, stem != "программ" else { return nil }
      return RuleFinding(
        "термин «\(paragraph.string(term.range))» введён с прописной буквы, а дальше стоит со строчной",
        hint: "пишите его везде так, как ввели",
        at: [Passage(paragraph: place.paragraph, range: term.range)] + small)
    }
  }

  /// «Приказом» with a capital inside a sentence.
  private func acts(_ document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for place in document.places(of: Self.kinds) where place.word > 0 {
      let paragraph = document.paragraphs[place.paragraph]
      let word = paragraph.words[place.word]
      guard paragraph.cell == nil, word.isCapitalised, !word.isAllCapitals,
        !document.marks.contains(where: { $0.paragraphs.contains(place.paragraph) })
      else { continue }
      let gap = paragraph.scalars[paragraph.words[place.word - 1].range.upperBound..<word.range.lowerBound]
      guard !gap.contains(where: { ".!?:«\n".unicodeScalars.contains($0) }) else { continue }
      found.append(Passage(paragraph: place.paragraph, range: word.range))
    }
    return RuleFinding.grouped(
      "вид документа с прописной буквы в середине предложения", hint: "пишите: приказом, распоряжением", at: found)
  }

  /// «приказом» in one mark, «Приказом» in the other.
  private func marks(_ document: RecognisedDocument) -> [RuleFinding] {
    var small: [Passage] = []
    var capital: [Passage] = []
    for index in document.marks.flatMap(\.paragraphs) {
      let paragraph = document.paragraphs[index]
      for word in paragraph.words
      where ["приказом", "приказу", "постановлением", "распоряжением"].contains(word.folded) && !word.isAllCapitals {
        if word.isCapitalised {
          capital.append(Passage(paragraph: index, range: word.range))
        } else {
          small.append(Passage(paragraph: index, range: word.range))
        }
      }
    }
    guard !small.isEmpty, !capital.isEmpty else { return [] }
    return RuleFinding.grouped(
      "в отметках о приложении «приказом» то с прописной, то со строчной буквы", hint: "пишите везде одинаково",
      at: capital + small)
  }

  /// A word alone, when it speaks of the document itself.
  private func term(_ stem: String, in document: RecognisedDocument) -> [RuleFinding] {
    guard document.passport != nil || document.title.contains(where: { document.paragraphs[$0].holds(stem) }) else {
      return []
    }
    var small: [Passage] = []
    var capital: [Passage] = []
    for (index, paragraph) in document.shown
    where paragraph.isInBody && !document.isRequisite(index) && (document.order.map { index >= $0.end } ?? true) {
      for (position, word) in paragraph.words.enumerated()
      where word.begins(with: stem) && word.folded.count <= stem.count + 2 && position > 0 && !word.isAllCapitals {
        let next = position + 1 < paragraph.words.count ? paragraph.words[position + 1] : nil
        let isAlone =
          next == nil
          || paragraph.scalars[word.range.upperBound..<(next?.range.lowerBound ?? 0)].contains {
            ".,;:".unicodeScalars.contains($0)
          } || ["является", "являются", "предполагает", "планируется", "поддержки"].contains(next?.folded ?? "")
        if paragraph.words[position - 1].begins(with: "муниципальн") || document.headingParagraphs.contains(index) {
          continue
        }
        guard ["программа", "программы", "программе", "программу", "программой"].contains(word.folded), isAlone else {
          continue
        }
        if word.isCapitalised {
          capital.append(Passage(paragraph: index, range: word.range))
        } else {
          small.append(Passage(paragraph: index, range: word.range))
        }
      }
    }
    guard !small.isEmpty, !capital.isEmpty else { return [] }
    return RuleFinding.grouped(
      "«Программа» то с прописной, то со строчной буквы",
      hint: "после «(далее – Программа)» пишите с прописной, иначе со строчной",
      at: capital.count <= small.count ? capital + small : small + capital)
  }

  private func phrase(_ pattern: PhrasePattern, in document: RecognisedDocument) -> [RuleFinding] {
    let places = document.passages(of: pattern) { index in
      !document.headingParagraphs.contains(index) && document.paragraphs[index].isInBody && document.order == nil
    }
    func isCapital(_ passage: Passage) -> Bool {
      let paragraph = document.paragraphs[passage.paragraph]
      return CharacterClass.isCapital(paragraph.scalars[passage.range.lowerBound])
    }
    let (capital, small) = (places.filter(isCapital), places.filter { !isCapital($0) })
    guard !capital.isEmpty, !small.isEmpty else { return [] }
    return RuleFinding.grouped(
      "одно и то же название то с прописной, то со строчной буквы", hint: "выберите одно написание", at: capital + small
    )
  }
}
