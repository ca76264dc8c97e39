import DepartmentRecords
import Hummingbird

/// The files of a set. The entity tag is the version of the whole set: files of a set speak of one another, so whoever
/// changes one must have seen all.
struct APISetFileRoutes {
  let environment: ServiceEnvironment

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("sets/{id}/files/{name}") { request, context in
      _ = try context.require(.department, .reader)
      let asked = APIRequest(request, context)
      let (set, name) = (try await environment.apiSet(asked), try asked.text("name"))
      guard let file = try await environment.sets.files(of: set.id).first(where: { $0.name == name }) else {
        throw APIRequest.notFound
      }
      return Response(
        status: .ok,
        headers: [
          .contentType: "application/octet-stream", .cacheControl: "no-store", .eTag: APIRequest.tag(set.version),
        ], body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
    group.put("sets/{id}/files/{name}") { request, context in
      _ = try context.require(.department)
      let asked = APIRequest(request, context)
      guard asked.mediaType == "application/octet-stream" else {
        throw APIRequest.otherType("application/octet-stream")
      }
      let (set, name) = (try await environment.apiSet(asked), try asked.text("name"))
      if let fault = SetFileName.fault(of: name) {
        throw ServiceFault(.unprocessableContent, "file-name", "Файл с таким именем не принимается", detail: fault)
      }
      let version = try asked.matchedVersion(set.version)
      let file = StoredFile(name: name, bytes: Array(buffer: try await asked.body()))
      guard try await environment.sets.save(file, in: set.id, version: version, at: environment.now()) else {
        throw APIRequest.changedMeanwhile
      }
      return Response(status: .noContent, headers: [.eTag: APIRequest.tag(version + 1)])
    }
  }
}
