extension String {
  /// The text in quotation marks, its own made inner ones: «МБОУ „Каменская школа“» (Лопатин, § 136).
  package var inQuotes: String { "«" + replacing("«", with: "„").replacing("»", with: "“") + "»" }
}
