import Diagnostics

/// An item of an order with its subitems («пункт», «подпункт»); numbers are given when it is printed.
package struct OrderItem: Hashable, Sendable {
  /// What an item says.
  package enum Content: Hashable, Sendable {
    /// A text as it is printed.
    case text(String)
    /// «Утвердить …».
    case approval([ApprovedDocument])
    /// Somebody is to do something.
    case instruction(Instruction)
    /// «Внести в … следующие изменения».
    case amendment(ActAmendment)
    /// «Признать утратившим силу …».
    case repeal([RepealedAct])
    /// «Создать рабочую группу …».
    case group(WorkingGroup)
  }

  /// Who is to do what until when.
  package struct Instruction: Hashable, Sendable {
    /// Who, empty when the item above names them; plain words stand in the dative already.
    package let executors: [Party]
    /// What, beginning with an infinitive; nil when the subitems say it.
    package let assignment: LocatedText?
    /// Until when, in the clerk's own words.
    package let deadline: LocatedText?
    /// What has been done.
    package let execution: Execution?
  }

  /// Where it stands.
  package let path: FieldPath
  /// What it says.
  package let content: Content
  /// The items below it.
  package let subitems: [OrderItem]

  init?(_ value: DataValue) {
    self.path = value.path
    if let text = value.text {
      self.content = .text(text.text)
      self.subitems = []
      return
    }
    guard let record = value.record else { return nil }
    switch record.name {
    case .approvalItem:
      self.content = .approval(record.list(ApprovalItemKeys.documents).compactMap { ApprovedDocument($0) })
    case .instructionItem:
      self.content = .instruction(
        Instruction(
          executors: record.parties(InstructionItemKeys.executor),
          assignment: record.value(InstructionItemKeys.assignment.key)?.text,
          deadline: record.value(InstructionItemKeys.deadline.key)?.text,
          execution: record.record(InstructionItemKeys.execution).map(Execution.init)))
    case .amendmentItem:
      guard let amendment = ActAmendment(record) else { return nil }
      self.content = .amendment(amendment)
    case .repealItem:
      self.content = .repeal(record.records(RepealItemKeys.acts).compactMap(RepealedAct.init))
    case .groupItem:
      guard let group = record.record(GroupItemKeys.group).flatMap(WorkingGroup.init) else { return nil }
      self.content = .group(group)
    default:
      guard let text = record.text(TextItemKeys.text) else { return nil }
      self.content = .text(text)
    }
    self.subitems = record.list(InstructionItemKeys.subitems).compactMap(OrderItem.init)
  }

  /// The documents that become annexes by this item alone, in reading order.
  package var annexedDocuments: [ApprovedDocument] {
    switch content {
    case .approval(let documents): documents
    case .amendment(let amendment): amendment.changes.compactMap(\.newEdition)
    case .group(let group): [ApprovedDocument(composition: group)]
    case .text, .instruction, .repeal: []
    }
  }

  /// Where the task of an instruction stands, or would stand.
  package var assignmentPath: FieldPath { path.key(InstructionItemKeys.assignment.key) }

  /// The item and all below it in reading order, each with its depth from 1.
  package func flattened(depth: Int = 1) -> [(item: OrderItem, depth: Int)] {
    [(self, depth)] + subitems.flatMap { $0.flattened(depth: depth + 1) }
  }
}
