import OfficeOpenXML

/// Draws a network of schools and partners on as many sheets as it needs to stay legible.
package enum NetworkDrawing {
  /// More lines than this on one sheet cannot be followed with a finger.
  private static let mostLines = 24

  /// The drawings in order, each of a frame's width and no higher than the frame; none for a network without links.
  ///
  /// Schools keep the order of the data. A sheet takes schools as long as there is room; a school with more partners
  /// than fit goes on over several sheets.
  package static func drawings(of network: CooperationNetwork, in frame: DrawingSize) -> [ShapeDrawing] {
    let point = Double(DrawingSize.point)
    let measures = NetworkSheet.Measures(width: Double(frame.width) / point, height: Double(frame.height) / point)
    var sheets: [[CooperationNetwork.Link]] = []
    var current: [CooperationNetwork.Link] = []
    func fits(_ links: [CooperationNetwork.Link]) -> Bool {
      links.map(\.partners.count).reduce(0, +) <= mostLines
        && NetworkSheet(network: CooperationNetwork(title: network.title, links: links), measures: measures).fits
    }
    for link in network.links.flatMap({ parts(of: $0, fits) }) {
      if !current.isEmpty, !fits(current + [link]) {
        sheets.append(current)
        current = []
      }
      current.append(link)
    }
    if !current.isEmpty { sheets.append(current) }
    return sheets.enumerated().map { number, links in
      let title =
        sheets.count == 1 ? "Схема взаимодействия" : "Схема взаимодействия, лист \(number + 1) из \(sheets.count)"
      let part = CooperationNetwork(title: title, links: links)
      return NetworkSheet(network: part, measures: measures).drawing(title: title)
    }
  }

  /// A school's links cut into parts that fit a sheet each; a partner that fits none has a sheet of its own.
  private static func parts(
    of link: CooperationNetwork.Link, _ fits: ([CooperationNetwork.Link]) -> Bool
  ) -> [CooperationNetwork.Link] {
    guard !fits([link]) else { return [link] }
    var parts: [CooperationNetwork.Link] = []
    var partners: [String] = []
    for partner in link.partners {
      if !partners.isEmpty, !fits([.init(school: link.school, partners: partners + [partner])]) {
        parts.append(.init(school: link.school, partners: partners))
        partners = []
      }
      partners.append(partner)
    }
    return parts + [.init(school: link.school, partners: partners)]
  }
}
