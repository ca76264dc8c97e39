import Diagnostics
import RussianLanguage

/// A document of the set that an order may approve: what its title and the mark on it need.
package protocol TitledDocument: Sendable {
  /// Where it stands.
  var path: FieldPath { get }
  /// The title as printed, nominative.
  var title: String { get }
  /// What «УТВЕРЖДЁН» agrees with; nil when the data leave it to the title's first word.
  var agreement: GrammaticalGender? { get }
  /// How the title reads after «Утвердить»; nil when the data do not say.
  var accusativeTitle: String? { get }
  /// What texts call it once it is introduced, «Программа»; nil when the data do not say.
  var shortTitle: String? { get }
}

extension TitledDocument {
  package var shortTitle: String? { nil }
}

extension Programme: TitledDocument {}
extension Roadmap: TitledDocument {}
extension CooperationScheme: TitledDocument {}
extension SchoolList: TitledDocument {}
extension BaseSchoolList: TitledDocument {}
extension Statute: TitledDocument {}
extension ContingentMonitoring: TitledDocument {}
