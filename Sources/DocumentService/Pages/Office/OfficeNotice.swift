import Hummingbird

/// What a page says after something was done: the address it was sent to carries the word for it.
enum OfficeNotice: String {
  case taken, people, marked, agreed, signed, back, registered, annulled, acquainted, sent, attached, added, control
  case accepted, made, removed, uploaded, reverted, read, cancelled, returned

  /// The address of a page with the notice.
  func address(_ path: String) -> String { path + "?done=" + rawValue }

  /// The words for the notice that a request's address carries; nil without one.
  static func words(for request: Request) -> String? {
    request.uri.queryParameters["done"].flatMap { OfficeNotice(rawValue: String($0)) }?.words
  }

  private var words: String {
    switch self {
    case .taken: "Документ взят в работу."
    case .people: "Список дополнен."
    case .marked: "Отметка записана."
    case .agreed: "Документ согласован."
    case .signed: "Документ подписан."
    case .back: "Документ возвращён на шаг назад."
    case .registered: "Документ зарегистрирован."
    case .annulled: "Номер аннулирован."
    case .acquainted: "Все ознакомлены."
    case .sent: "Документ отправлен."
    case .attached: "Файл приложен."
    case .added: "Запись внесена в журнал."
    case .control: "Поручение записано."
    case .accepted: "Форма принята."
    case .made: "Готово."
    case .removed: "Удалено."
    case .uploaded: "Файл загружен."
    case .reverted: "Возвращён обычный шаблон."
    case .read: "Ответы записаны в комплект."
    case .cancelled: "Работа отменена."
    case .returned: "Форма отправлена в отдел."
    }
  }
}
