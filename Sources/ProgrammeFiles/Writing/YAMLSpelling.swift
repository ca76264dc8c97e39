import CLibyaml

/// Decides which texts need quotation marks; stricter than YAML itself, so that every reader takes them for text.
enum YAMLSpelling {
  /// Plain where a person would write it plain, otherwise in double quotation marks.
  static func style(of text: String, isInline: Bool) -> yaml_scalar_style_t {
    isPlain(text, isInline: isInline) ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
  }

  private static func isPlain(_ text: String, isInline: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    if "-?:,[]{}#&*!|>'\"%@`~=<".unicodeScalars.contains(first) { return false }
    if ["null", "Null", "NULL", "true", "false", "yes", "no", "on", "off"].contains(text) { return false }
    if isInline, scalars.contains(where: { ",[]{}".unicodeScalars.contains($0) }) { return false }
    var before: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85 || scalar.value == 0xFEFF { return false }
      if before == ":", scalar == " " || isInline { return false }
      if scalar == "#", before == " " { return false }
      before = scalar
    }
    return true
  }
}
