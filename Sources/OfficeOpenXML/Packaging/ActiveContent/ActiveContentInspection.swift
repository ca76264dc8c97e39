import Diagnostics

/// Looks through a package for content that runs, fetches or hides something, and says what the purpose makes of it.
///
/// Content is known by its media type and by the type of the relationship that leads to it, never by a file name: a
/// renamed part is what it is. Such parts are never opened.
package enum ActiveContentInspection {
  /// Everything active, in the package's order: errors in a template or a form, notes for inspection. Throws
  /// `DiagnosedFailure` where a relationship part or a text is damaged.
  package static func findings(in package: OPCPackage, purpose: PackagePurpose) throws -> [Diagnostic] {
    var found: [(part: PartName, content: ActiveContent)] = []
    var seen: Set<Finding> = []
    func add(_ content: ActiveContent, _ part: PartName) {
      if seen.insert(Finding(part: part, content: content)).inserted { found.append((part, content)) }
    }
    let workbooks = try chartWorkbooks(of: package)
    for part in package.partNames {
      if part.isRelationshipsPart {
        for relationship in try package.relationships(inPart: part) {
          guard let content = content(of: relationship, purpose) else { continue }
          let target = relationship.isExternal ? nil : part.relationshipsSource?.resolving(relationship.target)
          if let target, workbooks.contains(target) { continue }
          add(content, target ?? part)
        }
      } else {
        if let content = content(ofType: package.contentType(of: part) ?? ""), !workbooks.contains(part) {
          add(content, part)
        }
        for instruction in try fields(of: part, in: package) {
          if let content = FieldPolicy.fault(of: instruction, purpose: purpose) { add(content, part) }
        }
      }
    }
    return found.map { $0.content.diagnostic(file: package.file, part: $0.part, purpose: purpose) }
  }

  private struct Finding: Hashable {
    let part: PartName
    let content: ActiveContent
  }

  /// What a media type stands for.
  private static func content(ofType type: String) -> ActiveContent? {
    let type = type.lowercased()
    if type.contains("macroenabled") || type.contains("vbaproject") || type.contains("vbadata") { return .macros }
    if type.contains("oleobject") || isOfficePackage(type) { return .embeddedObject }
    if type.contains("activex") { return .activeX }
    if type.contains("obfuscatedfont") || type.hasPrefix("font/") || type.contains("x-font") { return .embeddedFont }
    if type.contains("webextension") { return .webExtension }
    return nil
  }

  /// A whole document inside the document: its parts' types end with `+xml`, its own does not.
  private static func isOfficePackage(_ type: String) -> Bool {
    if ["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"].contains(type) {
      return true
    }
    return type.hasPrefix("application/vnd.openxmlformats-officedocument.")
      && ["document", "template", "sheet", "presentation", "slideshow"].contains { type.hasSuffix("." + $0) }
  }

  /// What a relationship stands for, by the last step of its type.
  private static func content(of relationship: Relationship, _ purpose: PackagePurpose) -> ActiveContent? {
    let kind = relationship.kind
    switch kind {
    case "attachedTemplate": return .attachedTemplate(target: relationship.target)
    case "hyperlink":
      // Inside the package a link can only lead to a place of it.
      guard relationship.isExternal, !FieldPolicy.isWebAddress(relationship.target),
        purpose != .template || !FieldPolicy.isTag(relationship.target)
      else { return nil }
      return .externalTarget(kind: kind, target: relationship.target)
    default: break
    }
    if relationship.isExternal { return .externalTarget(kind: kind, target: relationship.target) }
    switch kind {
    case "vbaProject", "wordVbaData": return .macros
    case "oleObject", "package": return .embeddedObject
    case "control", "activeXControlBinary": return .activeX
    case "aFChunk": return .importedChunk
    case "font": return .embeddedFont
    case "webextension", "webextensiontaskpanes": return .webExtension
    default: return nil
    }
  }

  /// The workbooks that hold the figures of charts: the one embedded document that a template may have.
  private static func chartWorkbooks(of package: OPCPackage) throws -> Set<PartName> {
    let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    let chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    var found: Set<PartName> = []
    for part in package.partNames where package.contentType(of: part) == chart {
      for relationship in try package.relationships(of: part)
      where relationship.kind == "package" && !relationship.isExternal {
        guard let target = part.resolving(relationship.target), package.contentType(of: target) == workbook else {
          continue
        }
        found.insert(target)
      }
    }
    return found
  }

  /// The fields of a part. Any XML may hold them: not every program goes by the media type.
  private static func fields(of part: PartName, in package: OPCPackage) throws -> [FieldInstruction] {
    let type = package.contentType(of: part) ?? ""
    guard type.hasSuffix("xml") || part.fileExtension == "xml" else { return [] }
    let bytes = try package.bytes(of: part)
    let isUTF16 = bytes.first == 0xFE || bytes.first == 0xFF
    guard isUTF16 || bytes.holds(Array("instr".utf8)) || bytes.holds(Array("InstrText".utf8)) else { return [] }
    return FieldInstruction.all(in: try package.tree(of: part))
  }
}
