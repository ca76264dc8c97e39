/// Braces that belong to no tag: a tag that lost one of them would be printed as it stands.
extension TagParser {
  /// True while tags stand in double braces.
  var hasUsualDelimiters: Bool { opening == Array("{{".utf8) && closing == Array("}}".utf8) }

  /// What a paragraph's text has of braces beside its tags: closing ones that nothing opened, names in single braces,
  /// tags of other programs.
  func strayBraces(in text: [UInt8], besides taken: [Range<Int>]) -> [(fault: Fault, range: Range<Int>)] {
    guard text.contains(where: { "}]>".utf8.contains($0) }) else { return [] }
    var found: [(fault: Fault, range: Range<Int>)] = []
    var start = 0
    for range in taken + [text.count..<text.count] {
      let free = start..<max(start, range.lowerBound)
      found += strayBraces(in: text, free) + foreignBrackets(in: text, free)
      start = range.upperBound
    }
    return found
  }

  private func strayBraces(in text: [UInt8], _ range: Range<Int>) -> [(fault: Fault, range: Range<Int>)] {
    var found: [(fault: Fault, range: Range<Int>)] = []
    var open: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "{"): open = index
      case UInt8(ascii: "}") where index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "}"):
        found.append((.unopened, (open ?? index)..<index + 2))
        open = nil
        index += 1
      case UInt8(ascii: "}"):
        if let start = open, let fault = foreign(text[start + 1..<index]) { found.append((fault, start..<index + 1)) }
        open = nil
      default: break
      }
      index += 1
    }
    return found
  }

  /// Names in brackets by which other programs know their tags: «[[имя]]», «<<имя>>».
  private func foreignBrackets(in text: [UInt8], _ range: Range<Int>) -> [(fault: Fault, range: Range<Int>)] {
    var found: [(fault: Fault, range: Range<Int>)] = []
    for (left, right) in [("[[", "]]"), ("<<", ">>")] {
      var position = range.lowerBound
      while let start = find(Array(left.utf8), in: text, from: position),
        let stop = find(Array(right.utf8), in: text, from: start + 2), stop + 2 <= range.upperBound
      {
        let name = String(decoding: text[start + 2..<stop], as: UTF8.self)
        let isPath = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
          Self.isName(String($0), first: false)
        }
        // «<<Школа № 1>>» is a name in quotation marks.
        if isPath, name.first?.isLowercase == true { found.append((.foreignBrackets(name), start..<stop + 2)) }
        position = stop + 2
      }
    }
    return found
  }

  /// What stands between single braces, if it looks like a tag.
  private func foreign(_ inside: ArraySlice<UInt8>) -> Fault? {
    let text = Self.trimmed(String(decoding: inside, as: UTF8.self))
    if text.hasPrefix("%"), text.hasSuffix("%"), text.count > 1 { return .foreignTag }
    let name = text.first.map { "#^/".contains($0) } == true ? Self.trimmed(String(text.dropFirst())) : text
    let isPath = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      // «школы[i]» is how other programs go through a list.
      Self.isName(TagSign.name(String($0.prefix { $0 != "[" })), first: false) && ($0.last == "]") == $0.contains("[")
    }
    let isWord = name.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    guard isPath, isWord else { return nil }
    return name.contains("[") ? .foreignTag : .singleBraces(text)
  }
}
