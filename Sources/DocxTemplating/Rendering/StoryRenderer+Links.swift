import Diagnostics
import OfficeOpenXML

/// Links whose targets come from values.
extension StoryRenderer {
  mutating func appendLink(_ link: LinkAddress) {
    var address = ""
    var slot: Slot?
    var path: FieldPath?
    for piece in link.pieces {
      switch piece {
      case .text(let text): address += text
      case .slot(let number):
        let own = story.slots[number]
        slot = own
        guard let value = resolved(own, isSection: false), let text = value.printed else { continue }
        path = value.path
        mark(from: output.count, own, value)
        // An address that a value gives whole is taken as it is; a part of one must not change the rest.
        address += link.pieces.count == 1 ? text : LinkText.encoded(text)
      }
    }
    guard let target = LinkText.address(address) else {
      if missing == .error, let slot {
        report(
          "VAL-17", "«\(address)» — не адрес ссылки", "адрес начинается с http://, https:// или mailto:", slot, path)
      }
      // Leads nowhere: the document is withheld unless missing values are allowed.
      output += session.relationship(of: story.part, type: link.relationshipType, target: "#", isExternal: true).utf8
      return
    }
    output += session.relationship(of: story.part, type: link.relationshipType, target: target, isExternal: true).utf8
  }
}
