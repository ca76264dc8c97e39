/// The top-level keys of a data file.
enum FileKeys {
  static let organisation = Field(
    "организация", .record(.organisation), "кто издаёт документы", example: "{наименование: Отдел образования}")
  static let letterhead = Field("бланк", .record(.letterhead), "рисунок на бланке", example: "{герб: герб.png}")
  static let people = Field(
    "люди", .keyed(.name, .record(.person)), "все, кого называют документы",
    example: "{сомова: {фамилия: Сомова, имя: Анна, отчество: Петровна, должность: Методист}}")
  static let schools = Field(
    "школы", .keyed(.name, .record(.school)), "школы под короткими ключами",
    example: "{заречье: {краткое: МБОУ Зареченская СОШ}}")
  static let units = Field(
    "подразделения", .keyed(.name, .record(.unit)), "подразделения организации",
    example: "{методический-кабинет: {наименование: Методический кабинет}}")
  static let abbreviations = Field(
    "сокращения", .keyed(.name, .text), "сокращения с расшифровкой",
    example: "{ШНОР: школа с низкими образовательными результатами}")
  static let programme = Field(
    "программа", .record(.programme), "программа", example: "{название: Программа поддержки школ}")
  static let roadmap = Field(
    "дорожная-карта", .record(.roadmap), "план мероприятий",
    example: "{название: План мероприятий, группы: [{название: 2020 год}]}")
  static let scheme = Field(
    "схема-взаимодействия", .oneOf([.record(.scheme), .list(.record(.cooperationLink))]), "какая школа с кем работает",
    example: "[{школа: заречье, партнёры: [{школа: центр}]}]")
  static let actionPlan = Field(
    "план-мероприятий", .record(.roadmap), "ещё один план, кроме дорожной карты: на год или на одно направление",
    example: "{название: План мероприятий на 2020 год, группы: [{название: 2020 год}]}")
  static let schoolList = Field(
    "перечень-школ", .record(.schoolList), "перечень школ с результатами",
    example: "{название: Перечень школ, школы: [{школа: заречье}]}")
  static let report = Field(
    "отчёт", .record(.report), "промежуточный отчёт",
    example: "{название: Отчёт, разделы: [{заголовок: Сделано, текст: Всё.}]}")
  static let supportNote = Field(
    "справка", .record(.report), "аналитическая справка",
    example: "{название: Справка, разделы: [{заголовок: Сделано, текст: Всё.}]}")
  static let agreements = Field(
    "договор", .list(.record(.agreement)), "договор или несколько",
    example: "{вид: сотрудничество, стороны: [{школа: заречье, именуется: Школа}]}")
  static let teacherRoutes = Field(
    "маршрут", .list(.record(.teacherRoute)), "маршрут учителя или несколько",
    example: "{педагог: сомова, шаги: [{дефицит: оценивание, мера: курсы}]}")
  static let contingentMonitoring = Field(
    "мониторинг-контингента", .record(.contingentMonitoring), "мониторинг контингента по школам и годам",
    example: "{название: Мониторинг контингента, показатели: [{название: Доля обучающихся}]}")
  static let order = Field(
    "приказ", .record(.order), "приказ; один в файле, файлов может быть много",
    example: "{заголовок: Об утверждении программы, пункты: [утвердить: [программа]]}")
  static let baseSchools = Field(
    "перечень-базовых-школ", .record(.baseSchoolList), "базовые (опорные) школы с прикреплёнными",
    example: "{название: Перечень базовых школ, школы: [{школа: заречье, прикреплённые: [брод]}]}")
  static let statute = Field(
    "положение", .record(.statute), "положение, которое утверждает приказ",
    example: "{название: Положение о базовой школе, разделы: [{заголовок: Общие положения, пункты: [Первый]}]}")
  static let letter = Field(
    "письмо", .record(.letter), "письмо; одно в файле, файлов может быть много",
    example: "{адресаты: [заречье], текст: Направляем программу., подписывает: сомова}")
  static let minutes = Field(
    "протокол", .record(.minutes), "протокол заседания; один в файле, файлов может быть много",
    example:
      "{орган: Педагогический совет, председатель: сомова, секретарь: папина, вопросы: [{вопрос: О плане, постановили: [Принять]}]}"
  )
  static let waivers = Field(
    "снято", .list(.record(.waiver)), "замечания, которые решено не исправлять",
    example: "[{правило: STR-02, причина: контроль возложен другим приказом}]")
  static let severities = Field(
    "правила", .keyed(.name, .choice(RuleSetting.dataWords)), "строгость правил по их кодам",
    example: "{STR-02: выкл}")

  static let record = RecordType(
    .file, "Что может стоять в файле данных на верхнем уровне.",
    [
      organisation, letterhead, people, schools, units, abbreviations, programme, roadmap, scheme, actionPlan,
      schoolList,
      baseSchools, statute, report, supportNote, agreements, teacherRoutes, contingentMonitoring, order, letter,
      minutes,
      waivers, severities,
    ])
}
