import Diagnostics
import ProgrammeFiles
import ProgrammeModel

extension GenerationPipeline {
  /// What is wanted.
  package struct Request: Sendable {
    /// The data files.
    package let files: [SourceFile]
    /// The names of the files whose orders are wanted; nil for all orders of the set.
    package let orderFiles: [String]?
    /// The kinds by any of their names; none for all that the data have something for.
    package let kinds: [String]
    /// True to print drafts whatever the data's stage.
    package let isDraft: Bool
    /// True to leave out what the kinds withhold from a site.
    package let isForSite: Bool
    /// True to record where every value went.
    package let traces: Bool
    /// The key of the school that documents are wanted for; nil for those of the set as a whole.
    package let school: String?
    /// True to inspect every document that is made.
    package let inspects: Bool
    /// True to tell of what people have waived too.
    package let listsWaived: Bool
    /// The pictures that the data may name; nil for those of the catalogue's world.
    package let pictures: PictureFiles?
    /// The department's journals, to hold the acts against that orders change; nil for none.
    package let register: ActRegister?

    /// A request.
    package init(
      files: [SourceFile], orderFiles: [String]?, kinds: [String], isDraft: Bool = false,
      isForSite: Bool = false, traces: Bool = false, inspects: Bool = false, school: String? = nil,
      listsWaived: Bool = false, pictures: PictureFiles? = nil, register: ActRegister? = nil
    ) {
      self.register = register
      self.listsWaived = listsWaived
      self.school = school
      self.inspects = inspects
      self.pictures = pictures
      self.isForSite = isForSite
      self.traces = traces
      self.files = files
      self.orderFiles = orderFiles
      self.kinds = kinds
      self.isDraft = isDraft
    }
  }

  /// What came of it.
  package struct Result: Sendable {
    /// The documents, none of which has an error.
    package let documents: [GeneratedDocument]
    /// Everything found on the way, with places.
    package let diagnostics: [Diagnostic]
    /// Where every value went, as JSON; nil unless asked for.
    package let trace: String?
    /// Where every value of the data stands.
    let sourceMap: SourceMap
  }
}
