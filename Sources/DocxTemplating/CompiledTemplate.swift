import Diagnostics
import OfficeOpenXML

/// A template ready to be rendered: literal bytes and instructions for each story, everything else as it was.
///
/// It never changes after compilation, so any number of threads may render it at once.
package struct CompiledTemplate: Sendable {
  /// The package that the template was compiled from, with what inserted templates brought along.
  package let package: OPCPackage
  /// The stories of the package, then the templates that they insert.
  let units: [CompiledStory]
  /// How many of the units are stories.
  let storyCount: Int
  /// The parts of document properties that hold tags.
  let properties: [CompiledStory]
  /// The children whose blocks fill this template, the nearest first.
  let overriding: [Int]
  /// The largest number of a note in each part whose notes are repeated.
  let largestNote: [PartName: Int]
  /// The largest id of a drawing or bookmark.
  let largestId: Int
  let styles: StyleCatalogue
  let numbering: NumberingCatalogue
  let numberingPart: PartName?
  let mainPart: PartName
  /// The template's file name for messages.
  package var file: String { package.file }

  /// The names that the paths of its tags begin with: no other is ever looked up in the root record.
  package var names: Set<String> { Set((units + properties).flatMap(\.slots).compactMap(\.path.names.first)) }

  /// Renders the template over a record of values.
  ///
  /// Findings come with the result; where one of them is an error, the document must not be given out.
  package func render(
    _ values: TemplateValue, missing: MissingValues = .error
  ) -> (document: RenderedDocument, findings: [Diagnostic]) {
    let result = render(values, options: RenderingOptions(missing: missing))
    return (result.document, result.findings)
  }

  /// Renders the template over a record of values, with limits and a trace as the options say.
  ///
  /// Whoever makes many documents gives a workspace, one for each thread: stories are then compressed as they end, and
  /// their room serves the next one.
  package func render(
    _ values: TemplateValue, options: RenderingOptions, workspace: RenderingWorkspace? = nil
  ) -> RenderingResult {
    let session = RenderingSession(template: self, options: options, workspace: workspace)
    for unit in 0..<storyCount where !units[unit].isStatic {
      render(units[unit], values, session)
      if session.isStopped { break }
    }
    for story in properties where !session.isStopped { render(story, values, session) }
    return session.finished()
  }

  private func render(_ story: CompiledStory, _ values: TemplateValue, _ session: RenderingSession) {
    var renderer = StoryRenderer(story, root: values, session: session)
    renderer.run()
    session.take(&renderer.output, of: story.part)
  }
}
