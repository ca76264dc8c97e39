extension RecognisedDocument {
  /// The document with the paragraphs of its headers, footers and notes behind those of its text; the structure is that of
  /// the text alone, so that all positions in it stay what they are.
  package var withStories: RecognisedDocument {
    let whole = DocumentView(
      file: view.file, paragraphs: view.paragraphs + view.stories, tables: view.tables, blocks: view.blocks,
      pages: view.pages, stories: view.stories)
    var document = self
    document.view = whole
    document.index = index.limited(to: whole.paragraphs.count)
    document.shown = whole.shown
    document.found = FoundOnce()
    return document
  }
}
