/// How far an order has come («стадия»); what a stage requires is said by the rules.
package enum OrderStage: String, Hashable, Sendable, CaseIterable, Comparable {
  /// May lack number and date, prints «ПРОЕКТ».
  case draft = "проект"
  /// Ready to be signed.
  case forSignature = "на-подпись"
  /// Signed, with date and number.
  case registered = "зарегистрирован"

  private var rank: Int {
    switch self {
    case .draft: 0
    case .forSignature: 1
    case .registered: 2
    }
  }

  /// Earlier stages come first.
  package static func < (left: OrderStage, right: OrderStage) -> Bool { left.rank < right.rank }
}
