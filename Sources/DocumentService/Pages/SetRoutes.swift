import DepartmentRecords
import DocumentGeneration
import Hummingbird
import ProgrammeFiles

/// Sets of data and the documents made of them.
struct SetRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/documents/:kind") { _, context in
      _ = try context.require(.department, .reader)
      let id = try context.parameters.require("id", as: Int64.self)
      let kind = try context.parameters.require("kind")
      guard try await environment.sets.set(id) != nil else { throw ServiceFault.notFound }
      let files = try await environment.sets.files(of: id)
      let documents = try await environment.workers.run { pipeline in
        try pipeline.generate(
          .init(files: files.map { SourceFile(name: $0.name, bytes: $0.bytes) }, orderFiles: nil, kinds: [kind])
        ).documents.map { (name: $0.fileName, bytes: try $0.archive()) }
      }
      guard let document = documents.first else { throw ServiceFault.notFound }
      return Download.response(document.bytes, name: document.name)
    }
  }
}
