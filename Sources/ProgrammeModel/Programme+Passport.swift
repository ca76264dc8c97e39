import Diagnostics

extension Programme {
  /// A row that a programme's passport must have («строка паспорта»).
  package struct PassportRow: Hashable, Sendable {
    /// What the row is called, as a finding names it.
    package let title: String
    /// Where its data stand, or would stand.
    package let path: FieldPath
    /// What a clerk would write.
    package let example: String
    /// True when the data fill it.
    package let isFilled: Bool
  }

  /// The mandatory rows in the passport's order, the period apart: it is needed by more than the passport.
  package var mandatoryPassportRows: [PassportRow] {
    func row(_ title: String, _ field: Field, _ isFilled: Bool) -> PassportRow {
      PassportRow(
        title: title, path: path.key(field.key), example: "\(field.key): \(field.example)", isFilled: isFilled)
    }
    return [
      row("Основание для разработки", ProgrammeKeys.grounds, !grounds.isEmpty),
      row("Разработчик (или заказчик)", ProgrammeKeys.developers, !developers.isEmpty || customer != nil),
      row("Ответственный исполнитель", ProgrammeKeys.responsible, responsible != nil),
      row("Участники (или соисполнители)", ProgrammeKeys.participants, !participants.isEmpty || !coExecutors.isEmpty),
      row("Цели", ProgrammeKeys.goals, !goals.isEmpty), row("Задачи", ProgrammeKeys.tasks, !tasks.isEmpty),
      row("Целевые показатели", ProgrammeKeys.indicators, !indicators.isEmpty),
      row("Этапы реализации", ProgrammeKeys.stages, !stages.isEmpty),
      row("Объёмы и источники финансирования", ProgrammeKeys.funding, funding != nil),
      row("Ожидаемые результаты", ProgrammeKeys.results, !results.isEmpty),
    ]
  }
}
