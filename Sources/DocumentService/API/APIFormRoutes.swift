import DocumentGeneration
import Hummingbird

/// Forms for the schools of a set.
struct APIFormRoutes {
  let environment: ServiceEnvironment

  func add(to group: RouterGroup<ServiceContext>) {
    group.post("sets/{id}/forms") { request, context in
      _ = try context.require(.department)
      let asked = APIRequest(request, context)
      let record = try await asked.record(upTo: 1 << 20)
      let (kind, school) = (record.text("kind"), record.text("school"))
      try record.finish()
      let set = try await environment.apiSet(asked)
      let data = DataOfSet(try await environment.sets.files(of: set.id))
      let form = try await environment.workers.run { pipeline in
        var maker = FormMaker(catalogue: pipeline.catalogue)
        let kind = try FormMaker.kind(kind, of: pipeline.catalogue)
        return try maker.forms(of: data.sources, set: set.title, kind: kind, school: school).forms.first
      }
      guard let form else { throw APIRequest.notFound }
      return Download.response(form.archive, name: form.fileName)
    }
  }
}
