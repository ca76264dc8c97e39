extension DocumentInspector {
  /// Every rule that a document alone can decide, family by family.
  package static let rules: [any InspectionRule] =
    dateRules + numberRules + textRules + templateRules

  private static let dateRules: [any InspectionRule] = [
    RequisiteDatesHaveOneForm(), NumericDatesHaveNoYearMark(), YearsHaveFourFigures(), DatesHaveYears(),
    RangesAreNotReversed(), PeriodsLieInProgramme(), DeadlinesFollowTheOrder(), DeadlinesAreWorkingDays(),
    MarkDatesMatchTheOrder(), BasisPrecedesTheOrder(), DeadlinesAreNotVague(), SchoolYearsHaveSlash(),
    ProgrammePeriodHasOneNotation(), RowsFitTheirHeading(), RowsAreChronological(), MonthDeadlinesAreClear(),
    PlansStateTheirPeriod(), DateListsAreWhole(),
  ]

  private static let numberRules: [any InspectionRule] = [
    NumbersHaveNoGap(), NumbersAreUnique(), NumberingHasOneStyle(), ChapterNumbersAreUnique(),
    OrderNumberIsTheSame(), NumberSuffixIsMeant(), BulletsAreOfOneKind(), AnnexReferencesHaveOneStyle(),
    RowsAreNumbered(),
  ]

  private static let textRules: [any InspectionRule] = [
    BracketsAndQuotesAreBalanced(), QuotesAreNotStraight(), SpacesAreInPlace(), SpacesAreSingle(),
    DashesFollowTheRule(), YoHasOnePolicy(), LettersAreNotSpaced(), WordsAreNotHyphenated(), PercentHasOneStyle(),
    SentencesAreShort(),
  ]

  private static let templateRules: [any InspectionRule] = [
    NoConversionArtefacts(), BlanksAreFilled(), NoEmptyParagraphs(), SentencesAreNotCut(), NoPlaceholders(),
    FootnotesAreNotInText(),
  ]
}
