import DocumentRecognition
import Testing

/// The index of words and the signs of paragraphs say nothing else than a walk over the whole text would.
@Suite("Указатель слов")
struct WordIndexTests {
  private static let text = """
    = ПРИКАЗ
    Школы района проводят самообследование, школа № 5 – тоже; школьники и школьницы ждут.
    Естественнонаучная направленность, естественнонаучно-географическая школа.
    Ученики читают: «café», «їжак», «їжачок» и «Ёлка», а в течение года – «елка».
    | школа | В школах – праздник |
    В течении года школы работают.
    """

  @Test(
    "слова, начала, концы и середины",
    arguments: [
      ["школа"], ["школ*"], ["*ница", "*ницы"], ["*коль*"], ["*научно*"], ["*географическая"], ["*ї*"], ["*фические*"],
      ["*сть"], ["*жак*"], ["школ*", "школа", "*а"], ["естественнонаучн*"],
      ["естественнонаучно-географическая"], ["естественнонаучно-*"], ["їжак"], ["їжа*"], ["café"], ["ежак"], ["елка"],
      ["в", "5"], ["нигде*"],
    ])
  func places(forms: [String]) throws {
    let document = try DocumentFixture.document(Self.text)
    let expected = document.paragraphs.flatMap { paragraph in
      paragraph.words.map(\.folded).filter { word in forms.contains { Self.fits(word, $0) } }
    }
    let found = document.places(of: WordStems(forms: forms))
    #expect(found.map { document.paragraphs[$0.paragraph].words[$0.word].folded } == expected)
    #expect(found == found.sorted())
    #expect(document.holds(WordStems(forms: forms)) == !expected.isEmpty)
    for form in forms {
      let bare = form.replacing("*", with: "")
      for word in document.paragraphs.flatMap(\.words) {
        #expect(word.begins(with: bare) == word.folded.hasPrefix(bare))
        #expect(word.ends(with: bare) == word.folded.hasSuffix(bare))
        #expect(word.reads(bare) == (word.folded == bare))
      }
    }
  }

  private static func fits(_ word: String, _ form: String) -> Bool {
    let bare = form.replacing("*", with: "")
    return switch (form.hasPrefix("*"), form.hasSuffix("*")) {
    case (true, true): word.contains(bare)
    case (true, false): word.hasSuffix(bare)
    case (false, true): word.hasPrefix(bare)
    case (false, false): word == bare
    }
  }

  @Test(
    "обороты",
    arguments: ["в течение|течении года", "школ* ~ праздник", "*ики и *ицы", "в *ах", "школы района проводят нигде"])
  func phrases(text: String) throws {
    let document = try DocumentFixture.document(Self.text)
    let pattern = PhrasePattern(text)
    let expected = document.paragraphs.indices.flatMap { index in
      pattern.ranges(in: document.paragraphs[index]).map { Passage(paragraph: index, range: $0) }
    }
    #expect(document.passages(of: pattern) == expected)
  }

  @Test("дефис и апостроф внутри слова, кавычки и тире – нет")
  func joints() throws {
    let paragraph = try DocumentFixture.document("О'Генри, д’Артаньян 'и' социально-экономический – план").paragraphs[0]
    #expect(
      paragraph.words.map(\.folded) == ["о'генри", "д'артаньян", "и", "социально-экономический", "план"])
  }

  @Test(
    "знаки абзаца",
    arguments: [
      ("одно – другое", .dash), ("минималь- ного", [.dash, .looseHyphen]), ("(скобка)", .pair),
      ("\"Лучик\"", [.pair, .plainQuote]), ("№ 5", [.number, .figure]), ("№5", [.number, .figure, .doubtfulSpacing]),
      ("сто %", .percent), ("и/или", .slash), ("ещё", .yo), ("____", .line), ("два  пробела", .doubleBlank),
      ("одно , другое", .doubtfulSpacing), ("одно,другое", .doubtfulSpacing), ("одно, другое", []),
      ("14.07.2020", .figure), ("Т.С. Котенко", [.initials, .doubtfulSpacing]), ("МБОУ", .capitals),
      ("и в и в", .spacedLetters), ("слово слово", .repeatedWord), ("<br>", [.markup, .placeholder]),
      ("[image: ]", [.pair, .squareBracket, .placeholder]), ("«»", [.pair, .placeholder]),
      ("дата (указать)", [.pair, .placeholder]), ("TODO", [.placeholder, .capitals]),
    ] as [(String, TextSigns)])
  func signs(text: String, signs: TextSigns) throws {
    #expect(try DocumentFixture.document(text).paragraphs[0].signs == signs)
  }
}
