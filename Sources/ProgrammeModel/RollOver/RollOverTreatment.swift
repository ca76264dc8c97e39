/// What becomes of a field when a set is carried over to another year («перенос»).
package enum RollOverTreatment: Hashable, Sendable {
  /// A stretch of time in words: its years are moved.
  case period
  /// A deadline in words: its years are moved, and a day that would be a day off becomes a working one.
  case deadline
  /// A heading of a group: it gives its deadlines their year, so it is moved with them.
  case heading
  /// A day that is moved, as a contract's end is.
  case date
  /// Values by years: the years are moved, and the values are to be looked at.
  case yearKeys(decision: String)
  /// A requisite that the new document does not have yet.
  case cleared(reason: String)
  /// A stage that becomes «проект».
  case draftStage
  /// A title: years in it are pointed out, and moved only on request.
  case title
  /// Words in which years are pointed out.
  case prose
  /// An agreement that a person has to decide about, unless the words say that none is needed.
  case agreement(String)
  /// Something that a person has to decide about; it is left as it is, with all that is in it.
  case decision(String)
  /// Left as it is, without a word: facts that no new year changes.
  case kept

  /// What becomes of a record's field.
  package static func of(_ field: Field, in record: RecordName) -> RollOverTreatment {
    if let known = table[record]?[field.key] { return known }
    switch field.type {
    case .text, .markdown, .list(.text): return .prose
    case .list(.oneOf(let types)) where types.contains(.text): return .prose
    case .reference(_, orText: true), .list(.reference(_, orText: true)): return .prose
    default: return .kept
    }
  }

  /// True for a record that says nothing of the set's years: who and what there is.
  package static func isOutside(_ record: RecordName) -> Bool {
    switch record {
    case .organisation, .letterhead, .unit, .person, .post, .school, .formerName, .waiver, .agreementParty: true
    default: false
    }
  }

  private static let newNumber = RollOverTreatment.cleared(reason: "номер получит новый документ")
  private static let newDate = RollOverTreatment.cleared(reason: "дату получит новый документ")
  private static let oldAct = RollOverTreatment.decision("акт прежних лет: действует ли он и тот ли нужен")
  private static let execution = RollOverTreatment.decision("отметка о прежнем исполнении: удалите её")

  private static let table: [RecordName: [String: RollOverTreatment]] = [
    .file: [
      FileKeys.report.key: .decision("отчёт о прежнем времени: составьте новый"),
      FileKeys.supportNote.key: .decision("справка о прежнем времени: составьте новую"),
      FileKeys.contingentMonitoring.key: .decision("значения прежних лет: впишите новые"),
      FileKeys.schoolList.key: .decision("результаты прежних лет: впишите новые"),
      FileKeys.minutes.key: .decision("заседание прошло: разовое событие, удалите или замените"),
      FileKeys.abbreviations.key: .kept,
    ],
    .programme: [
      ProgrammeKeys.title.key: .title, ProgrammeKeys.accusative.key: .title,
      ProgrammeKeys.period.key: .period, ProgrammeKeys.grounds.key: oldAct,
    ],
    .indicator: [
      IndicatorKeys.baseline.key: .decision("исходное значение прежних лет: впишите новое"),
      IndicatorKeys.targets.key: .yearKeys(
        decision: "годы целевых значений перенесены, сами значения прежние: проверьте"),
    ],
    .stage: [StageKeys.period.key: .period],
    .adoptionMark: [AdoptionMarkKeys.date.key: newDate, AdoptionMarkKeys.number.key: newNumber],
    .deficit: [DeficitKeys.deadline.key: .deadline],
    .roadmap: [
      RoadmapKeys.title.key: .title, RoadmapKeys.accusative.key: .title, RoadmapKeys.period.key: .period,
    ],
    .roadmapGroup: [RoadmapGroupKeys.title.key: .heading, RoadmapGroupKeys.period.key: .period],
    .activity: [ActivityKeys.deadline.key: .deadline, ActivityKeys.execution.key: execution],
    .activityPart: [ActivityPartKeys.deadline.key: .deadline],
    .baseSchoolList: [BaseSchoolListKeys.title.key: .title, BaseSchoolListKeys.accusative.key: .title],
    .statute: [StatuteKeys.title.key: .title, StatuteKeys.accusative.key: .title],
    .workingGroup: [WorkingGroupKeys.title.key: .title],
    .approvedTitle: [ApprovedTitleKeys.title.key: .title],
    .scheme: [SchemeKeys.title.key: .title, SchemeKeys.accusative.key: .title],
    .partner: [
      PartnerKeys.deadline.key: .period, PartnerKeys.agreement.key: .agreement("договор прежних лет: действует ли он"),
    ],
    .order: [
      OrderKeys.title.key: .title, OrderKeys.number.key: newNumber, OrderKeys.date.key: newDate,
      OrderKeys.stage.key: .draftStage, OrderKeys.basis.key: oldAct, OrderKeys.programmeFile.key: .kept,
    ],
    .instructionItem: [
      InstructionItemKeys.deadline.key: .deadline, InstructionItemKeys.execution.key: execution,
    ],
    .amendmentItem: [
      AmendmentItemKeys.act.key: .decision("разовое событие: изменение прежнего акта; нужен ли такой приказ")
    ],
    .repealItem: [
      RepealItemKeys.acts.key: .decision("разовое событие: отмена прежнего акта; нужен ли такой приказ")
    ],
    .visa: [
      VisaKeys.date.key: .cleared(reason: "виза будет новой"),
      VisaKeys.remarks.key: .decision("замечания к прежнему приказу"),
    ],
    .extract: [ExtractKeys.date.key: .cleared(reason: "выписка будет новой")],
    .agreement: [
      AgreementKeys.number.key: newNumber, AgreementKeys.date.key: newDate, AgreementKeys.from.key: .date,
      AgreementKeys.until.key: .date,
    ],
    .teacherRoute: [TeacherRouteKeys.period.key: .period, TeacherRouteKeys.date.key: newDate],
    .routeStep: [RouteStepKeys.deadline.key: .deadline, RouteStepKeys.mark.key: execution],
    .letter: [
      LetterKeys.title.key: .title, LetterKeys.number.key: newNumber, LetterKeys.date.key: newDate,
      LetterKeys.replyNumber.key: .decision("ответ на прежнее письмо: удалите или замените"),
      LetterKeys.replyDate.key: .decision("ответ на прежнее письмо: удалите или замените"),
    ],
  ]
}
