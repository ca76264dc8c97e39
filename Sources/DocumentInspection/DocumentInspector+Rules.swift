extension DocumentInspector {
  /// Every rule that a document alone can decide, family by family.
  package static let rules: [any InspectionRule] =
    requisiteRules + structureRules + dateRules + numberRules + referenceRules + entityRules + executorRules
    + indicatorRules + tableRules + abbreviationRules + textRules + templateRules + lawRules + layoutRules

  /// The rules that look at headers, footers and notes as well: words, marks and dates that are wrong wherever they stand.
  static let storyRules: [any InspectionRule] = [
    NumericDatesHaveNoYearMark(), YearsHaveFourFigures(), SchoolYearsHaveSlash(), RangesAreNotReversed(),
    TerritoryIsSpeltRight(), NothingForeignIsLeft(), SchoolsHaveOneName(), BracketsAndQuotesAreBalanced(),
    QuotesAreNotStraight(), SpacesAreInPlace(), DashesFollowTheRule(), InitialsAreSpaced(), WordsAgree(),
    PhrasesAreWhole(), WordsAreNotHyphenated(), SpellingIsRight(), WordsAreNotRepeated(), TargetsArePossible(),
    NoConversionArtefacts(), BlanksAreFilled(), NoPlaceholders(),
  ]

  private static let requisiteRules: [any InspectionRule] = [
    AuthorIsNamed(), KindIsNamed(), DateIsPresent(), NumberIsPresent(), PlaceIsNamed(), TitleIsWhole(),
    SignatureIsWhole(), OrderHasNoContacts(), AnnexesAreMarked(), ReportsAreSigned(), AcknowledgementIsWhole(),
    ApprovalMarkIsRight(), LetterAnnexNamesLetter(),
  ]

  private static let structureRules: [any InspectionRule] = [
    OrderHasItsParts(), LastItemIsControl(), PassportHasItsRows(), ProgrammeHasItsChapters(), RoadmapHasItsColumns(),
    SchoolListHasItsColumns(), SchemeHasItsColumns(), ReportHasConclusions(), ContractHasItsTerms(), MinutesAreWhole(),
    NothingIsCutOff(), TextIsNotRepeated(), ParallelListsAgree(), TextStaysInScope(),
  ]

  private static let dateRules: [any InspectionRule] = [
    RequisiteDatesHaveOneForm(), NumericDatesHaveNoYearMark(), YearsHaveFourFigures(), DatesHaveYears(),
    RangesAreNotReversed(), PeriodsLieInProgramme(), DeadlinesFollowTheOrder(), DeadlinesAreWorkingDays(),
    MarkDatesMatchTheOrder(), BasisPrecedesTheOrder(), DeadlinesAreNotVague(), SchoolYearsHaveSlash(),
    ProgrammePeriodHasOneNotation(), RowsFitTheirHeading(), RowsAreChronological(), MonthDeadlinesAreClear(),
    PlansStateTheirPeriod(), DateListsAreWhole(), ResultsFollowTheExam(), DaysExist(),
  ]

  private static let numberRules: [any InspectionRule] = [
    NumbersHaveNoGap(), NumbersAreUnique(), NumberingHasOneStyle(), ChapterNumbersAreUnique(),
    OrderNumberIsTheSame(), NumberSuffixIsMeant(), BulletsAreOfOneKind(), AnnexReferencesHaveOneStyle(),
    RowsAreNumbered(),
  ]

  private static let referenceRules: [any InspectionRule] = [
    AnnexesExist(), AnnexesAreReferredTo(), AnnexTitlesMatchTheOrder(), AnnexMarksAreNumbered(), CitedActsAreWhole(),
    ListedDocumentsAreLinked(), MethodsAreNamed(), DocumentsHaveOneName(), TermsAreDefined(),
  ]

  private static let entityRules: [any InspectionRule] = [
    SchoolsHaveOneName(), SchoolsHaveFullNames(), TerritoryHasOneName(), PersonsHavePosts(), NamesHaveOneForm(),
    PersonsAreTheSame(),
    CountsAreRight(), TerritoryIsSpeltRight(), NothingForeignIsLeft(), ParticipantsAreNamed(),
  ]

  private static let executorRules: [any InspectionRule] = [
    TasksHaveExecutors(), TasksHaveDeadlines(), ExecutorsAreConcrete(), RowsHaveExecutors(),
    ExecutorsStandInDative(), OwnSchoolsAreNotAdvised(),
  ]

  private static let indicatorRules: [any InspectionRule] = [
    IndicatorsHaveTargets(), IndicatorsHaveUnits(), IndicatorsHaveBaselines(), TargetsArePossible(),
    ResultsAreMeasurable(), CriteriaHaveOneDirection(), IndicatorSetsAgree(), ResultsAreResults(),
  ]

  private static let tableRules: [any InspectionRule] = [
    HeadingsFitTheCells(), KeyCellsAreFilled(), CellsFitTheirColumn(), RowsAreNotTorn(), TotalsAreSums(),
  ]

  private static let abbreviationRules: [any InspectionRule] = [
    AbbreviationsAreExpanded(), ConceptsHaveOneAbbreviation(), IntroducedAbbreviationsAreUsed(),
    AbbreviationsAreSpeltRight(), AbbreviationsHaveOneMeaning(),
  ]

  private static let textRules: [any InspectionRule] = [
    BracketsAndQuotesAreBalanced(), QuotesAreNotStraight(), SpacesAreInPlace(), SpacesAreSingle(),
    DashesFollowTheRule(), InitialsAreSpaced(), WordsAgree(), PhrasesAreWhole(), ListsArePunctuated(),
    YoHasOnePolicy(), LettersAreNotSpaced(), WordsAreNotHyphenated(), SpellingIsRight(), WordsAreNotRepeated(),
    PercentHasOneStyle(), TermsHaveOneCase(), RegisterIsOfficial(), SentencesAreShort(),
  ]

  private static let templateRules: [any InspectionRule] = [
    NoConversionArtefacts(), BlanksAreFilled(), NoEmptyParagraphs(), SentencesAreNotCut(), NoPlaceholders(),
    FootnotesAreNotInText(), NothingIsLeftOfEditing(),
  ]

  private static let lawRules: [any InspectionRule] = [
    ProgrammeIsNotMunicipal(), PersonsAreNotExposed(), NormativeActsComeIntoForce(), ContractKindFits(),
  ]

  private static let layoutRules: [any InspectionRule] = [
    MarginsAreWide(), PagesAreNumbered(), FontsAreOfOneKind(), TextIsSetEvenly(), LongTablesRepeatHeaders(),
    PaperIsA4(),
  ]
}
