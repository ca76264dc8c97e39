import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles

/// Reads the pictures that lie beside the data: from that folder alone, of bounded size, PNG or JPEG by their content.
package struct PictureFiles: Sendable {
  /// The longest file: a coat of arms for print takes a hundredth of it.
  static let mostBytes = 10 << 20
  /// The most pixels on a side; more would not be seen on an A4 sheet.
  static let mostPixels = 10_000

  private let environment: GenerationEnvironment

  /// The pictures of a world.
  package init(_ environment: GenerationEnvironment) {
    self.environment = environment
  }

  /// The pictures among files in memory, each beside the data of its own folder.
  package init(among files: [SourceFile]) {
    let pictures = files.filter { SetFolder.isPicture($0.name) }
    self.init(
      GenerationEnvironment(
        read: { throw GenerationEnvironment.missing($0) }, list: { _ in nil },
        readInside: { name, folder, limit in
          let path = folder == "." ? name : folder + "/" + name
          guard let file = pictures.first(where: { $0.name == path }) else { throw PictureFault.missing(name) }
          guard file.bytes.count <= limit else { throw PictureFault.tooLarge(name) }
          return file.bytes
        }, templateFolders: []))
  }

  /// The picture that a data file names; the value is absent where there is a finding.
  func picture(_ name: String, at path: FieldPath) -> (value: TemplateValue, finding: Diagnostic?) {
    do {
      let bytes = try environment.readInside(Self.checked(name), Self.folder(of: path.file), Self.mostBytes)
      guard let mediaType = RasterImage.mediaType(of: bytes), let image = RasterImage(bytes, mediaType: mediaType)
      else {
        throw PictureFault.notPicture(name)
      }
      guard max(image.width, image.height) <= Self.mostPixels else { throw PictureFault.tooLarge(name) }
      return (TemplateValue(.picture(bytes, mediaType: mediaType), path: path), nil)
    } catch let fault as PictureFault {
      return (TemplateValue(.absent, path: path), fault.diagnostic(at: path))
    } catch {
      return (TemplateValue(.absent, path: path), PictureFault.missing(name).diagnostic(at: path))
    }
  }

  /// A plain name of a picture: a batch knows by the pictures beside the data whether documents are up to date. Throws
  /// `PictureFault`.
  private static func checked(_ name: String) throws -> String {
    // A backslash and a colon part folders and drives elsewhere.
    guard !name.contains(where: { $0 == "/" || $0 == "\\" || $0 == ":" || $0 == "\0" }), name != ".." else {
      throw PictureFault.outside(name)
    }
    guard SetFolder.isPicture(name) else { throw PictureFault.notPicture(name) }
    return name
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
  }
}
