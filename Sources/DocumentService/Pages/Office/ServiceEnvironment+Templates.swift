import DocumentGeneration

extension ServiceEnvironment {
  /// The folder under which the department's own templates are found; no disk has it.
  private static let ownFolder = "шаблоны-отдела"

  /// Lets all documents be made of the department's own templates where it has some.
  func useOwnTemplates() async throws {
    let own = try await ownTemplates.files()
    let disk = GenerationEnvironment.disk(templateFolders: configuration.templateFolders).withoutPictures()
    let folder = Self.ownFolder
    let world = GenerationEnvironment(
      read: { path in
        if let file = own.first(where: { folder + "/" + $0.name == path }) { return file.bytes }
        return try disk.read(path)
      }, list: { $0 == folder ? own.map(\.name) : disk.list($0) }, readInside: disk.readInside,
      templateFolders: [folder] + configuration.templateFolders)
    try workers.use(world)
  }
}
