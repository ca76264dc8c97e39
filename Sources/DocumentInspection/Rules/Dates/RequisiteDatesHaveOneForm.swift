import DocumentRecognition

/// The order's date is written one way in its header, its annex marks and its acknowledgement.
struct RequisiteDatesHaveOneForm: InspectionRule {
  let code = "DAT-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let date = document.orderDate else { return [] }
    var forms: Set<String> = []
    var found: [Passage] = []
    for (index, paragraph) in document.paragraphs.enumerated() where document.isRequisite(index) {
      for mention in paragraph.dates where mention.date == date {
        let mark = mention.form == .digits && mention.yearMark != nil ? " г" : ""
        forms.insert("\(mention.form)\(mark)")
        found.append(Passage(paragraph: index, range: mention.range))
      }
    }
    guard forms.count > 1 else { return [] }
    return RuleFinding.grouped(
      "одна и та же дата написана по-разному",
      hint: "выберите одну форму, например \(date.digits), и держитесь её во всех реквизитах",
      at: found)
  }
}
