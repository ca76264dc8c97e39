import Diagnostics
import ProgrammeModel

/// A registered order has the date of its signing (ГОСТ Р 7.0.97, реквизит 10).
enum OrderHasDate: ProgrammeRule {
  static let code = "REQ-03"
  static let severity = Severity.error
  static let summary = "у зарегистрированного приказа есть дата"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.filter { $0.date == nil }.compactMap { order in
      if subject.stage(of: order) == .registered {
        return finding(
          "у зарегистрированного приказа нет даты", hint: "добавьте «дата: 2020-07-14»", at: order.datePath)
      }
      guard order.number != nil, order.statedStage == nil, subject.statedStage == nil else { return nil }
      return finding(
        "номер есть, а даты нет: приказ будет напечатан как проект",
        hint: "добавьте дату; если это проект, напишите «стадия: проект»", at: order.datePath, severity: .warning)
    }
  }
}
