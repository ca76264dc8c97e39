import Diagnostics
import OfficeOpenXML

/// A template ready to be rendered: literal bytes and instructions for each story, everything else as it was.
///
/// It never changes after compilation, so any number of threads may render it at once.
package struct CompiledTemplate: Sendable {
  /// The package that the template was compiled from.
  package let package: OPCPackage
  let stories: [CompiledStory]

  /// The template's file name for messages.
  package var file: String { package.file }

  /// Every tag that takes a value, in reading order: what the template needs.
  package var fields: [TemplateField] {
    stories.flatMap { TemplateField.fields(of: $0) }
  }

  /// Renders the template over a record of values.
  ///
  /// Findings come with the result; where one of them is an error, the document must not be given out.
  package func render(
    _ values: TemplateValue, missing: MissingValues = .error
  ) -> (document: RenderedDocument, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    var rendered = package
    for story in stories where !story.isStatic {
      var renderer = StoryRenderer(story, root: values, missing: missing)
      renderer.run()
      findings += renderer.diagnostics
      rendered.set(renderer.output, of: story.part)
    }
    return (RenderedDocument(package: rendered), findings)
  }
}
