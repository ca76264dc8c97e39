import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of an order («приказ»), and those of an extract of it («выписка»).
struct OrderFields {
  private let order: AdministrativeOrder
  private let stage: OrderStage?
  private let lines: [OrderSentences.Line]
  private let preamble: String?
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms
  /// What cannot be printed.
  private(set) var findings: [Diagnostic] = []

  init(_ order: AdministrativeOrder, stage: OrderStage?, annexes: [Annex], forms: PrintedForms) {
    self.order = order
    self.stage = stage
    var sentences = OrderSentences(order: order, annexes: annexes, forms: forms)
    lines = sentences.lines()
    preamble = sentences.preamble()
    self.forms = sentences.forms
  }

  /// The record `приказ`; `code` is the QR code of its first page.
  mutating func record(code: TemplateValue) -> TemplateValue {
    let visas = order.visas.map { visa in
      let extra = [
        "дата-визы": Self.optional(visa.date?.digits, visa.party.path),
        "замечания": Self.optional(visa.remarks.map(Typography.polished), visa.party.path),
      ]
      return TemplateValue.record(
        of: forms.signerFields(visa.party).fields.merging(extra) { own, _ in own }, path: visa.party.path)
    }
    let acknowledgers = order.acknowledgers.map { forms.signer($0) }
    let last = lines.count - 1
    return .record(
      [
        "qr": code,
        "проект": .flag((stage ?? order.stage) == .draft),
        "дата": Self.optional(order.date?.digits, order.datePath),
        "дата-текстом": Self.optional(order.date?.words, order.datePath),
        "номер": Self.optional(order.number, order.numberPath),
        "заголовок": .text(Typography.polished(order.title), path: order.titlePath),
        "преамбула": Self.optional(preamble, order.preamblePath),
        "пункты": .list(lines.enumerated().map { Self.item($1, isLast: $0 == last) }),
        "подпись": forms.signature(order.signatory, at: order.signatoryPath),
        "ознакомить": .list(acknowledgers.map(\.record)),
        "есть-ознакомление": .flag(!acknowledgers.isEmpty),
        "ознакомлены": .flag(acknowledgers.count > 1),
        "ознакомление-слово": .text(PrintedForms.acknowledgementWord(acknowledgers.map(\.person))),
        "визы": .list(visas),
        "есть-визы": .flag(!order.visas.isEmpty),
        "рассылка": .list(
          order.dispatches.map {
            .record(
              [
                "текст": .text(forms.listed($0.party), path: $0.party.path),
                "экземпляров": .text(String($0.copies), path: $0.party.path),
              ], path: $0.party.path)
          }),
        "есть-рассылка": .flag(!order.distribution.isEmpty),
        "всего-экземпляров": .text(String(order.dispatches.reduce(0) { $0 + $1.copies })),
      ], path: order.path)
  }

  /// The record `выписка`; items that the order does not have are found.
  mutating func record(of extract: OrderExtract) -> TemplateValue {
    var chosen: Set<Int> = []
    for item in extract.items {
      guard let index = lines.firstIndex(where: { $0.number == item.text }) else {
        findings.append(
          Diagnostic(
            "REF-10", .error, "в выписке назван пункт \(item.text), а в приказе такого нет",
            hint: "в приказе есть пункты: " + lines.map(\.number).filter { !$0.isEmpty }.joined(separator: ", "),
            path: item.path))
        continue
      }
      // An item comes with the items above it, whose words it goes on with, and with all below it.
      let own = item.text + "."
      chosen.insert(index)
      for (position, line) in lines.enumerated() {
        let isAbove = !line.number.isEmpty && own.hasPrefix(line.number + ".")
        if isAbove || line.number.hasPrefix(own) { chosen.insert(position) }
      }
    }
    // A new wording belongs to the line above it.
    for (position, line) in lines.enumerated() where line.isQuoted && chosen.contains(position - 1) {
      chosen.insert(position)
    }
    let certifier = forms.signer(extract.certifier).record
    return .record(
      [
        "пункты": .list(
          chosen.sorted().map { position in
            let line = lines[position]
            let number = line.number.isEmpty ? "" : line.number + ".\u{A0}"
            return .record(["текст": .text(number + line.text, path: line.path)], path: line.path)
          }),
        "заверяет": certifier,
        "дата": Self.optional(extract.date?.digits, extract.datePath),
        "номера": .text(extract.items.map(\.text).joined(separator: ", "), path: extract.path),
      ], path: extract.path)
  }

  private static func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text($0) } ?? .absent, path: path)
  }

  private static func item(_ line: OrderSentences.Line, isLast: Bool) -> TemplateValue {
    var fields = levels(of: line)
    fields["последний"] = .flag(isLast, path: line.path)
    return .record(of: fields, path: line.path)
  }

  /// A line's text with flags for its depth, by which a template picks the style.
  static func levels(of line: OrderSentences.Line) -> [String: TemplateValue] {
    var fields: [String: TemplateValue] = [
      "текст": .text(line.text, path: line.path), "цитата": .flag(line.isQuoted, path: line.path),
    ]
    // Word numbers nine levels; the check of the data refuses deeper ones.
    for (index, name) in levelNames.enumerated() {
      fields[name] = .flag(index + 1 == min(line.level, 9), path: line.path)
    }
    return fields
  }

  private static let levelNames = (1...9).map { "уровень-\($0)" }
}
