import DepartmentRecords
import Diagnostics
import Hummingbird
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// Forms by kind of data: one page a record, made of the vocabulary.
struct FormRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/edit") { request, context in
      _ = try context.require(.department, .reader)
      let contents = try await environment.contents(context)
      let query = request.uri.queryParameters
      let place = try place(
        in: contents, file: query["file"].map(String.init) ?? "", at: query["at"].map(String.init) ?? "",
        variant: query["as"].flatMap { Int($0) })
      return try await page(contents, place, context, done: query["done"].map(String.init))
    }
    router.post("sets/:id/edit") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      let place = try place(
        in: contents, file: form["file"] ?? "", at: form["at"] ?? "", variant: form["as"].flatMap { Int($0) })
      return try await answer(form, contents, place, context)
    }
  }

  private func place(in contents: SetContents, file: String, at: String, variant: Int?) throws -> FormPlace {
    guard SetContents.isGoodName(file), let steps = DataPointer.steps(of: at), !steps.isEmpty else {
      throw ServiceFault.notFound
    }
    let root = contents.roots[file]
    if root == nil, contents.files.contains(where: { $0.name == file }) {
      throw ServiceFault(
        .conflict, "broken-file", "Файл «\(file)» не читается", detail: "Откройте его как текст и исправьте ошибку.")
    }
    guard let place = FormPlace(file: file, root: root, steps: steps) else { throw ServiceFault.notFound }
    return variant.map(place.chosen) ?? place
  }

  // MARK: - Showing

  private func page(
    _ contents: SetContents, _ place: FormPlace, _ context: ServiceContext, shown: [String: FormValue]? = nil,
    done: String? = nil, conflict: Bool = false, refused: Bool = false
  ) async throws -> Response {
    let known = try await environment.findings.known(contents)
    let findings = known.findings.map { finding in
      var finding = finding
      finding.path = finding.path.map(contents.path)
      return finding
    }
    let view = FormPageView(
      set: contents.set, place: place, names: contents.names, findings: findings,
      shown: shown ?? FormEdits.values(of: place))
    let own = view.own.map(\.finding)
    let root = contents.roots[place.file]
    var values: [String: Any] = [
      "title": view.title, "setTitle": contents.set.title, "set": contents.set.id, "file": place.file,
      "at": DataPointer.text(of: place.steps), "variant": place.variant.map(String.init) ?? "",
      "version": contents.set.version, "base": FormBase.text(of: place.node), "blocks": view.blocks(),
      "trail": view.trail(root: root), "findings": own.map(contents.view), "hasFindings": !own.isEmpty,
      "findingsTitle": SetWords.counts(own), "hasErrors": own.hasErrors, "hasWarnings": SetWords.hasWarnings(own),
      "focus": done != nil || conflict,
      "conflict": conflict, "refused": refused,
      "canSave": context.session?.account.role != .reader, "hasFields": place.hasFields,
      "summary": place.record.flatMap { $0.summary.count > 24 ? $0.summary.withCapital : nil } ?? false,
      "textAddress": "/sets/\(contents.set.id)/text?file=\(PageAddress.escaped(place.file))",
      "isNew": place.node == nil, "isItem": place.isRemovable && place.node != nil,
      "parts": SetParts.links(contents, findings: findings, at: place),
    ]
    values["flash"] = done.flatMap { SetWords.done[$0] }
    return try environment.pages.response(
      "form", values, context, status: conflict ? .conflict : refused ? .unprocessableContent : .ok)
  }

  // MARK: - Saving

  private func answer(
    _ form: FormSubmission, _ contents: SetContents, _ place: FormPlace, _ context: ServiceContext
  ) async throws -> Response {
    let base = FormBase.node(form["base"] ?? "")
    let basePlace = place.showing(base)
    let sent = FormAnswers(form).values(of: basePlace)
    let action = (form["action"] ?? "save").split(separator: ":", maxSplits: 1).map(String.init)
    // Somebody else's change of another place hinders nobody; of the same place both texts are shown.
    guard FormBase.isSame(base, place.node) else {
      return try await page(contents, place, context, shown: merged(basePlace, place, sent), conflict: true)
    }
    if ["row", "rowup", "rowdelete"].contains(action.first), let pointer = action.last {
      return try await page(
        contents, place, context, shown: FormRows.changed(sent, by: action[0], at: pointer, of: place))
    }
    let (target, edits) = try planned(place, sent, contents)
    var editor = StructureEditor(contents.source(place.file))
    for edit in edits where !editor.make(edit, order: target.record?.keys ?? []) {
      return try await page(contents, place, context, shown: sent, refused: true)
    }
    var next = target
    var done = edits.isEmpty ? "unchanged" : "saved"
    let pointer = DataPointer.steps(of: action.count > 1 ? action[1].split(separator: "|").first ?? "" : "") ?? []
    switch action[0] {
    case "add":
      let variant = action[1].split(separator: "|").last.flatMap { Int($0) }
      let step = next.showing(editor.root?.value(at: target.steps)).newStep(at: pointer)
      next = target.at(target.steps + pointer + [step])
      return try await saved(editor, contents, place, context, to: next.steps, variant: variant, done: "new")
    case "up", "down":
      guard case .index(let position)? = pointer.last else { throw ServiceFault.notFound }
      let first = action[0] == "up" ? position - 1 : position
      if editor.make(.swap(first, in: target.steps + pointer.dropLast())) { done = "saved" }
    case "delete":
      let steps = target.steps + pointer
      guard form["sure"] == "yes" else {
        // What she typed beside it is kept before she is asked.
        _ = try await saved(editor, contents, place, context, to: target.steps, done: done)
        return try confirmation(contents, place, steps, editor, context)
      }
      if editor.make(.remove(at: steps)) { done = "deleted" }
      if pointer.isEmpty {
        let owner = FormPlace.nearest(file: place.file, root: editor.root, to: Array(steps.dropLast()))
        return try await saved(editor, contents, place, context, to: owner?.place.steps ?? [], done: done)
      }
    default: break
    }
    return try await saved(editor, contents, place, context, to: next.steps, variant: place.variant, done: done)
  }

  /// What is to be written where; a new record under a key of its own gets that key now.
  private func planned(
    _ place: FormPlace, _ sent: [String: FormValue], _ contents: SetContents
  ) throws -> (place: FormPlace, edits: [DataEdit]) {
    var target = place
    if case .key(FormPlace.newKey)? = place.steps.last {
      let taken = contents.roots.values.flatMap { $0.value(at: place.steps.dropLast())?.entries.map(\.key) ?? [] }
      target = place.at(place.steps.dropLast() + [.key(FormRows.key(for: sent, of: place, taken: taken))])
    }
    return (target, FormEdits.edits(of: target, from: FormEdits.values(of: target), to: sent))
  }

  private func saved(
    _ editor: StructureEditor, _ contents: SetContents, _ place: FormPlace, _ context: ServiceContext,
    to steps: [FieldPath.Component], variant: Int? = nil, done: String
  ) async throws -> Response {
    let bytes = editor.file.bytes
    if bytes != contents.source(place.file).bytes {
      let isSaved = try await environment.sets.save(
        StoredFile(name: place.file, bytes: bytes), in: contents.set.id, version: contents.set.version,
        at: environment.now())
      guard isSaved else { throw ServiceFault.changedMeanwhile }
    }
    if steps.isEmpty { return Response.redirect(to: "/sets/\(contents.set.id)?done=\(done)", type: .normal) }
    let address = FormPageView.address(contents.set.id, file: place.file, steps)
    return Response.redirect(to: address + (variant.map { "&as=\($0)" } ?? "") + "&done=\(done)", type: .normal)
  }

  /// What she changed, and for the rest what stands there now.
  private func merged(
    _ base: FormPlace, _ current: FormPlace, _ sent: [String: FormValue]
  ) -> [String: FormValue] {
    let shown = FormEdits.values(of: base)
    return sent.merging(FormEdits.values(of: current)) { mine, theirs in mine }.reduce(into: [:]) { result, entry in
      let wasChanged = (shown[entry.key] ?? .absent).trimmed != entry.value.trimmed && entry.value != .other
      result[entry.key] = wasChanged ? entry.value : FormEdits.values(of: current)[entry.key] ?? entry.value
    }
  }

  private func confirmation(
    _ contents: SetContents, _ place: FormPlace, _ steps: [FieldPath.Component], _ editor: StructureEditor,
    _ context: ServiceContext
  ) throws -> Response {
    let node = editor.root?.value(at: steps)
    return try environment.pages.response(
      "confirm",
      [
        "title": "Удалить?", "set": contents.set.id, "setTitle": contents.set.title,
        "words": FormWords.short(FormWords.line(of: node, names: contents.names), to: 400),
        "address": "/sets/\(contents.set.id)/edit",
        "back": FormPageView.address(contents.set.id, file: place.file, place.steps),
        "hidden": [
          ["name": "file", "value": place.file], ["name": "at", "value": DataPointer.text(of: steps)],
          ["name": "base", "value": FormBase.text(of: node)], ["name": "action", "value": "delete:"],
          ["name": "sure", "value": "yes"],
        ],
      ], context)
  }
}
