/// The keys of an order's `контроль` with a person.
enum ControlKeys {
  static let person = Field(
    "возложить-на", .reference([.people], orText: false), "на кого возложен контроль", example: "папина", required: true
  )

  static let record = RecordType(.control, "Контроль, возложенный на человека.", [person])
}
