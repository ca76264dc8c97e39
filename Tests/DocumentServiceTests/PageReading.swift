import Foundation

/// Looks at a page as a browser and a screen reader would: its links, what its form would send, what is not labelled.
enum PageReading {
  /// The addresses of forms that the page leads to.
  static func links(of html: String) -> [String] {
    html.matches(of: /href="(\/sets\/[0-9]+\/edit[^"#]*)/).map { String($0.1).replacing("&amp;", with: "&") }
  }

  /// The fields that the form of the page would send untouched.
  static func fields(of html: String) -> [(String, String)] {
    var fields: [(String, String)] = []
    for match in html.matches(of: /<input id="([^"]*)" name="([fkt]\/[^"]*|[fkt])" value="([^"]*)"/) {
      fields.append((String(match.2), plain(String(match.3))))
    }
    for match in html.matches(of: /<textarea id="[^"]*" name="([^"]*)"[^>]*>\n?([^<]*)</) {
      fields.append((String(match.1), plain(String(match.2))))
    }
    for match in html.matches(of: /<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)<\/select>/) {
      let chosen = String(match.2).firstMatch(of: /value="([^"]*)" selected/).map { plain(String($0.1)) } ?? ""
      fields.append((String(match.1), chosen))
    }
    for match in html.matches(of: /<input type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)" checked/) {
      fields.append((String(match.1), String(match.2)))
    }
    return fields
  }

  /// What a screen reader would stumble over: ids that stand twice, controls without a label, headings that leave a
  /// level out, links and buttons without words.
  static func faults(of html: String) -> [String] {
    var faults: [String] = []
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    faults += twice.map { "id дважды: \($0)" }
    let labels = Set(html.matches(of: /<label[^>]* for="([^"]*)"/).map { String($0.1) })
    for match in html.matches(of: /<(input|select|textarea)([^>]*)>/) where !match.2.contains("type=\"hidden\"") {
      let id = match.2.firstMatch(of: /\sid="([^"]*)"/).map { String($0.1) } ?? ""
      if !labels.contains(id) { faults.append("нет подписи: \(match.2)") }
    }
    for label in labels where !ids.contains(label) { faults.append("подпись ни к чему: \(label)") }
    for match in html.matches(of: /\saria-(describedby|labelledby)="([^"]+)"/) {
      for id in match.2.split(separator: " ") where !ids.contains(String(id)) { faults.append("нет пояснения \(id)") }
    }
    let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    if levels.filter({ $0 == 1 }).count != 1 { faults.append("заголовков h1: \(levels.filter { $0 == 1 }.count)") }
    for (above, below) in zip(levels, levels.dropFirst()) where below > above + 1 {
      faults.append("пропущен h\(above + 1)")
    }
    for match in html.matches(of: /<(a|button)( [^>]*)?>(.*?)<\/\1>/) {
      let words = String(match.3).replacing(/<[^>]*>/, with: "")
      if words.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty { faults.append("без слов: \(match.2 ?? "")") }
    }
    if !html.contains("<html lang=\"ru\">") { faults.append("не назван язык") }
    return faults
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
