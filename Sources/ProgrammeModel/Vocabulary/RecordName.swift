/// The records of the vocabulary; the raw value is the name by which messages and documentation call one.
package enum RecordName: String, Hashable, Sendable, CaseIterable {
  /// A data file as a whole.
  case file = "файл данных"
  /// `организация`.
  case organisation = "организация"
  /// `бланк`.
  case letterhead = "бланк"
  /// A value of `подразделения`.
  case unit = "подразделение"
  /// A value of `люди`.
  case person = "человек"
  /// An item of a person's `должности`.
  case post = "должность"
  /// A value of `школы`.
  case school = "школа"
  /// An item of a school's `прежние-наименования`.
  case formerName = "прежнее наименование"
  /// `программа`.
  case programme = "программа"
  /// An item of a programme's `показатели`.
  case indicator = "показатель"
  /// An indicator's `база`.
  case baseline = "база показателя"
  /// An item of a programme's `этапы`.
  case stage = "этап программы"
  /// An item of a programme's `критерии`.
  case criterion = "критерий"
  /// An item of a programme's `динамика`.
  case dynamics = "динамика"
  /// An item of a programme's `разделы`.
  case chapter = "раздел программы"
  /// `дорожная-карта`.
  case roadmap = "дорожная карта"
  /// An item of a roadmap's `группы`.
  case roadmapGroup = "группа мероприятий"
  /// An item of a group's `мероприятия`.
  case activity = "мероприятие"
  /// A measure's `исполнение`.
  case execution = "исполнение"
  /// `схема-взаимодействия` with a title.
  case scheme = "схема взаимодействия"
  /// An item of `схема-взаимодействия` or of its `связи`.
  case cooperationLink = "школа в схеме взаимодействия"
  /// An item of its `партнёры`.
  case partner = "партнёр"
  /// `приказ`.
  case order = "приказ"
  /// An item of an order's `основание`.
  case basisAct = "основание"
  /// An item of an order that approves documents.
  case approvalItem = "пункт об утверждении"
  /// An item of an order that gives somebody a task.
  case instructionItem = "пункт с исполнителем"
  /// An item of an order that is a text with subitems.
  case textItem = "пункт с текстом"
  /// An item of an order that changes an earlier act.
  case amendmentItem = "пункт о внесении изменений"
  /// An item of its `изменения`.
  case change = "изменение"
  /// An item of an order that repeals acts.
  case repealItem = "пункт об отмене"
  /// An act that is repealed.
  case repealedAct = "отменяемый акт"
  /// An item of an order that sets up a working group.
  case groupItem = "пункт о рабочей группе"
  /// A working group.
  case workingGroup = "рабочая группа"
  /// A document named by its kind in `утвердить`.
  case approvedKind = "утверждаемый документ"
  /// A document of others in `утвердить`.
  case approvedTitle = "документ отдельным файлом"
  /// The composition of a working group in `утвердить`.
  case approvedComposition = "утверждаемый состав"
  /// An order's `контроль` with a person.
  case control = "контроль"
  /// An order's `подписывает` with particulars.
  case signatory = "подпись"
  /// An item of an order's `визы` with particulars.
  case visa = "виза"
  /// An item of an order's `рассылка` with particulars.
  case dispatch = "адресат рассылки"
  /// An item of a measure's `части`.
  case activityPart = "часть мероприятия"
  /// `перечень-школ`.
  case schoolList = "перечень школ"
  /// An item of its `школы`.
  case schoolListRow = "школа в перечне"
  /// An item of a programme's `дефициты`.
  case deficit = "дефицит"
  /// An item of a programme's `группы-школ`.
  case schoolGroup = "группа школ"
  /// A programme's `грифы`.
  case adoption = "грифы программы"
  /// One of a programme's `грифы`.
  case adoptionMark = "гриф"
  /// `отчёт` or `справка`.
  case report = "отчёт"
  /// A report's `к-письму`.
  case letterReference = "письмо отчёта"
  /// An item of a report's `исполнено`.
  case doneMeasure = "исполненное мероприятие"
  /// An item of a report's `решения`.
  case decision = "решение"
  /// An item of a report's `обучение`.
  case training = "обучение"
  /// An item of a report's `участники-работы`.
  case supportActor = "участник работы"
  /// An item of a report's `итоги-школ`.
  case schoolOutcome = "итоги школы"
  /// `договор`.
  case agreement = "договор"
  /// An item of its `стороны`.
  case agreementParty = "сторона договора"
  /// Its `сетевая-программа`.
  case networkProgramme = "сетевая программа"
  /// `маршрут`.
  case teacherRoute = "маршрут учителя"
  /// An item of its `шаги`.
  case routeStep = "шаг маршрута"
  /// `мониторинг-контингента`.
  case contingentMonitoring = "мониторинг контингента"
  /// An item of its `показатели`.
  case contingentIndicator = "показатель контингента"
  /// An item of an indicator's `значения`.
  case contingentValues = "значения школы"
  /// An item of an order's `выписки`.
  case extract = "выписка"
  /// `перечень-базовых-школ`.
  case baseSchoolList = "перечень базовых школ"
  /// An item of its `школы`.
  case baseSchool = "базовая школа"
  /// `положение`.
  case statute = "положение"
  /// An item of its `разделы`.
  case statuteChapter = "раздел положения"
  /// `письмо`.
  case letter = "письмо"
  /// An item of its `приложения`.
  case enclosure = "приложение к письму"
  /// `протокол`.
  case minutes = "протокол"
  /// An item of its `вопросы`.
  case question = "вопрос повестки"
  /// An item of a question's `выступили`.
  case speech = "выступление"
  /// A question's `голосование`.
  case voting = "голосование"
  /// An item of `снято`.
  case waiver = "снятое замечание"
  /// A document kind's own file.
  case documentKind = "вид документа"
  /// An item of a kind's `требует` with particulars.
  case requirement = "требование вида"
  /// An item of a kind's `разделы`.
  case kindChapter = "раздел вида"
  /// A kind's `страница` that depends on the data.
  case kindPage = "страница вида"
  /// A kind's `приложение`.
  case kindAnnex = "оформление приложения"
  /// A kind's `для-сайта`.
  case kindSite = "вид для сайта"
  /// A kind's `форма`.
  case kindForm = "форма"
  /// An item of a form's `поля`.
  case kindFormField = "поле формы"
  /// An item of a form field's `графы`.
  case kindFormColumn = "графа формы"

  /// True for the records of a document kind's own file, which no data file has.
  package var isOfKinds: Bool {
    switch self {
    case .documentKind, .requirement, .kindChapter, .kindPage, .kindAnnex, .kindSite, .kindForm, .kindFormField,
      .kindFormColumn:
      true
    default: false
    }
  }
}
