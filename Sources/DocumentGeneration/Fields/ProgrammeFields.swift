import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// The one bridge from the domain to templates: turns a checked set into the records that tags speak of.
///
/// Texts come polished for print, names in their cases, dates as the standard writes them; a template only places them.
struct ProgrammeFields {
  private let set: ProgrammeSet
  private let order: AdministrativeOrder?
  private let stage: OrderStage?
  private let annexes: [Annex]
  private let wantsPassport: Bool
  private let frame: DrawingSize?
  private var letterhead: LetterheadFields
  private var forms: PrintedForms
  private var findings: [Diagnostic] = []

  /// Fields for one document: of an order with its annexes, or of a kind by itself; `wantsPassport` when the
  /// programme's passport is printed alone; `frame` is what a drawing of the scheme must fit into.
  init(
    set: ProgrammeSet, order: AdministrativeOrder?, stage: OrderStage? = nil, annexes: [Annex] = [],
    wantsPassport: Bool = false, pictures: PictureFiles, frame: DrawingSize? = nil
  ) {
    self.set = set
    self.order = order
    self.stage = stage
    self.annexes = annexes
    self.wantsPassport = wantsPassport
    self.frame = frame
    letterhead = LetterheadFields(set.letterhead, pictures: pictures)
    forms = PrintedForms(set: set, date: order?.date)
  }

  /// Forms that a person should look at, and what cannot be printed.
  var notes: [Diagnostic] { forms.notes + findings + letterhead.findings }

  /// The names that the root has, whatever the set holds.
  private static let names: Set = [
    "организация", "бланк", "приказ", "программа", "паспорт", "дорожная-карта", "схема-взаимодействия", "приложение",
    "внутри-программы",
  ]

  /// The root record.
  mutating func root() -> TemplateValue {
    var fields: [String: TemplateValue] = [:]
    if let organisation = set.organisation { fields["организация"] = organisationRecord(organisation) }
    fields["бланк"] = letterhead.record()
    if let order { fields["приказ"] = orderRecord(order) }
    if let programme = set.programme {
      var programmeFields = ProgrammeRecordFields(programme, forms: forms)
      fields["программа"] = programmeFields.record()
      // Its title stands in the genitive, which may have to be noted: only for those who ask for it.
      if wantsPassport { fields["паспорт"] = programmeFields.passport() }
      forms = programmeFields.forms
      findings += programmeFields.findings
    }
    if let roadmap = set.roadmap {
      var roadmapFields = RoadmapFields(roadmap: roadmap, forms: forms)
      fields["дорожная-карта"] = roadmapFields.record()
      forms = roadmapFields.forms
    }
    if let scheme = set.scheme {
      var schemeFields = SchemeFields(scheme: scheme, forms: forms, frame: frame)
      fields["схема-взаимодействия"] = schemeFields.record()
      forms = schemeFields.forms
    }
    for annex in annexes where annex.kind != nil { fields[annex.scope] = annexScope(annex) }
    return .record(fields, expected: Self.names)
  }

  // MARK: - Organisation

  private mutating func organisationRecord(_ organisation: Organisation) -> TemplateValue {
    let path = organisation.path
    func text(_ value: String?, _ key: String) -> TemplateValue {
      TemplateValue(value.map { .text(Typography.polished($0)) } ?? .absent, path: path.key(key))
    }
    /// Addresses of the net are printed as they are.
    func address(_ value: String?, _ key: String) -> TemplateValue {
      TemplateValue(value.map { .text($0) } ?? .absent, path: path.key(key))
    }
    let nameOnBlank = organisation.nameOnBlank ?? organisation.name.nominative
    return .record(
      [
        "наименование": text(organisation.name.nominative, "наименование"),
        "родительный": text(forms.name(organisation.name, in: .genitive, at: path), "родительный"),
        "заглавными": text(nameOnBlank.uppercased(), organisation.nameOnBlank == nil ? "наименование" : "на-бланке"),
        "краткое": text(organisation.shortName, "краткое"),
        "вышестоящая": text(organisation.parent?.nominative, "вышестоящая"),
        "вышестоящая-заглавными": text(organisation.parent?.nominative.uppercased(), "вышестоящая"),
        "место-составления": text(organisation.placeOfIssue, "место-составления"),
        "адрес": text(organisation.address, "адрес"), "телефон": text(organisation.phone, "телефон"),
        "почта": address(organisation.email, "почта"), "сайт": address(organisation.site, "сайт"),
        "инн": text(organisation.taxNumber, "инн"), "кпп": text(organisation.taxReasonCode, "кпп"),
        "огрн": text(organisation.registrationNumber, "огрн"),
      ], path: path)
  }

  // MARK: - Order

  private mutating func orderRecord(_ order: AdministrativeOrder) -> TemplateValue {
    var sentences = OrderSentences(order: order, annexes: annexes, forms: forms)
    let lines = sentences.lines()
    let preamble = sentences.preamble()
    forms = sentences.forms
    let acknowledgers = people(order.acknowledgers)
    return .record(
      [
        "qr": letterhead.code(of: order, issuedBy: set.organisation?.name.nominative),
        "проект": .flag((stage ?? order.stage) == .draft),
        "дата": optional(order.date?.digits, order.datePath),
        "дата-текстом": optional(order.date?.words, order.datePath),
        "номер": optional(order.number, order.numberPath),
        "заголовок": .text(Typography.polished(order.title), path: order.titlePath),
        "преамбула": optional(preamble, order.preamblePath),
        "пункты": .list(lines.enumerated().map { Self.itemRecord($1, isLast: $0 == lines.count - 1) }),
        "подпись": signature(order),
        "ознакомить": .list(acknowledgers.map(\.record)),
        "есть-ознакомление": .flag(!acknowledgers.isEmpty),
        "ознакомлены": .flag(acknowledgers.count > 1),
        "ознакомление-слово": .text(acknowledgementWord(acknowledgers.map(\.person))),
        "визы": .list(people(order.endorsers).map(\.record)),
        "есть-визы": .flag(!order.endorsers.isEmpty),
        "рассылка": .list(
          order.distribution.map { .record(["текст": .text(forms.listed($0), path: $0.path)], path: $0.path) }),
        "есть-рассылка": .flag(!order.distribution.isEmpty),
      ], path: order.path)
  }

  private func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text($0) } ?? .absent, path: path)
  }

  private static func itemRecord(_ line: OrderSentences.Line, isLast: Bool) -> TemplateValue {
    var fields: [String: TemplateValue] = [
      "текст": .text(line.text, path: line.path), "последний": .flag(isLast, path: line.path),
    ]
    // Word numbers nine levels; the check of the data refuses deeper ones.
    for level in 1...9 { fields["уровень-\(level)"] = .flag(level == min(line.level, 9), path: line.path) }
    return .record(fields, path: line.path)
  }

  private mutating func signature(_ order: AdministrativeOrder) -> TemplateValue {
    guard let signatory = order.signatory, let person = set.person(signatory.personKey) else {
      return .record(
        // Only a draft comes here without a signatory: its line is left blank.
        ["должность": .text(""), "имя": .text("")], path: order.signatoryPath)
    }
    let post = forms.post(person)
    var title = post.map { Typography.polished($0.title.nominative) }
    if signatory.isActing {
      // The post is that of the person whose duties are performed; the data's own post only where nobody is named.
      let held = signatory.actingForKey.flatMap { set.person($0) }.flatMap { forms.post($0) } ?? post
      title = held.map {
        "Исполняющий обязанности " + PrintedForms.uncapitalised(forms.name($0.title, in: .genitive, at: $0.path))
      }
    }
    return .record(
      [
        "должность": .text(title.map(PrintedForms.capitalised) ?? "", path: post?.path ?? person.path),
        "имя": .text(forms.initialsFirst(person), path: person.path),
      ], path: signatory.path)
  }

  private func people(_ parties: [Party]) -> [(person: Person?, record: TemplateValue)] {
    parties.map { party in
      guard let key = party.personKey, let person = set.person(key) else {
        return (nil, .record(["имя": .text(""), "должность": TemplateValue(.absent)], path: party.path))
      }
      let post = forms.post(person)
      return (
        person,
        .record(
          [
            "имя": .text(forms.initialsFirst(person), path: person.path),
            "должность": optional(post.map { Typography.polished($0.title.nominative) }, post?.path ?? person.path),
            "ознакомлен": .text(acknowledgementWord([person]), path: person.path),
          ], path: party.path)
      )
    }
  }

  /// «ознакомлен», «ознакомлена», of several «ознакомлены»; without a known gender both endings stand.
  private func acknowledgementWord(_ people: [Person?]) -> String {
    if people.count > 1 { return ShortParticiple.acquainted.text(.plural) }
    guard let gender = people.first??.gender else { return ShortParticiple.acquainted.text(.masculine) + "(а)" }
    return ShortParticiple.acquainted.text(gender.grammatical)
  }

  // MARK: - Annexes

  private mutating func annexScope(_ annex: Annex) -> TemplateValue {
    guard let order else { return TemplateValue(.absent) }
    let body = set.organisation.map { forms.name($0.name, in: .genitive, at: $0.path) }
    let author = body.map { " " + $0 } ?? ""
    let mark: TemplateValue = .record(
      [
        "номер": optional(annex.number.map(String.init), annex.document.path),
        "гриф": .text(ShortParticiple.approved.capitals(annex.gender), path: annex.path),
        "приказом": .text("приказом" + author, path: annex.document.path),
        "к-приказу": .text("к приказу" + author, path: annex.document.path),
        "дата": optional(order.date?.digits, order.datePath),
        "номер-приказа": optional(order.number, order.numberPath),
      ], path: annex.document.path)
    return .record(["приложение": mark], path: annex.document.path)
  }
}
