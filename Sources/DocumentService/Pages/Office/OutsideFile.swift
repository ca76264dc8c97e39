import DepartmentRecords

/// What the confined program says of a file from outside.
struct OutsideFile {
  /// What a check came to.
  struct Check {
    /// The findings, as the command line's JSON.
    let json: String
    let findings: [OutsideFinding]
    /// The copy with remarks as comments; nil when there is none.
    let commented: [UInt8]?

    /// How many of the findings are errors.
    var errors: Int { findings.count { $0.severity == "error" } }
  }

  private static let copies = "копия"

  let environment: ServiceEnvironment

  /// Inspects a Word document; throws a fault when it cannot be read.
  func inspected(_ bytes: [UInt8], name: String) async throws -> Check {
    let name = ConfinedProgram.path(for: name)
    let copy = Self.copies + ".docx"
    return try await check(["check", name, "--format", "json", "--comments", copy], bytes, name, copy: copy)
  }

  /// Checks a filled form of a kind; throws a fault for one of another kind and for a paper that is none.
  func checkedForm(_ bytes: [UInt8], name: String, kind: String) async throws -> Check {
    let name = ConfinedProgram.path(for: name)
    let check = try await check(
      ["form", "check", name, "--format", "json", "--comments", Self.copies, "--kind", kind, "--expect", kind], bytes,
      name, copy: Self.copies + "/" + name)
    if let other = check.findings.first(where: { $0.code == "FRM-24" }) {
      throw FormSubmission.fault(other.message, hint: "скачайте свою форму на этой странице")
    }
    return check
  }

  /// Lints a template; a file that is refused has findings of severity error alone.
  func checkedTemplate(_ bytes: [UInt8], name: String) async throws -> Check {
    let name = ConfinedProgram.path(for: name)
    return try await check(["template", "check", name, "--format", "json"], bytes, name, copy: nil)
  }

  /// The fields of a template, a line each.
  func fields(_ bytes: [UInt8], name: String) async throws -> String {
    let name = ConfinedProgram.path(for: name)
    let outcome = try await environment.confined.run(
      ["template", "fields", name], files: [StoredFile(name: name, bytes: bytes)])
    guard outcome.status == 0 else { throw Self.unreadable(outcome) }
    return String(decoding: outcome.standardOutput, as: UTF8.self)
  }

  /// The key of the school that a form says it is of; the name of the file where it says nothing.
  func school(_ bytes: [UInt8], name: String, kind: String) async throws -> String? {
    let name = ConfinedProgram.path(for: name)
    let outcome = try await environment.confined.run(
      ["form", "read", name, "-o", Self.copies, "--kind", kind], files: [StoredFile(name: name, bytes: bytes)])
    guard outcome.status <= 1 else { throw Self.unreadable(outcome) }
    return outcome.files.first { $0.name.hasSuffix("/программа.yaml") }?.name.split(separator: "/").dropLast().last
      .map(String.init)
  }

  private func check(_ arguments: [String], _ bytes: [UInt8], _ name: String, copy: String?) async throws -> Check {
    let outcome = try await environment.confined.run(arguments, files: [StoredFile(name: name, bytes: bytes)])
    guard outcome.status <= 1 else { throw Self.unreadable(outcome) }
    let text = String(decoding: outcome.standardOutput, as: UTF8.self)
    // What is printed before the findings (the name of a copy) is no part of them.
    let json = text.firstIndex(of: "[").flatMap { start in
      text.lastIndex(of: "]").map { start <= $0 ? String(text[start...$0]) : "[]" }
    }
    return Check(
      json: json ?? "[]", findings: OutsideFinding.all(in: Array((json ?? "[]").utf8)),
      commented: copy.flatMap { copy in outcome.files.first { $0.name == copy }?.bytes })
  }

  /// Why a file was refused, in the program's own words.
  private static func unreadable(_ outcome: ConfinedProgram.Outcome) -> ServiceFault {
    let said = OutsideFinding.all(in: outcome.standardOutput).map(\.message)
    let words = String(decoding: outcome.standardError.prefix(4_000), as: UTF8.self)
    return ServiceFault(
      .unprocessableContent, "unreadable", "Файл не принят",
      detail: said.isEmpty ? words : said.joined(separator: "; "))
  }
}
