extension TemplateValue {
  /// The text that a plain tag prints; nil for lists and records.
  var printed: String? {
    switch content {
    case .text(let text): text
    case .flag(_, let printed): printed
    case .absent: ""
    case .list, .record, .picture, .drawing, .chart: nil
    }
  }

  /// What the value is, for a message.
  var kindName: String {
    switch content {
    case .text: "текст"
    case .flag: "да или нет"
    case .list: "перечень"
    case .record: "запись с полями"
    case .picture: "рисунок"
    case .drawing: "чертёж"
    case .chart: "диаграмма"
    case .absent: "пусто"
    }
  }
}
