import DocumentDrawing
import OfficeOpenXML
import Testing

@Suite("QR-код")
struct QRCodeTests {
  @Test("код — маленький PNG, одинаковый для одинакового текста и разный для разного")
  func bytes() throws {
    let png = try #require(QRCode.png(of: "Приказ от 14.07.2020 № 63/6"))
    #expect(QRCode.png(of: "Приказ от 14.07.2020 № 63/6") == png)
    #expect(QRCode.png(of: "Приказ от 14.07.2020 № 63/7") != png)
    let image = try #require(RasterImage(png, mediaType: "image/png"))
    #expect(image.width == image.height && RasterImage.mediaType(of: png) == "image/png")
    #expect(png.count < 2000)
  }

  @Test("пустой и слишком длинный текст кода не дают")
  func limits() {
    #expect(QRCode.png(of: "") == nil)
    #expect(QRCode.png(of: String(repeating: "ы", count: QRCode.longest / 2)) != nil)
    #expect(QRCode.png(of: String(repeating: "ы", count: QRCode.longest / 2 + 1)) == nil)
  }
}
