import Diagnostics
import OfficeOpenXML
import RussianLanguage

/// Values: how they are found, filtered and reported.
extension StoryRenderer {
  mutating func appendValue(_ slot: Slot) {
    guard let value = resolved(slot, isSection: false) else { return }
    guard let text = printed(value, slot) else { return }
    let start = output.count
    appendText(text)
    mark(from: start, slot, value)
  }

  /// Notes that all behind a place of the output is a value, when somebody wants to know.
  mutating func mark(from start: Int, _ slot: Slot, _ value: TemplateValue) {
    guard traces else { return }
    traceMarks.append(TraceMark(range: start..<output.count, site: slot.site, path: value.path))
  }

  /// A value inside an attribute: line breaks are kept as the characters that they are.
  mutating func appendAttribute(_ slot: Slot) {
    guard let text = plainText(slot) else { return }
    output += XMLEscape.attribute(text).utf8
  }

  /// A value inside a field's code: what would end the quoted address is written as hexadecimal figures.
  mutating func appendFieldCode(_ slot: Slot) {
    guard let text = plainText(slot) else { return }
    output += XMLEscape.text(LinkText.encoded(text)).utf8
  }

  private mutating func plainText(_ slot: Slot) -> String? {
    guard let value = resolved(slot, isSection: false), let text = printed(value, slot) else { return nil }
    mark(from: output.count, slot, value)
    return text
  }

  /// The text of a value; nil and a finding for what is no text.
  private mutating func printed(_ value: TemplateValue, _ slot: Slot) -> String? {
    if let text = value.printed { return text }
    let hint: String? =
      switch value.content {
      case .list: "обойдите его разделом {{#…}} или напишите {{\(slot.path) | соединить: \", \"}}"
      case .picture, .drawing, .chart: "поставьте в шаблон рисунок и впишите тег в его замещающий текст"
      default: "укажите поле записи: {{\(slot.path).…}}"
      }
    report("VAL-12", "«\(slot.path)» — это \(value.kindName), одной строкой его не напечатать", hint, slot, value.path)
    return nil
  }

  /// The value of a slot after its filters; nil when there is none, which is reported unless a section asks.
  mutating func resolved(_ slot: Slot, isSection: Bool) -> TemplateValue? {
    var value: TemplateValue?
    switch context.find(slot.path) {
    case .value(let found): value = found
    case .missing(let record, let name):
      if slot.filters.contains(where: \.filter.acceptsMissing) { break }
      if !isSection {
        reportMissing(slot, name: name, record: record)
        return nil
      }
      reportUnknownSection(slot, name: name, record: record)
      return nil
    }
    for applied in slot.filters {
      guard value != nil || applied.filter.acceptsMissing else { continue }
      let input = value ?? TemplateValue(.absent)
      switch applied.filter.apply(input, applied.arguments) {
      case .value(let result): value = result
      case .unsure(let result, let reason):
        value = result
        report(
          "VAL-15", "преобразование «\(applied.filter.name)» в поле «\(slot.path)»: \(reason)",
          "проверьте напечатанное или задайте эту форму в данных", slot, input.path, .note)
      case .unfit(let reason):
        report(
          "VAL-13", "преобразование «\(applied.filter.name)» не подходит к полю «\(slot.path)»: \(reason)",
          "исправьте значение в данных или выберите другое преобразование: prikaz template filters", slot, input.path)
        return nil
      case .misused(let misuse):
        // The data are as they should be: only the template is shown.
        session.report(
          TemplateFault.misusedFilter(applied.filter.name, misuse).diagnostic(at: slot.site.location),
          key: "TAG-36|\(slot.site.location)|\(misuse.message)")
        return nil
      }
    }
    return value
  }

  private mutating func reportMissing(_ slot: Slot, name: String, record: TemplateValue?) {
    guard missing == .error else { return }
    let path = (record?.path ?? (name.hasPrefix("@") ? nil : context.values.last?.path))?.key(name)
    if context.knows(name, in: record) {
      report("VAL-11", "нет значения «\(slot.path)»", "впишите его в данные", slot, path)
    } else if let nearest = nearest(to: name, in: record) {
      report("VAL-10", "в данных нет поля «\(slot.path)»", Self.advice(nearest, insteadOf: name), slot, path)
    } else {
      report(
        "VAL-10", "в данных нет поля «\(slot.path)»",
        "впишите его в данные, исправьте имя в шаблоне или напишите {{\(slot.path) | если-пусто: \"…\"}}", slot, path)
    }
  }

  /// A section over a name that nobody knows is silently empty in Mustache; a slip of the pen there would lose a table.
  private mutating func reportUnknownSection(_ slot: Slot, name: String, record: TemplateValue?) {
    guard missing == .error, slot.kind == .sectionStart else { return }
    guard !context.knows(name, in: record), let nearest = nearest(to: name, in: record) else { return }
    session.report(
      Diagnostic(
        "TAG-20", .warning, "раздел «\(slot.path)» пропущен: такого поля в данных нет",
        hint: Self.advice(nearest, insteadOf: name), at: .document(slot.site.location)),
      key: "TAG-20|\(slot.site.location)|\(name)")
  }

  /// Two names that look the same differ in letters of two alphabets, and that must be said.
  private static func advice(_ nearest: String, insteadOf name: String) -> String {
    func russian(_ text: String) -> String { LookalikeLetters.russified(text) ?? text }
    guard russian(name) == russian(nearest) else { return "возможно, имелось в виду «\(nearest)»" }
    return (russian(name) == name ? "в данных" : "здесь")
      + " есть латинские буквы, похожие на русские: наберите «\(russian(nearest))» русскими буквами"
  }

  private func nearest(to name: String, in record: TemplateValue?) -> String? {
    session.maySuggest() ? NearestName.nearest(to: name, among: context.knownNames(in: record)) : nil
  }

  func report(
    _ code: String, _ message: String, _ hint: String?, _ slot: Slot, _ path: FieldPath?,
    _ severity: Severity = .error
  ) {
    session.report(
      Diagnostic(code, severity, message, hint: hint, at: .document(slot.site.location), path: path),
      key: "\(code)|\(slot.site.text)|\(slot.site.location)|\(path?.description ?? "")")
  }
}
