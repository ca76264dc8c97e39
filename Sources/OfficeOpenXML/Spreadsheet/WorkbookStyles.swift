import CXlsxwriter

/// The looks of a workbook's cells, each made once.
struct WorkbookStyles {
  private let formats: [WorkbookSheet.Style: UnsafeMutablePointer<lxw_format>]

  /// Adds the looks to a workbook.
  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    var formats: [WorkbookSheet.Style: UnsafeMutablePointer<lxw_format>] = [:]
    for style in WorkbookSheet.Style.allCases {
      guard let format = workbook_add_format(book) else { continue }
      format_set_font_name(format, "Times New Roman")
      format_set_font_size(format, 11)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      Self.set(style, format)
      formats[style] = format
    }
    self.formats = formats
  }

  subscript(style: WorkbookSheet.Style) -> UnsafeMutablePointer<lxw_format>? { formats[style] }

  private static func set(_ style: WorkbookSheet.Style, _ format: UnsafeMutablePointer<lxw_format>) {
    func fill(_ color: lxw_color_t) {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, color)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xA6_A6A6)
    }
    switch style {
    case .heading, .requiredHeading:
      format_set_bold(format)
      fill(style == .heading ? 0xE7_E6E6 : 0xFF_E699)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 12)
      fill(0xBD_D7EE)
    case .label, .requiredLabel: fill(style == .label ? 0xF2_F2F2 : 0xFF_E699)
    case .remark:
      format_set_italic(format)
      format_set_font_color(format, 0x59_5959)
      format_set_font_size(format, 10)
    case .text: format_set_num_format_index(format, 49)
    case .number:
      format_set_num_format_index(format, 0)
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .day:
      format_set_num_format(format, "dd\\.mm\\.yyyy")
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
  }
}
