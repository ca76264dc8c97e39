/// Wordings that clerks choose as often as those of the right order, with their mistakes and without.
extension RuleCases {
  /// The right order with its annexes named by «согласно приложению».
  private static let according = RightDocuments.order
    .replacing("– программу поддержки школ Сосновского района на 2020–2022 годы (приложение № 1);\n", with: "")
    .replacing("1. Утвердить:\n– план мероприятий", with: "1. Утвердить план мероприятий")
    .replacing(
      "на 2020–2022 годы (приложение № 2).", with: "на 2020–2022 годы согласно приложению № 2 к настоящему приказу."
    )
    .replacing(
      "2. Методическому",
      with:
        "2. Утвердить программу поддержки школ Сосновского района на 2020–2022 годы согласно приложению № 1.\n3. Методическому"
    )
    .replacing("3. Контроль", with: "4. Контроль")

  private static let numbered = RightDocuments.order.replacing("– программу", with: "1.1. Программу")
    .replacing("– план мероприятий", with: "1.2. План мероприятий").replacing(
      "(приложение № 1);", with: "(приложение № 1).")

  private static let schoolYear = """
    = План мероприятий по поддержке школ на 2020/2021 учебный год
    | № | Мероприятие | Срок | Ответственный | Результат
    | 1 | Совещание директоров | Август 2020 г. | Методический кабинет | Протокол совещания
    | 2 | Посещение уроков | Май 2021 г. | Методист | Листы наблюдений
    """

  private static let shares = """
    = Целевые показатели
    | № | Показатель | Единица | 2021 год | 2022 год
    | 1 | Доля учителей, прошедших обучение | % | 80 | 100
    | 2 | Число курсов | ед. | 101 | 120
    """

  private static let acquainted = """
    С приказом ознакомлены:
    | Методист | ______ | А.В. Петрова | ______
    | Заместитель | ______ | С.С. Лебедь | ______
    """

  private static func acknowledgement(_ block: String) -> String {
    RightDocuments.order.replacing("С приказом ознакомлена: методист ______ А.В. Петрова 14.07.2020", with: block)
  }

  /// Mistakes in other words.
  static let wordings: [RuleCase] = [
    RuleCase("REF-01", according.replacing("приложению № 2", with: "приложению № 3")),
    RuleCase("REF-02", according.replacing(" согласно приложению № 1", with: "")),
    RuleCase(
      "REF-03", according.replacing("= План мероприятий по поддержке школ", with: "= График контрольных работ школ")),
    RuleCase("NUM-08", according.replacing("приложению № 2", with: "приложению 2")),
    RuleCase("REQ-09", "> Приложение № 2\n> УТВЕРЖДЕН\n> приказом Отдела образования\n", "> Приложение № 2\n"),
    RuleCase("REQ-11", acknowledgement(acquainted.replacing("С.С. Лебедь", with: ""))),
    RuleCase("NUM-03", "3. Контроль", "3) Контроль"),
    RuleCase("NUM-07", "Дела:\n– первое;\n• второе."),
    RuleCase("NUM-04", "= I. Цели\nПервая цель.\n= II. Задачи\nЗадачи.\n= II. Итоги\nИтоги."),
    RuleCase("TPL-05", "Директор <ФИО>"), RuleCase("TPL-05", "Директор [должность]"),
    RuleCase("IND-04", shares.replacing("| 100", with: "| 120")),
    RuleCase("ENT-06", "Отметку «2» получили 12 из 48 обучающихся 6–8 классов (35 %)."),
    RuleCase("ENT-06", "В школах работают 57 педагогов, из них 41 имеет категорию (82,5 %)."),
    RuleCase("DAT-06", schoolYear.replacing("Май 2021 г.", with: "Май 2022 г.")),
  ]

  /// Right as they stand.
  static let silentWordings: [RuleCase] =
    ["REF-01", "REF-02", "REF-03", "NUM-08"].map { RuleCase($0, according) } + [
      RuleCase("REF-01", according.replacing("приложению № 2 к настоящему", with: "приложению № 7 к прежнему")),
      // A term stands for the whole name that another item gave.
      RuleCase(
        "REF-03",
        RightDocuments.order.replacing("(приложение № 1);", with: "(далее – Программа) (приложение № 1);")
          .replacing(
            "по поддержке школ Сосновского района на 2020–2022 годы (прил", with: "по реализации Программы (прил"
          )
          .replacing("= План мероприятий по поддержке", with: "= План мероприятий по реализации Программы поддержки")),
      RuleCase("TPL-04", "«О поддержке школ»\nприк", "«О поддержке школ» в целях общего образования\nприк"),
      RuleCase("TXT-09", numbered),
      RuleCase(
        "STR-12", "Заведующий Отделом образования\n>",
        "Заведующий Отделом образования\n= 2. Ожидаемые результаты\nЧисло школ с низкими результатами: с 2 в 2019 году до 0 в 2022 году\n>"
      ),
      RuleCase(
        "STR-12",
        "= Схема сетевого взаимодействия\n| Школа | Школа-партнер | Помощь\n"
          + "| Первая | МБОУ «СОШ № 3 имени Героя России И.И. Петрова города Сосновки» | Уроки\n"
          + "| Вторая | МБОУ «СОШ № 3 имени Героя России И.И. Петрова города Сосновки» | Встречи"),
      RuleCase("ENT-04", "Рассылка: МБОУ «СОШ № 3 им. Героя России И.И. Петрова», в дело"),
      RuleCase(
        "EXE-01", "2. Методическому кабинету в срок до 01.10.2020 провести совещание директоров школ.",
        "2. МКУ «Центр развития образования»:\n2.1. Провести совещание до 01.10.2020.\n2.2. Подвести итоги до 01.12.2020."
      ),
      RuleCase("DAT-06", schoolYear),
      RuleCase("DAT-06", schoolYear.replacing("Май 2021 г.", with: "Июнь – сентябрь 2021 г.")),
      RuleCase("IND-04", shares),
      RuleCase("NUM-04", "= I. Цели\nПервая цель.\n= II. Задачи\nЗадачи.\n= III. Итоги\nИтоги."),
      RuleCase("TPL-05", "При x < y и y > z вывод верен."),
      RuleCase("ENT-06", "Отметку «2» получили 12 из 48 обучающихся 6–8 классов (25 %)."),
      RuleCase("ENT-06", "Курсы прошли 41 из 57 педагогов (71,9 %), из них 12 мужчин (29 %)."),
      RuleCase(
        "TPL-02",
        RightDocuments.contract
          + "\nРеквизиты школы, адрес: село Ключи, улица Советская, дом 5, счет 40701810 в банке. Директор ______ И.П. Сомова"
      ),
      RuleCase("DAT-04", RightDocuments.report + "\nКурсы повышения квалификации за три года прошли 49 педагогов."),
      RuleCase("REQ-11", acknowledgement(acquainted)),
      RuleCase("NUM-01", "3. Контроль", "3) Контроль"),
    ]
}
