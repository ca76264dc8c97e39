import ContentHashing

/// Finds the set that a document of a batch was made from.
package enum DocumentOrigin {
  /// The folders above a document that are looked into for a batch's manifest.
  private static let deepest = 8

  /// The folder of the set by the manifest of the batch that wrote the file; nil when there is none, or its folder is
  /// gone. A document that was edited since is known by its place.
  package static func setFolder(of path: String, bytes: [UInt8], _ environment: GenerationEnvironment) throws -> String?
  {
    let hash = ContentHash.of(bytes)
    var steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var below: [String] = []
    for _ in 0..<deepest {
      guard let last = steps.popLast() else { return nil }
      below.insert(last, at: 0)
      let folder = steps.isEmpty ? "." : steps == [""] ? "/" : steps.joined(separator: "/")
      let place = below.joined(separator: "/")
      var home: String?
      for name in BatchManifest.fileNames(in: folder, environment) {
        try BatchManifest.forEachRecord(of: folder + "/" + name) { record in
          guard home == nil else { return }
          let isIts = record.documents.contains { $0.sha256 == hash || record.set + "/" + $0.file == place }
          if isIts { home = record.folder }
        }
      }
      if let home { return environment.list(home) == nil ? nil : home }
    }
    return nil
  }
}
