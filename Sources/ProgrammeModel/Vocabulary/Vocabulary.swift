import RussianLanguage

/// The declarative description of everything that a data file may say: the single truth of keys.
///
/// The reader is driven by it; the documentation, the JSON Schema and the field names known to templates come from it.
package enum Vocabulary {
  /// The record of a name.
  package static func record(_ name: RecordName) -> RecordType {
    switch name {
    case .file: FileKeys.record
    case .organisation: OrganisationKeys.record
    case .letterhead: LetterheadKeys.record
    case .unit: UnitKeys.record
    case .person: PersonKeys.record
    case .post: PostKeys.record
    case .school: SchoolKeys.record
    case .formerName: FormerNameKeys.record
    case .programme: ProgrammeKeys.record
    case .indicator: IndicatorKeys.record
    case .baseline: BaselineKeys.record
    case .stage: StageKeys.record
    case .criterion: CriterionKeys.record
    case .dynamics: DynamicsKeys.record
    case .chapter: ChapterKeys.record
    case .roadmap: RoadmapKeys.record
    case .roadmapGroup: RoadmapGroupKeys.record
    case .activity: ActivityKeys.record
    case .execution: ExecutionKeys.record
    case .scheme: SchemeKeys.record
    case .cooperationLink: CooperationLinkKeys.record
    case .partner: PartnerKeys.record
    case .order: OrderKeys.record
    case .basisAct: BasisActKeys.record
    case .approvalItem: ApprovalItemKeys.record
    case .instructionItem: InstructionItemKeys.record
    case .textItem: TextItemKeys.record
    case .amendmentItem: AmendmentItemKeys.record
    case .change: ChangeKeys.record
    case .repealItem: RepealItemKeys.record
    case .repealedAct: RepealedActKeys.record
    case .groupItem: GroupItemKeys.record
    case .workingGroup: WorkingGroupKeys.record
    case .approvedKind: ApprovedKindKeys.record
    case .approvedTitle: ApprovedTitleKeys.record
    case .approvedComposition: ApprovedCompositionKeys.record
    case .control: ControlKeys.record
    case .signatory: SignatoryKeys.record
    case .visa: VisaKeys.record
    case .dispatch: DispatchKeys.record
    case .activityPart: ActivityPartKeys.record
    case .schoolList: SchoolListKeys.record
    case .schoolListRow: SchoolListRowKeys.record
    case .deficit: DeficitKeys.record
    case .schoolGroup: SchoolGroupKeys.record
    case .adoption: AdoptionKeys.record
    case .adoptionMark: AdoptionMarkKeys.record
    case .report: ReportKeys.record
    case .letterReference: LetterReferenceKeys.record
    case .doneMeasure: DoneMeasureKeys.record
    case .decision: DecisionKeys.record
    case .training: TrainingKeys.record
    case .supportActor: SupportActorKeys.record
    case .schoolOutcome: SchoolOutcomeKeys.record
    case .agreement: AgreementKeys.record
    case .agreementParty: AgreementPartyKeys.record
    case .networkProgramme: NetworkProgrammeKeys.record
    case .teacherRoute: TeacherRouteKeys.record
    case .routeStep: RouteStepKeys.record
    case .contingentMonitoring: ContingentMonitoringKeys.record
    case .contingentIndicator: ContingentIndicatorKeys.record
    case .contingentValues: ContingentValuesKeys.record
    case .extract: ExtractKeys.record
    case .baseSchoolList: BaseSchoolListKeys.record
    case .baseSchool: BaseSchoolKeys.record
    case .statute: StatuteKeys.record
    case .statuteChapter: StatuteChapterKeys.record
    case .letter: LetterKeys.record
    case .enclosure: EnclosureKeys.record
    case .minutes: MinutesKeys.record
    case .question: QuestionKeys.record
    case .speech: SpeechKeys.record
    case .voting: VotingKeys.record
    case .waiver: WaiverKeys.record
    case .documentKind: DocumentKindKeys.record
    case .requirement: RequirementKeys.record
    case .kindChapter: KindChapterKeys.record
    case .kindPage: KindPageKeys.record
    case .kindAnnex: KindAnnexKeys.record
    case .kindSite: KindSiteKeys.record
    case .kindForm: KindFormKeys.record
    case .kindFormField: KindFormFieldKeys.record
    case .kindFormColumn: KindFormColumnKeys.record
    }
  }

  /// All records in the order of the documentation.
  package static var records: [RecordType] { RecordName.allCases.map(record) }

  /// The names of the records that have this very key, for «такой ключ есть у …».
  package static func records(having key: String) -> [RecordName] {
    records.filter { $0.field(key) != nil }.map(\.name)
  }

  /// True for the top-level keys that several files of a set may have: each order, letter and protocol is a file of
  /// its own.
  package static func mayRepeatInSet(_ field: Field) -> Bool {
    [FileKeys.order, FileKeys.letter, FileKeys.minutes].contains(field)
  }

  /// The first key of a dotted field path that the vocabulary does not have, with the record that should have it.
  ///
  /// Lists are passed through, and below a record with keys of the clerk's own any word is right.
  package static func firstUnknownStep(of field: String) -> (key: String, record: RecordType)? {
    var records = [record(.file)]
    for key in field.split(separator: ".").map(String.init) {
      guard let record = records.first else { return nil }
      guard let type = records.lazy.compactMap({ $0.field(key)?.type }).first else { return (key, record) }
      if case .keyed = type { return nil }
      records = type.records.map(self.record)
    }
    return nil
  }

  /// The fields that hold a name's forms in the cases other than the nominative.
  ///
  /// With a stem the keys are `должность-родительный` and so on, without one plain `родительный`.
  static func caseFields(stem: String? = nil, of thing: String, examples: [String]) -> [Field] {
    zip(GrammaticalCase.allCases.dropFirst(), examples).map { grammaticalCase, example in
      let name = grammaticalCase.russianName
      return Field(
        stem.map { "\($0)-\(name)" } ?? name, .text, "\(thing): падеж \(name) (\(question(of: grammaticalCase)))",
        example: example)
    }
  }

  private static func question(of grammaticalCase: GrammaticalCase) -> String {
    switch grammaticalCase {
    case .nominative: "кто? что?"
    case .genitive: "кого? чего?"
    case .dative: "кому? чему?"
    case .accusative: "кого? что?"
    case .instrumental: "кем? чем?"
    case .prepositional: "о ком? о чём?"
    }
  }
}
