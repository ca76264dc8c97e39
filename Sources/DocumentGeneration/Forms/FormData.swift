import Diagnostics
import DocxForms

/// The data of a returned form: a file that makes a set with others, and beside it whatever did not fit.
package struct FormData {
  private let arrival: FormIntake.Arrival

  /// The data of a form that came in.
  package init(_ arrival: FormIntake.Arrival) {
    self.arrival = arrival
  }

  private var reading: FormReading { arrival.reading }

  /// The data as YAML; what stands outside of fields follows as a comment, so that it is not lost.
  package var text: String {
    let rest = outside.split(separator: "\n", omittingEmptySubsequences: false).map { "# " + $0 }
    return reading.data.yaml + (outside.isEmpty ? "" : "\n" + rest.joined(separator: "\n") + "\n")
  }

  /// What the school wrote outside of its fields; empty when there is nothing.
  package var outside: String {
    guard !reading.outside.isEmpty else { return "" }
    let parts = reading.outside.map { one in
      (one.heading.map { "Раздел «\($0)»:" } ?? "До первого раздела:") + "\n\n" + one.text
    }
    return "Не вошло в поля формы\n\n" + parts.joined(separator: "\n\n")
  }

  /// Writes the data into a folder of the school's own and gives the paths; a file that somebody may have changed is left
  /// alone unless `force`. Throws `DiagnosedFailure`.
  package func write(to folder: String, force: Bool) throws -> [String] {
    let stem = DocumentFileName.safe(reading.identity?.school.key ?? fileStem, instead: "школа")
    let own = folder + "/" + stem
    let output = try OutputFolder(own)
    var written = [try put(reading.data.yaml, as: "программа.yaml", in: output, own, force: force)]
    if !outside.isEmpty { written.append(try put(outside + "\n", as: "не вошло.md", in: output, own, force: force)) }
    return written
  }

  private var fileStem: String {
    let name = arrival.package.file.split(separator: "/").last.map(String.init) ?? arrival.package.file
    return name.hasSuffix(".docx") ? String(name.dropLast(5)) : name
  }

  private func put(
    _ text: String, as name: String, in output: OutputFolder, _ folder: String, force: Bool
  ) throws -> String {
    let bytes = Array(text.utf8)
    let existing = output.read(name)
    if existing == bytes { return "\(folder)/\(name) (без изменений)" }
    if existing != nil, !force {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-09", .error, "в папке «\(folder)» уже есть «\(name)» с другими данными",
          hint: "укажите другую папку или добавьте --force", at: .file(folder + "/" + name)))
    }
    try output.write(bytes, as: name)
    return folder + "/" + name
  }
}
