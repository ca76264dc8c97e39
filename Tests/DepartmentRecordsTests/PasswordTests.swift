import DepartmentRecords
import Testing

@Suite("Пароли")
struct PasswordTests {
  @Test("подходит тот же пароль и никакой другой")
  func hashAndMatch() throws {
    let hash = try #require(PasswordHash.hash(of: "двенадцать слонов"))
    #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(PasswordHash.matches("двенадцать слонов", hash))
    #expect(!PasswordHash.matches("двенадцать слоно", hash))
    #expect(!PasswordHash.matches("двенадцать слонов", nil))
    #expect(!PasswordHash.matches("", "не отпечаток"))
    #expect(hash != PasswordHash.hash(of: "двенадцать слонов"), "у каждого отпечатка своя соль")
  }

  @Test("«й» из одного знака и из двух — один пароль")
  func composedLetters() throws {
    let hash = try #require(PasswordHash.hash(of: "зайчик и \u{0439}олка"))
    #expect(PasswordHash.matches("зайчик и \u{0438}\u{0306}олка", hash))
  }

  @Test(
    "хороший пароль — длинный; состава никто не требует",
    arguments: ["двенадцать слонов", "correct horse staple", "мама мыла раму", "83716254907361", "ёлка стоит в лесу"])
  func goodOnes(_ password: String) {
    #expect(PasswordRule.objection(to: password, names: ["иванова", "Иванова Мария"]) == nil)
  }

  @Test(
    "короткий, частый и очевидный пароль не принимается",
    arguments: [
      "одиннадцать", "password1234", "Пароль123456", "йцукенгшщзхъ", "aaaaaaaaaaaa", "123456789012", "zyxwvutsrqpo",
      "qwertyqwerty", "кот кот кот кот", "иванова2026!", "отдел образования", String(repeating: "абвгд ", count: 30),
    ])
  func badOnes(_ password: String) {
    #expect(PasswordRule.objection(to: password, names: ["иванова", "Иванова Мария"]) != nil)
  }
}
