extension RecognisedDocument {
  /// The document with the paragraphs of its headers, footers and notes behind those of its text; the structure is that of
  /// the text alone, so that all positions in it stay what they are.
  package var withStories: RecognisedDocument {
    let whole = DocumentView(
      file: view.file, paragraphs: view.paragraphs + view.stories, tables: view.tables, blocks: view.blocks,
      pages: view.pages, stories: view.stories)
    return RecognisedDocument(
      view: whole, kind: kind, order: order, marks: marks, annexes: annexes, title: title, tables: tables, lists: lists,
      headings: headings, dates: dates + view.stories.map(DateScanner.dates), requisites: requisites,
      headingParagraphs: headingParagraphs, listEntries: listEntries)
  }
}
