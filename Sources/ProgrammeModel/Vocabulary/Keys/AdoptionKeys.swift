/// The keys of a programme's `грифы`.
enum AdoptionKeys {
  static let adopted = Field(
    "принята", .record(.adoptionMark), "гриф «ПРИНЯТА»",
    example: "{кем: педагогическим советом, документ: протокол, дата: 2020-08-28, номер: 1}")
  static let agreed = Field(
    "согласована", .record(.adoptionMark), "гриф «СОГЛАСОВАНА»",
    example: "{кем: Отделом образования, дата: 2020-08-28}")

  static let record = RecordType(
    .adoption, "Грифы на титульном листе школьной программы; «УТВЕРЖДЕНА» ставится по приказу комплекта.",
    [adopted, agreed])
}
