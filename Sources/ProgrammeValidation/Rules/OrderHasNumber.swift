import Diagnostics
import ProgrammeModel

/// A registered order has its number (ГОСТ Р 7.0.97, реквизит 11).
enum OrderHasNumber: ProgrammeRule {
  static let code = "REQ-04"
  static let severity = Severity.error
  static let summary = "у зарегистрированного приказа есть номер"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.filter { $0.number == nil }.compactMap { order in
      if subject.stage(of: order) == .registered {
        return finding("у зарегистрированного приказа нет номера", hint: "добавьте «номер: 63/6»", at: order.numberPath)
      }
      guard order.date != nil, order.statedStage == nil, subject.statedStage == nil else { return nil }
      return finding(
        "дата есть, а номера нет: приказ будет напечатан как проект",
        hint: "добавьте номер; если это проект, напишите «стадия: проект»", at: order.numberPath, severity: .warning)
    }
  }
}
