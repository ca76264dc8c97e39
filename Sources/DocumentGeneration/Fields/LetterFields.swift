import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a letter («письмо»).
struct LetterFields {
  private let letter: CoverLetter
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ letter: CoverLetter, forms: PrintedForms) {
    self.letter = letter
    self.forms = forms
  }

  /// The record `письмо`.
  mutating func record() -> TemplateValue {
    func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
      TemplateValue(text.map { .text($0) } ?? .absent, path: path)
    }
    let addressees = letter.addressees.map { party in
      TemplateValue.record(["текст": .text(forms.addressee(party), path: party.path)], path: party.path)
    }
    let executor = letter.executor.flatMap { $0.personKey }.flatMap { forms.set.person($0) }
    let isReply = letter.replyNumber != nil || letter.replyDate != nil
    let (text, closing) = Self.parted(letter.text.text)
    return .record(
      [
        "дата": optional(letter.date?.digits, letter.datePath),
        "номер": optional(letter.number, letter.numberPath),
        "это-ответ": .flag(isReply, path: letter.path),
        "на-номер": optional(letter.replyNumber, letter.path),
        "на-дату": optional(letter.replyDate?.digits, letter.path),
        "адресаты": .list(addressees, path: letter.path),
        "заголовок": optional(letter.title.map(Typography.polished), letter.titlePath),
        "обращение": optional(salutation, letter.salutationPath),
        "текст": optional(text.map(MarkdownTypography.polished), letter.text.path),
        "последний-абзац": optional(closing.map(Typography.polished), letter.text.path),
        "приложение": optional(onlyEnclosure, letter.path),
        "приложения": .list(
          letter.enclosures.count > 1
            ? letter.enclosures.enumerated().map { position, enclosure in
              // The list's own end is the last line's full stop.
              let end = position == letter.enclosures.count - 1 ? "" : ";"
              return .record(["текст": .text(Self.line(enclosure) + end, path: enclosure.path)], path: enclosure.path)
            } : [], path: letter.path),
        "есть-приложения": .flag(letter.enclosures.count > 1, path: letter.path),
        "подпись": forms.signature(letter.signatory, at: letter.signatoryPath),
        "исполнитель": executor.map { executorMark($0) } ?? TemplateValue(.absent, path: letter.path),
      ], path: letter.path)
  }

  /// The text and its last paragraph, which is set apart to hold to the signature; nothing is parted where the last
  /// block is more than a plain paragraph.
  private static func parted(_ text: String) -> (text: String?, closing: String?) {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { $0.joined(separator: "\n") }
    guard let last = blocks.last else { return (nil, nil) }
    let isPlain = last.first?.isLetter == true && !last.contains { "*_`[]|<>#\\".contains($0) }
    guard isPlain else { return (text, nil) }
    let rest = blocks.dropLast()
    let words = last.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (rest.isEmpty ? nil : rest.joined(separator: "\n\n"), words)
  }

  /// «Уважаемая Анна Петровна!»; several are addressed together, somebody known by initials only not at all.
  private var salutation: String? {
    if let written = letter.salutation { return Typography.polished(written) }
    guard letter.addressees.count == 1, let only = letter.addressees.first else { return "Уважаемые коллеги!" }
    guard let person = forms.addressedPerson(only), let first = person.firstName, let patronymic = person.patronymic,
      let gender = person.gender
    else { return nil }
    return "\(gender == .female ? "Уважаемая" : "Уважаемый") \(first) \(patronymic)!"
  }

  private var onlyEnclosure: String? {
    guard letter.enclosures.count == 1, let only = letter.enclosures.first else { return nil }
    return Self.line(only)
  }

  /// «Программа поддержки школ на 12 л. в 1 экз.» (ГОСТ Р 7.0.97, реквизит 19).
  private static func line(_ enclosure: CoverLetter.Enclosure) -> String {
    let title = enclosure.title.map { Typography.polished($0) + " " } ?? ""
    return "\(title)на\u{A0}\(enclosure.sheets)\u{A0}л. в\u{A0}\(enclosure.copies)\u{A0}экз."
  }

  private func executorMark(_ person: Person) -> TemplateValue {
    .record(
      [
        "имя": .text(Typography.polished(person.fullName), path: person.path),
        "телефон": TemplateValue(
          (person.phone ?? forms.set.organisation?.phone).map { .text(Typography.polished($0)) } ?? .absent,
          path: person.path),
      ], path: person.path)
  }
}
