import ProgrammeModel

extension RuleSubject {
  /// True when a part is to be printed: as a kind that is asked for, or as an annex of an order.
  func prints(_ part: AnnexPart) -> Bool {
    kinds.contains { $0.isNamed(part) }
      || set.orders.contains { $0.approvedDocuments.contains { $0.part == part } }
  }

  /// True when the programme as a whole is to be printed, under any of its kinds.
  var printsProgramme: Bool { AnnexPart.allCases.contains { $0.isProgramme && prints($0) } }

  /// True when the programme's passport is to be printed, alone or as the programme's first chapter.
  var printsPassport: Bool { prints(.passport) || printsProgramme }

  /// The kinds asked for, and those of the annexes that orders take along.
  var printedKinds: [DocumentKind] {
    kinds
      + catalogue.filter { kind in
        !kinds.contains(kind) && AnnexPart.allCases.contains { kind.isNamed($0) && prints($0) }
      }
  }
}
