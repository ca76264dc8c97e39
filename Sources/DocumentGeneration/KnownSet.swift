import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation

/// What is the same for every school of a set: the files read, and the check of what they say.
struct KnownSet {
  /// What a check depends on besides the data.
  struct Question: Equatable {
    let kinds: [DocumentKind]
    let orderFiles: [String]?
    let isDraft: Bool
  }

  private let files: [SourceFile]
  /// What was read.
  let reading: ProgrammeReading
  private var check: (question: Question, result: ProgrammeValidator.Result)?

  /// Reads the files.
  init(_ files: [SourceFile]) {
    self.files = files
    reading = ProgrammeReader.read(files)
  }

  /// True when these files are the ones that were read.
  func isMade(of files: [SourceFile]) -> Bool { self.files == files }

  /// True when that was checked last.
  func isChecked(_ question: Question) -> Bool { check?.question == question }

  /// The check for these kinds, made unless it was the last one.
  mutating func checked(
    _ question: Question, _ check: (ProgrammeReading) -> ProgrammeValidator.Result
  ) -> ProgrammeValidator.Result {
    if let known = self.check, known.question == question { return known.result }
    let result = check(reading)
    self.check = (question, result)
    return result
  }
}
