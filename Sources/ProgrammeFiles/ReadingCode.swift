/// The stable codes of everything that reading data may find; the documentation's table is made of this.
package enum ReadingCode: String, Sendable, CaseIterable {
  /// A key that the record does not have.
  case unknownKey = "KEY-01"
  /// A key twice in one record.
  case duplicateKey = "KEY-02"
  /// A required key that is absent or empty.
  case missingKey = "KEY-03"
  /// A text where a list is expected, and the like.
  case wrongShape = "KEY-04"
  /// A top-level key in two files of a set.
  case repeatedPart = "KEY-05"
  /// Nothing to read.
  case emptyFile = "KEY-10"
  /// Not UTF-8, or not a text at all.
  case wrongEncoding = "KEY-11"
  /// A line that begins too far to the left or right.
  case wrongIndent = "KEY-12"
  /// A tab where only spaces may stand.
  case tab = "KEY-13"
  /// A line without its colon.
  case missingColon = "KEY-14"
  /// A colon with a space inside an unquoted value.
  case colonInValue = "KEY-15"
  /// A quotation mark that is not closed, or words behind it.
  case quotes = "KEY-16"
  /// A bracket that is not closed, or a comma too many.
  case brackets = "KEY-17"
  /// A character that cannot stand there unquoted.
  case strayCharacter = "KEY-18"
  /// Too large, too deep, too many values.
  case limit = "KEY-19"
  /// YAML's own tags, several documents and other things that data do not need.
  case unsupported = "KEY-20"
  /// A character that no document can hold.
  case forbiddenCharacter = "KEY-21"
  /// A sheet of a workbook that means no part of the data.
  case unknownSheet = "KEY-41"
  /// A sheet without headings.
  case noHeading = "KEY-42"
  /// A column or a line of a form that its sheet does not have.
  case unknownColumn = "KEY-43"
  /// A heading twice.
  case repeatedColumn = "KEY-44"
  /// A column that every row needs.
  case missingColumn = "KEY-45"
  /// A value with nothing that says what it is.
  case strayValue = "KEY-46"
  /// A sheet that nobody sees, and that was read.
  case hiddenSheet = "KEY-47"
  /// A workbook whose formulas take values from other files.
  case otherFiles = "KEY-48"
  /// Not a date, or no such day.
  case badDate = "VAL-01"
  /// A key of a person, school or file that is not there.
  case unknownReference = "VAL-02"
  /// Not a number or not a year.
  case badNumber = "VAL-03"
  /// Not one of the words allowed.
  case badChoice = "VAL-04"
  /// An invisible character in a text.
  case hiddenCharacter = "VAL-05"
  /// A text that is nearly a key.
  case nearlyReference = "VAL-06"
  /// A text cut short by a number sign that begins a comment.
  case cutByComment = "VAL-07"
  /// A word of letters of two alphabets.
  case latinLetters = "VAL-18"
  /// A cell that shows a mistake of its formula.
  case cellError = "VAL-41"
  /// A formula whose value was never kept.
  case uncalculated = "VAL-42"
  /// A formula whose last value is taken.
  case formulaValue = "VAL-43"
  /// A date where a text is expected.
  case dateInText = "VAL-44"
  /// A name that several people or schools have.
  case ambiguousName = "VAL-45"

  /// What the code says, one line of Russian.
  package var summary: String {
    switch self {
    case .unknownKey: "неизвестный ключ"
    case .duplicateKey: "ключ записан дважды в одной записи"
    case .missingKey: "нет обязательного ключа или он пуст"
    case .wrongShape: "значение не того вида: текст вместо списка, список вместо текста и тому подобное"
    case .repeatedPart: "одна и та же часть комплекта в двух файлах"
    case .emptyFile: "файл пуст"
    case .wrongEncoding: "файл не в UTF-8 или не текстовый"
    case .wrongIndent: "неверный отступ"
    case .tab: "табуляция вместо пробелов"
    case .missingColon: "нет двоеточия после ключа"
    case .colonInValue: "двоеточие внутри значения без кавычек"
    case .quotes: "кавычка не закрыта, или после неё стоит лишний текст"
    case .brackets: "скобка не закрыта, или запятая внутри скобок разорвала значение"
    case .strayCharacter: "знак, который не может здесь стоять: тире вместо дефиса, особый знак без кавычек"
    case .limit: "файл слишком велик или слишком глубоко вложен"
    case .unsupported: "возможность YAML, которой нет в данных: метки, несколько документов"
    case .forbiddenCharacter: "знак, которого не может быть в документе"
    case .unknownSheet: "лист книги, которого программа не знает"
    case .noHeading: "на листе книги или в файле CSV нет строки заголовков"
    case .unknownColumn: "графа или строка бланка, которой на этом листе не бывает"
    case .repeatedColumn: "заголовок графы стоит дважды"
    case .missingColumn: "нет обязательной графы"
    case .strayValue: "значение, о котором не сказано, что это: нет заголовка над ним или названия слева"
    case .hiddenSheet: "лист книги скрыт, но прочитан"
    case .otherFiles: "формулы книги берут значения из других файлов"
    case .badDate: "дата не читается, или такого дня нет"
    case .unknownReference: "нет такого человека, школы, подразделения или файла"
    case .badNumber: "число или год не читается"
    case .badChoice: "значение не из списка допустимых"
    case .hiddenCharacter: "невидимый знак в тексте"
    case .nearlyReference: "текст почти совпадает с ключом, или ключи стоят через запятую без скобок"
    case .cutByComment: "часть текста после # стала примечанием"
    case .latinLetters: "латинские буквы внутри русского слова"
    case .cellError: "в ячейке книги ошибка (#ССЫЛКА!, #REF! и другие)"
    case .uncalculated: "в ячейке формула, значение которой не сохранено"
    case .formulaValue: "в ячейке формула: взято её последнее значение"
    case .dateInText: "в ячейке дата, а нужен текст или номер"
    case .ambiguousName: "имя подходит нескольким людям или школам"
    }
  }
}

extension ReadingCode {
  /// True for what keeps a file from being parsed at all, so that nothing is known of its content.
  var isSyntax: Bool {
    switch self {
    case .emptyFile, .wrongEncoding, .wrongIndent, .tab, .missingColon, .colonInValue, .quotes, .brackets,
      .strayCharacter, .limit, .unsupported, .forbiddenCharacter:
      true
    default: false
    }
  }
}
