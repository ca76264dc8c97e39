/// The elements of WordprocessingML that readers of a text ask for at every node, by their names in ISO/IEC 29500-1.
///
/// A name is compared once where it first occurs in a part; a node then knows its element.
package enum WordElement: UInt8, CaseIterable, Sendable {
  /// Any other element, or a text.
  case other
  case body, p, pPr, pStyle, r, rPr, rStyle, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case tbl, tr, trPr, tblHeader, tc, tcPr, gridBefore, gridSpan, vMerge
  case jc, ind, spacing, outlineLvl, pageBreakBefore, numPr, rFonts, sz, b, caps
  case drawing, pict, object, txbxContent, hyperlink, ins, del, moveFrom, moveTo, vanish, highlight
  case sectPr, pgSz, pgMar, titlePg, headerReference, footerReference

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// The element of a name.
  init(_ name: XMLName) {
    self = name.namespace == .word ? Self.named[name.local] ?? .other : .other
  }
}
