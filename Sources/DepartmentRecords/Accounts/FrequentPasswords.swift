/// Passwords of twelve characters and more that guessing begins with, in small letters and without spaces: rows of keys,
/// words with a year, and what Russian offices like to take.
enum FrequentPasswords {
  static let all: Set<String> = [
    "1234567890-=", "1234567890qw", "123456789qwe", "123456qwerty", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv",
    "q1w2e3r4t5y6", "qazwsxedcrfv", "qwerty123456", "qwerty1234567", "qwerty12345678", "qwertyuiop12", "qwertyuiop123",
    "qwertyuiop[]", "qwertyuiopasdf", "asdfghjkl123", "asdfghjkl;'\\", "zaq12wsxcde3", "zxcvbnm12345", "zxcvbnm,./123",
    "password1234", "password12345", "password123456", "passwordpassword", "administrator", "administrator1",
    "administrator123", "admin1234567", "admin12345678", "adminadminadmin", "changemechangeme", "changemenow12",
    "letmein12345", "letmeinplease", "iloveyou1234", "iloveyouforever", "welcome12345", "welcome123456",
    "sunshine1234", "football1234", "baseball1234", "superman1234", "princess1234", "starwars1234", "trustno1trustno1",
    "correcthorsebatterystaple", "unbelievable", "thisismypassword", "mypassword123", "secretpassword", "testtest1234",
    "йцукенгшщзхъ", "йцукенгшщзхъфывапролджэ", "йцукен123456", "йцукенг12345", "фывапролджэ1", "фывапролджэячсмить",
    "ячсмитьбю123", "пароль123456", "пароль1234567", "пароль12345678", "мойпароль123", "парольпароль123",
    "администратор", "администратор1", "администратор123", "администрация", "образование1", "образование123",
    "отделобразования", "управлениеобразования", "департаментобразования", "министерство", "директоршколы",
    "директор1234", "школа1234567", "школа12345678", "бухгалтерия1", "бухгалтерия123", "секретарь123", "методист1234",
    "здравствуйте", "здравствуй123", "янезнаюпароль", "незнаюпароль", "забылпароль1", "любимаяшкола", "приветпривет1",
    "россия123456", "россиявперед", "спартакчемпион", "зенитчемпион", "солнышко1234", "добрыйдень12", "новыйпароль1",
    "gfhjkm123456", "gfhjkmgfhjkm1", "lbhtrnjh1234", "irjkf1234567",
  ]
}
