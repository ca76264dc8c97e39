import OfficeOpenXML

/// What a story's compiler must know of the package around it.
struct StoryEnvironment {
  /// The story's relationships by id.
  let relationships: [String: Relationship]
  let styles: StyleCatalogue
  let numbering: NumberingCatalogue
  /// Ids of drawings and bookmarks that an earlier story has already.
  var takenIds: Set<Int> = []
  /// The page set-up that templates to be inserted bring along, by their names.
  var guestSections: [String: PageSetup] = [:]
}
