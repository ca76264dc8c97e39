import Diagnostics
import DocumentDrawing
import DocxTemplating
import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// The fields of a scheme of cooperation («схема взаимодействия»).
struct SchemeFields {
  /// The field of a drawing, by which its placeholder is found.
  static let drawing = "чертёж"

  private let scheme: CooperationScheme
  private let frame: DrawingSize?
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  /// Fields of a scheme; without a frame for drawings none are made.
  init(scheme: CooperationScheme, forms: PrintedForms, frame: DrawingSize? = nil) {
    self.scheme = scheme
    self.frame = frame
    self.forms = forms
  }

  /// The record `схема-взаимодействия`.
  mutating func record() -> TemplateValue {
    var schools: [TemplateValue] = []
    for link in scheme.links { schools.append(record(of: link)) }
    return .record(
      [
        "название": .text(Typography.polished(scheme.title), path: scheme.path),
        "школы": .list(schools, path: scheme.path), "рисунки": drawings(),
        "есть-классы": .flag(scheme.hasGrades), "есть-срок": .flag(scheme.hasDeadlines),
        "есть-ответственный": .flag(scheme.hasResponsible), "есть-договор": .flag(scheme.hasAgreements),
      ], path: scheme.path)
  }

  private mutating func record(of link: CooperationScheme.Link) -> TemplateValue {
    var partners: [TemplateValue] = []
    for partner in link.partners { partners.append(record(of: partner)) }
    return .record(
      [
        "школа": .text(forms.fullName(of: link.school), path: link.school.path),
        "партнёры": .list(partners, path: link.path),
      ], path: link.path)
  }

  private mutating func record(of partner: CooperationScheme.Partner) -> TemplateValue {
    let path = partner.path
    func optional(_ text: String?, at place: FieldPath? = nil) -> TemplateValue {
      TemplateValue(text.map { .text(Typography.polished($0)) } ?? .absent, path: place ?? path)
    }
    let name = self.name(of: partner)
    let responsible = partner.responsible.map { forms.listed($0).withCapital }
    let lines = [partner.grades.map(Self.grades), Self.subjects(partner.subjects)].compactMap(\.self)
    return .record(
      [
        "партнёр": .text(name, path: path),
        "содержание": optional(partner.content.map(\.withCapital)),
        "классы-предметы": optional(lines.isEmpty ? nil : lines.joined(separator: ";\n")),
        "срок": optional(partner.deadline.map { PrintedForms.deadline($0.text) }, at: partner.deadline?.path),
        "ответственный": optional(responsible, at: partner.responsible?.path),
        "договор": optional(partner.agreement),
      ], path: path)
  }

  /// A person goes before the school that sends them.
  private mutating func name(of partner: CooperationScheme.Partner) -> String {
    [partner.person, partner.school].compactMap(\.self).map { forms.listed($0) }.joined(separator: ", ")
  }

  /// The network drawn on as many sheets as it needs.
  private mutating func drawings() -> TemplateValue {
    guard let frame else { return .list([], path: scheme.path) }
    var links: [CooperationNetwork.Link] = []
    for link in scheme.links {
      var partners: [String] = []
      for partner in link.partners { partners.append(name(of: partner)) }
      links.append(.init(school: forms.party(link.school, in: .nominative), partners: partners.filter { !$0.isEmpty }))
    }
    let network = CooperationNetwork(title: "Схема взаимодействия", links: links)
    return .list(
      NetworkDrawing.drawings(of: network, in: frame).map { drawing in
        .record(
          [
            Self.drawing: TemplateValue(.drawing(drawing), path: scheme.path),
            "подпись": .text(drawing.title, path: scheme.path),
          ], path: scheme.path)
      }, path: scheme.path)
  }

  /// «5–9 классы», «9 класс»; what has the word already stays as written.
  private static func grades(_ text: String) -> String {
    guard !text.contains(where: \.isLetter) else { return text.withCapital }
    let isOne = text.allSatisfy { $0.isASCII && $0.isNumber }
    return text + (isOne ? "\u{A0}класс" : "\u{A0}классы")
  }

  private static func subjects(_ subjects: [String]) -> String? {
    subjects.isEmpty ? nil : subjects.joined(separator: ", ")
  }
}
