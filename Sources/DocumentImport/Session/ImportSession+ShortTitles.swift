import ProgrammeFiles

extension ImportSession {
  /// A title without «(далее – Программа)», and the name that these words introduce.
  static func withoutIntroduction(_ title: String) -> (title: String, short: String?) {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return (title, nil) }
    let inside = title[title.index(after: open)...].dropLast()
    guard inside.lowercased().hasPrefix("далее") else { return (title, nil) }
    let name = ImportedText.clean(String(inside.dropFirst("далее".count).drop { " \u{A0}–—-:".contains($0) }))
    return name.isEmpty ? (title, nil) : (ImportedText.clean(String(title[..<open])), name)
  }

  /// Keeps the introduced name with the part of the set that has a key for it.
  mutating func setShortTitle(_ short: String, of part: String) {
    let key = "краткое-название"
    guard ["программа", "дорожная-карта"].contains(part), let index = draft.parts.firstIndex(where: { $0.key == part }),
      case .record(var entries) = draft.parts[index].value, !entries.contains(where: { $0.key == key })
    else { return }
    let place = (entries.lastIndex { ["название", "винительный"].contains($0.key) } ?? -1) + 1
    entries.insert(.init(key, .text(short)), at: place)
    draft.parts[index].value = .record(entries)
  }
}
