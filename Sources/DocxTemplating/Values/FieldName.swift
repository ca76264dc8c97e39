/// A field's name with a hash made once: names are compared for every value that is printed, and comparing Russian
/// text by Unicode's rules each time would cost more than the printing.
struct FieldName: Sendable, Hashable {
  let text: String
  private let digest: UInt64

  init(_ text: String) {
    var text = text
    // FNV-1a over the bytes: names are short, and nobody gains by making two of them collide.
    digest = text.withUTF8 { $0.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
    self.text = text
  }

  static func == (left: FieldName, right: FieldName) -> Bool {
    left.digest == right.digest && left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
