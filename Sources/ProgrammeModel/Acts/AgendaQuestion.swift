import Diagnostics

/// A question of a meeting's agenda («вопрос повестки дня»).
package struct AgendaQuestion: Hashable, Sendable {
  /// What somebody said («выступили»).
  package struct Speech: Hashable, Sendable {
    /// Who.
    package let person: Party
    /// What.
    package let text: LocatedText

    init?(_ record: RecordValue) {
      guard let person = record.party(SpeechKeys.person), let text = record.value(SpeechKeys.text.key)?.text else {
        return nil
      }
      self.person = person
      self.text = text
    }
  }

  /// How they voted («голосование»).
  package struct Voting: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// Votes in favour.
    package let inFavour: Int
    /// Votes against.
    package let against: Int
    /// Those who abstained.
    package let abstained: Int

    init?(_ record: RecordValue) {
      guard let inFavour = record.wholeNumber(VotingKeys.inFavour) else { return nil }
      self.path = record.path
      self.inFavour = inFavour
      self.against = record.wholeNumber(VotingKeys.against) ?? 0
      self.abstained = record.wholeNumber(VotingKeys.abstained) ?? 0
    }

    /// All who took part.
    package var total: Int { inFavour + against + abstained }
  }

  /// Where it stands.
  package let path: FieldPath
  /// What it is about.
  package let title: LocatedText
  /// Who spoke to it first.
  package let speaker: Party?
  /// What was reported.
  package let heard: LocatedText?
  /// The discussion.
  package let speeches: [Speech]
  /// The decisions in the written order.
  package let decisions: [OrderItem]
  /// How they voted.
  package let voting: Voting?

  init?(_ record: RecordValue) {
    guard let title = record.value(QuestionKeys.title.key)?.text else { return nil }
    self.path = record.path
    self.title = title
    self.speaker = record.party(QuestionKeys.speaker)
    self.heard = record.value(QuestionKeys.heard.key)?.text
    self.speeches = record.records(QuestionKeys.speeches).compactMap(Speech.init)
    self.decisions = record.list(QuestionKeys.decisions).compactMap(OrderItem.init)
    self.voting = record.record(QuestionKeys.voting).flatMap(Voting.init)
  }
}
