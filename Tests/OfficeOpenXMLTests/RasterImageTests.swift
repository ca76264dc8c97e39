import OfficeOpenXML
import Testing

@Suite("Рисунки PNG и JPEG узнаются по содержимому")
struct RasterImageTests {
  /// A JPEG of headers alone: a JFIF segment, a frame of 300 by 200, the end.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0]
    + [0xFF, 0xC0, 0, 17, 8, 0, 200, 1, 44, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1] + [0xFF, 0xD9]

  @Test("JPEG узнан, размер прочитан; обрезанный и чужой файл не узнаны")
  func recognition() throws {
    #expect(RasterImage.mediaType(of: Self.jpeg) == "image/jpeg")
    let image = try #require(RasterImage(Self.jpeg, mediaType: "image/jpeg"))
    #expect(image.width == 300 && image.height == 200)
    #expect(RasterImage.mediaType(of: Array(Self.jpeg.dropLast())) == nil)
    #expect(RasterImage.mediaType(of: Array("GIF89a, а не рисунок для печати".utf8)) == nil)
    #expect(RasterImage.mediaType(of: []) == nil)
    #expect(RasterImage(Self.jpeg, mediaType: "image/png") == nil)
  }

  @Test("любое начало файла не роняет разбор", arguments: 0..<40)
  func prefixes(_ length: Int) {
    let start = Array(Self.jpeg.prefix(length))
    if length < Self.jpeg.count { #expect(RasterImage.mediaType(of: start) == nil) }
  }
}
