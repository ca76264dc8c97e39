import DepartmentRecords
import Foundation
import Hummingbird
import OfficeOpenXML

/// The files of a set: taken out one by one or as a ZIP, added, deleted.
struct SetFileRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/file") { request, context in
      _ = try context.require(.department, .reader)
      let contents = try await environment.contents(context)
      let name = request.uri.queryParameters["name"].map(String.init)
      guard let file = contents.files.first(where: { $0.name == name }) else { throw ServiceFault.notFound }
      return Download.response(file.bytes, name: file.name, type: "application/octet-stream")
    }
    router.get("sets/:id/zip") { _, context in
      _ = try context.require(.department, .reader)
      let contents = try await environment.contents(context)
      let bytes = try PlainArchive.bytes(of: contents.files)
      return Download.response(bytes, name: contents.set.title + ".zip", type: "application/zip")
    }
    router.post("sets/:id/files") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      let (files, _) = try await SetIntake(environment: environment).files(of: form.files("files"))
      let isDone = try await environment.sets.change(
        contents.set.id, version: contents.set.version, putting: files, at: environment.now())
      guard isDone else { throw ServiceFault.changedMeanwhile }
      return Response.redirect(to: "/sets/\(contents.set.id)?done=added", type: .normal)
    }
    router.post("sets/:id/files/delete") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      guard let name = form["name"], contents.files.contains(where: { $0.name == name }) else {
        throw ServiceFault.notFound
      }
      guard form["sure"] == "yes" else {
        return try environment.pages.response(
          "confirm",
          [
            "title": "Удалить файл?", "set": contents.set.id, "setTitle": contents.set.title, "words": name,
            "address": "/sets/\(contents.set.id)/files/delete", "back": "/sets/\(contents.set.id)",
            "hidden": [["name": "name", "value": name], ["name": "sure", "value": "yes"]],
          ], context)
      }
      let isDone = try await environment.sets.change(
        contents.set.id, version: contents.set.version, putting: [], removing: [name], at: environment.now())
      guard isDone else { throw ServiceFault.changedMeanwhile }
      return Response.redirect(to: "/sets/\(contents.set.id)?done=deleted", type: .normal)
    }
  }
}
