import DepartmentRecords
import Diagnostics
import Hummingbird
import ProgrammeFiles

/// What is done with a set as a whole: another name, a copy, mendings that need nobody, the end.
struct SetActionRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.post("sets/:id/rename") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      let title = try SetTitle.checked(form["title"])
      let isDone = try await environment.sets.change(
        contents.set.id, version: contents.set.version, putting: [], title: title, at: environment.now())
      guard isDone else { throw ServiceFault.changedMeanwhile }
      return Response.redirect(to: "/sets/\(contents.set.id)?done=renamed", type: .normal)
    }
    router.post("sets/:id/copy") { request, context in
      _ = try context.require(.department)
      _ = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      let copy = try await environment.sets.add(
        title: String(contents.set.title.prefix(SetTitle.limit - 8)) + " (копия)", files: contents.files,
        at: environment.now())
      return Response.redirect(to: "/sets/\(copy.id)?done=copied", type: .normal)
    }
    router.get("sets/:id/delete") { _, context in
      _ = try context.require(.department)
      let contents = try await environment.contents(context)
      return try environment.pages.response(
        "confirm",
        [
          "title": "Удалить комплект?", "set": contents.set.id, "setTitle": contents.set.title,
          "words": "«\(contents.set.title)» и все его файлы (\(contents.files.count)). Вернуть их будет нельзя; "
            + "если комплект может понадобиться, сначала скачайте его.",
          "address": "/sets/\(contents.set.id)/delete", "back": "/sets/\(contents.set.id)",
          "hidden": [["name": "version", "value": String(contents.set.version)]],
        ], context)
    }
    router.post("sets/:id/delete") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      guard form["version"] == String(contents.set.version) else { throw ServiceFault.changedMeanwhile }
      try await environment.sets.remove(contents.set.id)
      return Response.redirect(to: "/?done=removed", type: .normal)
    }
    router.post("sets/:id/fix") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      let confirms = form["cases"] == "yes"
      let findings = try await environment.findings.known(contents).findings
      let fixes = findings.compactMap(\.fix).filter { confirms || !$0.isSuggestion }
      var changed: [StoredFile] = []
      for file in contents.files where SetContents.isText(file.name) {
        var editor = ProgrammeEditor(SourceFile(name: file.name, bytes: file.bytes))
        var seen: Set<Fix> = []
        for fix in fixes where fix.path.file == file.name && seen.insert(fix).inserted { _ = editor.apply(fix) }
        if editor.file.bytes != file.bytes { changed.append(StoredFile(name: file.name, bytes: editor.file.bytes)) }
      }
      guard !changed.isEmpty else {
        return Response.redirect(to: "/sets/\(contents.set.id)?done=unchanged", type: .normal)
      }
      let isDone = try await environment.sets.change(
        contents.set.id, version: contents.set.version, putting: changed, at: environment.now())
      guard isDone else { throw ServiceFault.changedMeanwhile }
      return Response.redirect(to: "/sets/\(contents.set.id)?done=fixed", type: .normal)
    }
  }
}
