import Diagnostics

/// Everything that the data files of one set («комплект») say.
///
/// It is made of whatever could be read: a record that lacks a required field is left out, and the reader's findings say so.
package struct ProgrammeSet: Hashable, Sendable {
  /// The files' own records, in the files' order; rules that speak of fields by name look here.
  package private(set) var files: [RecordValue]
  /// Who issues the documents.
  package let organisation: Organisation?
  /// What stands on the blank besides.
  package let letterhead: Letterhead?
  /// The units in the written order.
  package let units: [OrganisationUnit]
  /// The people in the written order.
  package let people: [Person]
  /// The schools in the written order.
  package let schools: [School]
  /// The abbreviations in the written order.
  package let abbreviations: [Abbreviation]
  /// The programme.
  package private(set) var programme: Programme?
  /// The roadmap.
  package let roadmap: Roadmap?
  /// Another plan of measures («план мероприятий»).
  package let actionPlan: Roadmap?
  /// The list of schools.
  package let schoolList: SchoolList?
  /// The interim report.
  package let report: Report?
  /// The analytic note.
  package let supportNote: Report?
  /// The agreements in the written order.
  package private(set) var agreements: [Agreement]
  /// The teachers' routes in the written order.
  package private(set) var teacherRoutes: [TeacherRoute]
  /// The monitoring of the contingent.
  package let contingentMonitoring: ContingentMonitoring?
  /// The scheme of cooperation.
  package let scheme: CooperationScheme?
  /// The list of base schools.
  package let baseSchools: BaseSchoolList?
  /// The statute.
  package let statute: Statute?
  /// All orders of the data, one a file, also those that are not asked for now.
  package let writtenOrders: [AdministrativeOrder]
  /// The orders that are asked for.
  package private(set) var orders: [AdministrativeOrder]
  /// The letters, one a file.
  package private(set) var letters: [CoverLetter]
  /// The minutes, one a file.
  package private(set) var minutes: [CouncilMinutes]
  /// What has been decided not to mend.
  package let waivers: [Waiver]
  /// How strict each rule is, by code.
  package let ruleSettings: [String: RuleSetting]

  /// The set of the files' records, each of the vocabulary's type `файл данных`.
  package init(files: [RecordValue]) {
    func first<Value>(_ field: Field, _ make: (RecordValue) -> Value?) -> Value? {
      files.lazy.compactMap { $0.record(field) }.first.flatMap(make)
    }
    func keyed<Value>(_ field: Field, _ make: (String, RecordValue) -> Value?) -> [Value] {
      files.flatMap { $0.keyedRecords(field) }.compactMap { make($0.key, $0.record) }
    }
    self.files = files
    self.organisation = first(FileKeys.organisation, Organisation.init)
    self.letterhead = first(FileKeys.letterhead, Letterhead.init)
    self.units = keyed(FileKeys.units, OrganisationUnit.init)
    self.people = keyed(FileKeys.people, Person.init)
    self.schools = keyed(FileKeys.schools, School.init)
    self.abbreviations = files.flatMap { $0.keyed(FileKeys.abbreviations) }.compactMap { entry in
      entry.value.text.map { Abbreviation(short: entry.key, meaning: $0.text, path: $0.path) }
    }
    self.programme = first(FileKeys.programme, Programme.init)
    self.roadmap = first(FileKeys.roadmap, Roadmap.init)
    self.actionPlan = first(FileKeys.actionPlan, Roadmap.init)
    self.schoolList = first(FileKeys.schoolList, SchoolList.init)
    self.report = first(FileKeys.report, Report.init)
    self.supportNote = first(FileKeys.supportNote, Report.init)
    self.agreements = files.flatMap { $0.records(FileKeys.agreements) }.compactMap(Agreement.init)
    self.teacherRoutes = files.flatMap { $0.records(FileKeys.teacherRoutes) }.compactMap(TeacherRoute.init)
    self.contingentMonitoring = first(FileKeys.contingentMonitoring, ContingentMonitoring.init)
    self.scheme = files.lazy.compactMap { $0.value(FileKeys.scheme.key) }.first.map(CooperationScheme.init)
    self.baseSchools = first(FileKeys.baseSchools, BaseSchoolList.init)
    self.statute = first(FileKeys.statute, Statute.init)
    self.letters = files.compactMap { $0.record(FileKeys.letter).flatMap(CoverLetter.init) }
    self.minutes = files.compactMap { $0.record(FileKeys.minutes).flatMap(CouncilMinutes.init) }
    self.writtenOrders = files.compactMap { $0.record(FileKeys.order).flatMap(AdministrativeOrder.init) }
    self.orders = writtenOrders
    self.waivers = files.flatMap { $0.records(FileKeys.waivers) }.compactMap(Waiver.init)
    self.ruleSettings = RuleSetting.settings(of: files.flatMap { $0.keyed(FileKeys.severities) })
  }

  /// The same set with only some of its orders, so that a mistake in one never withholds another document.
  package func keepingOrders(_ isKept: (AdministrativeOrder) -> Bool) -> ProgrammeSet {
    var set = self
    set.orders.removeAll { !isKept($0) }
    return set
  }

  /// The same set with only some of its letters and minutes, told apart by their places.
  package func keepingActs(_ isKept: (FieldPath) -> Bool) -> ProgrammeSet {
    var set = self
    set.letters.removeAll { !isKept($0.path) }
    set.minutes.removeAll { !isKept($0.path) }
    return set
  }

  /// The same set where an edition for some of its readers has changed agreements, teachers' routes, letters and the
  /// programme: what else the files say is not read again, though there be hundreds of schools. All acts are asked for.
  package func edited(files: [RecordValue]) -> ProgrammeSet {
    var set = self
    set.files = files
    set.programme = files.lazy.compactMap { $0.record(FileKeys.programme) }.first.flatMap(Programme.init)
    set.agreements = files.flatMap { $0.records(FileKeys.agreements) }.compactMap(Agreement.init)
    set.teacherRoutes = files.flatMap { $0.records(FileKeys.teacherRoutes) }.compactMap(TeacherRoute.init)
    set.letters = files.compactMap { $0.record(FileKeys.letter).flatMap(CoverLetter.init) }
    set.minutes = files.compactMap { $0.record(FileKeys.minutes).flatMap(CouncilMinutes.init) }
    set.orders = writtenOrders
    return set
  }

  /// The names of the files that have a programme; one, unless the data are wrong.
  package var programmeFiles: [String] {
    files.filter { $0.value(FileKeys.programme.key) != nil }.map(\.path.file)
  }

  /// True when the set has that part.
  package func has(_ part: AnnexPart) -> Bool { document(part) != nil }

  /// The part as a document with a title; nil when the set has none.
  package func document(_ part: AnnexPart) -> (any TitledDocument)? {
    switch part {
    case .programme, .passport, .transitionProgramme, .supportProgramme: programme
    case .roadmap: roadmap
    case .actionPlan: actionPlan
    case .schoolList: schoolList
    case .scheme: scheme
    case .baseSchools: baseSchools
    case .statute: statute
    case .contingentMonitoring: contingentMonitoring
    }
  }

  /// The plans of measures of the set: rules about measures look at all of them.
  package var plans: [Roadmap] { [roadmap, actionPlan].compactMap(\.self) }

  /// The reports and notes of the set.
  package var reports: [Report] { [report, supportNote].compactMap(\.self) }

  /// The parts that any order of the data approves, also one that is not asked for now.
  package var partsApprovedByAnyOrder: Set<AnnexPart> {
    Set(writtenOrders.flatMap(\.approvedDocuments).compactMap(\.part))
  }

  /// The order of the data that approves the programme, under any of its names, also one that is not asked for now.
  package var orderApprovingProgramme: AdministrativeOrder? {
    writtenOrders.first { $0.approvedDocuments.contains { $0.part?.isProgramme == true } }
  }

  /// Where a part stands; nil when the set has none.
  package func path(of part: AnnexPart) -> FieldPath? { document(part)?.path }

  /// The person of a key of `люди`.
  package func person(_ key: String) -> Person? { people.first { $0.key == key } }

  /// The unit of a key of `подразделения`.
  package func unit(_ key: String) -> OrganisationUnit? { units.first { $0.key == key } }

  /// The school of a key of `школы`.
  package func school(_ key: String) -> School? { schools.first { $0.key == key } }
}
