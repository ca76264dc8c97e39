/// Who works with whom, as a drawing shows it: schools on the left, partners on the right.
package struct CooperationNetwork: Hashable, Sendable {
  /// A school with the partners that it is joined to.
  package struct Link: Hashable, Sendable {
    /// The school's name as printed.
    package let school: String
    /// The partners' names as printed, in the written order, each once.
    package let partners: [String]

    /// A school's links; a partner named twice is joined once.
    package init(school: String, partners: [String]) {
      self.school = school
      self.partners = partners.enumerated().filter { !partners[..<$0].contains($1) }.map(\.element)
    }
  }

  package let title: String
  package let links: [Link]

  /// A network; links of one school are put together.
  package init(title: String, links: [Link]) {
    self.title = title
    var joined: [Link] = []
    for link in links {
      if let index = joined.firstIndex(where: { $0.school == link.school }) {
        joined[index] = Link(school: link.school, partners: joined[index].partners + link.partners)
      } else {
        joined.append(link)
      }
    }
    self.links = joined.filter { !$0.partners.isEmpty }
  }

  /// All partners in the order of their first mention.
  var partners: [String] {
    var found: [String] = []
    for partner in links.flatMap(\.partners) where !found.contains(partner) { found.append(partner) }
    return found
  }

  /// Who works with whom, for those who do not see the drawing.
  var description: String {
    title + ". " + links.map { "\($0.school) — " + $0.partners.joined(separator: "; ") }.joined(separator: ". ") + "."
  }
}
