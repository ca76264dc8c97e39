import DepartmentRecords
import Diagnostics
import DocumentGeneration
import Hummingbird

/// New sets: from last year's documents, from data, or from the sample.
struct SetCreationRoutes {
  let environment: ServiceEnvironment

  private static let sample = "new-set"

  func add(to router: Router<ServiceContext>) {
    router.post("sets") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let (files, stem) = try await SetIntake(environment: environment).files(of: form.files("files"))
      guard !files.isEmpty else {
        throw ServiceFault(.unprocessableContent, "no-data", "В файле нет данных комплекта")
      }
      let typed = (form["title"] ?? "").trimmed
      let title = try SetTitle.checked(typed.isEmpty ? String((stem ?? "Комплект").prefix(SetTitle.limit)) : typed)
      let set = try await environment.sets.add(title: title, files: files, at: environment.now())
      return Response.redirect(to: "/sets/\(set.id)?done=created", type: .normal)
    }
    router.post("sets/sample") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let typed = (form["title"] ?? "").trimmed
      let title = try SetTitle.checked(typed.isEmpty ? "Образец комплекта" : typed)
      let set = try await environment.sets.add(title: title, files: try sample(), at: environment.now())
      return Response.redirect(to: "/sets/\(set.id)?done=created", type: .normal)
    }
  }

  /// The files that `prikaz new` gives.
  private func sample() throws -> [StoredFile] {
    let world = GenerationEnvironment.disk(templateFolders: environment.configuration.templateFolders)
    let folders = world.templateFolders.map { $0 + "/" + Self.sample }
    guard let folder = folders.first(where: { !(world.list($0) ?? []).isEmpty }) else {
      throw DiagnosedFailure(.noInput, Diagnostic("OUT-06", .error, "не найден образец комплекта (\(Self.sample))"))
    }
    return try (world.list(folder) ?? []).filter { !$0.hasPrefix(".") }.map {
      StoredFile(name: $0, bytes: try world.read(folder + "/" + $0))
    }
  }
}
