import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// The one bridge from the domain to templates: turns a checked set into the records that tags speak of.
///
/// Texts come polished for print, names in their cases, dates as the standard writes them; a template only places them.
struct ProgrammeFields {
  let set: ProgrammeSet
  private let occasion: DocumentOccasion
  private let stage: OrderStage?
  private let annexes: [Annex]
  private let wantsPassport: Bool
  private let frame: DrawingSize?
  private let names: Set<String>
  private var letterhead: LetterheadFields
  var forms: PrintedForms
  var findings: [Diagnostic] = []

  /// Fields for one document: of an order with its annexes, of another act, or of the set; `wantsPassport` when the
  /// programme's passport is printed alone; `frame` is what a drawing of the scheme must fit into; `names`
  /// are those of the root that the document looks up: no others are made, nor is anything noted about them.
  init(
    set: ProgrammeSet, occasion: DocumentOccasion, stage: OrderStage? = nil, annexes: [Annex] = [],
    wantsPassport: Bool = false, pictures: PictureFiles, frame: DrawingSize? = nil, names: Set<String>
  ) {
    self.set = set
    self.occasion = occasion
    self.stage = stage
    self.annexes = annexes
    self.wantsPassport = wantsPassport
    self.frame = frame
    self.names = names
    letterhead = LetterheadFields(set.letterhead, pictures: pictures)
    forms = PrintedForms(set: set, date: occasion.date ?? set.day(ofDocumentLookingUp: names))
  }

  /// Forms that a person should look at, and what cannot be printed.
  var notes: [Diagnostic] { forms.notes + findings + letterhead.findings }

  /// The names that the root has, whatever the set holds.
  private static let knownNames: Set = [
    "организация", "бланк", "приказ", "выписка", "письмо", "протокол", "перечень-базовых-школ", "положение",
    "состав", "программа", "паспорт", "дорожная-карта", "схема-взаимодействия", "приложение", "план-мероприятий",
    "перечень-школ", "отчёт", "справка", "договор", "маршрут", "мониторинг",
    "внутри-программы",
  ]

  /// The root record.
  mutating func root() -> TemplateValue {
    var fields: [String: TemplateValue] = [:]
    if wants("организация"), let organisation = set.organisation {
      fields["организация"] = organisationRecord(organisation)
    }
    fields["бланк"] = letterhead.record()
    fields.merge(actRecords()) { _, new in new }
    if wants("программа") || wantsPassport, let programme = set.programme {
      var programmeFields = ProgrammeRecordFields(programme, forms: forms)
      fields["программа"] = programmeFields.record()
      // Its title stands in the genitive, which may have to be noted: only for those who ask for it.
      if wantsPassport { fields["паспорт"] = programmeFields.passport() }
      forms = programmeFields.forms
      findings += programmeFields.findings
    }
    for (key, plan) in [("дорожная-карта", set.roadmap), ("план-мероприятий", set.actionPlan)] {
      guard wants(key), let plan else { continue }
      var roadmapFields = RoadmapFields(roadmap: plan, forms: forms)
      fields[key] = roadmapFields.record()
      forms = roadmapFields.forms
    }
    addPlanLike(to: &fields)
    if wants("схема-взаимодействия"), let scheme = set.scheme {
      var schemeFields = SchemeFields(scheme: scheme, forms: forms, frame: frame)
      fields["схема-взаимодействия"] = schemeFields.record()
      forms = schemeFields.forms
    }
    if wants("перечень-базовых-школ"), let baseSchools = set.baseSchools {
      var listFields = BaseSchoolFields(baseSchools, forms: forms)
      fields["перечень-базовых-школ"] = listFields.record()
      forms = listFields.forms
    }
    if wants("положение"), let statute = set.statute {
      var statuteFields = StatuteFields(statute, forms: forms)
      fields["положение"] = statuteFields.record()
      forms = statuteFields.forms
    }
    for annex in annexes where annex.kind != nil { fields[annex.scope] = annexScope(annex) }
    return .record(of: fields, expected: Self.knownNames)
  }

  /// True for a name of the root that the document looks up.
  func wants(_ name: String) -> Bool { names.contains(name) }

  /// The records of the act that the document is made for.
  private mutating func actRecords() -> [String: TemplateValue] {
    switch occasion {
    case .set: return [:]
    case .agreement(let agreement):
      var agreementFields = AgreementFields(agreement, forms: forms)
      let record = agreementFields.record()
      forms = agreementFields.forms
      return ["договор": record]
    case .teacherRoute(let route):
      var routeFields = TeacherRouteFields(route, forms: forms)
      let record = routeFields.record()
      forms = routeFields.forms
      return ["маршрут": record]
    case .order(let order):
      var orderFields = OrderFields(order, stage: stage, annexes: annexes, forms: forms)
      let record = orderFields.record(code: code(of: order))
      forms = orderFields.forms
      return ["приказ": record]
    case .extract(let extract, let order):
      var orderFields = OrderFields(order, stage: stage, annexes: annexes, forms: forms)
      let records = ["приказ": orderFields.record(code: code(of: order)), "выписка": orderFields.record(of: extract)]
      forms = orderFields.forms
      findings += orderFields.findings
      return records
    case .letter(let letter):
      var letterFields = LetterFields(letter, forms: forms)
      let record = letterFields.record()
      forms = letterFields.forms
      return ["письмо": record]
    case .minutes(let minutes):
      var minutesFields = MinutesFields(minutes, forms: forms)
      let record = minutesFields.record()
      forms = minutesFields.forms
      return ["протокол": record]
    }
  }

  private mutating func code(of order: AdministrativeOrder) -> TemplateValue {
    letterhead.code(of: order, issuedBy: set.organisation?.name.nominative)
  }

  private var isLetter: Bool { if case .letter = occasion { true } else { false } }

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
        "реквизиты-бланка": BlankFields(organisation, isLetter: isLetter).list(),
      ], path: path)
  }

  // MARK: - Annexes

  private mutating func annexScope(_ annex: Annex) -> TemplateValue {
    guard let order = occasion.order else { return TemplateValue(.absent) }
    let body = set.organisation.map { forms.name($0.name, in: .genitive, at: $0.path) }
    let author = body.map { " " + $0 } ?? ""
    let mark: TemplateValue = .record(
      [
        "номер": optional(annex.number.map(String.init), annex.document.path),
        // A new edition of an older act's annex is not approved anew: the older act has done that.
        "гриф": TemplateValue(
          annex.document.isNewEdition ? .absent : .text(ShortParticiple.approved.capitals(annex.gender)),
          path: annex.path),
        "приказом": .text("приказом" + author, path: annex.document.path),
        "к-приказу": .text("к приказу" + author, path: annex.document.path),
        "дата": optional(order.date?.digits, order.datePath),
        "номер-приказа": optional(order.number, order.numberPath),
      ], path: annex.document.path)
    var fields = ["приложение": mark]
    if let group = annex.group {
      var groupFields = WorkingGroupFields(group, forms: forms)
      fields["состав"] = groupFields.record()
      forms = groupFields.forms
    }
    return .record(of: fields, path: annex.document.path)
  }

  private func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text($0) } ?? .absent, path: path)
  }
}
