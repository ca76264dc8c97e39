"""The door of the service: personal links, passwords, roles."""
import unittest

from visit import Visit


class EntryTests(Visit):
    enters = False

    def test_a_stranger_is_shown_the_door(self):
        stranger = self.visitor()
        for path in ("/", "/accounts", "/me", "/sets/1"):
            stranger.open(path)
            self.assertIn("Вход", stranger.title)
            self.assertFalse(stranger.has("nav"))

    def test_links_passwords_and_leaving(self):
        self.assertIsNotNone(self.service.first_link)
        self.come_in(self.office, self.service.first_link)
        self.assertIn("Комплекты", self.office.text)

        late = self.visitor()
        late.open(self.service.first_link)
        if late.has("main button"):
            late.press("Войти")
        self.assertFalse(late.has("nav"), "ссылка впустила второй раз")

        clerk = self.visitor()
        clerk.open(self.account("сомова", "Сомова А. П.", "department"))
        if clerk.has("form[action^='/enter/'] button"):
            clerk.press("Войти")
        clerk.fill("new", "сирень у окна цветёт")
        clerk.fill("again", "сирень у окна цветёт")
        clerk.press("Записать пароль")
        clerk.press("Выйти")
        self.assertIn("Вход", clerk.title)
        clerk.open("/enter")
        clerk.fill("login", "сомова")
        clerk.fill("password", "не тот пароль")
        clerk.press("Войти")
        self.assertIn("не подходит", clerk.text)
        clerk.fill("login", "сомова")
        clerk.fill("password", "сирень у окна цветёт")
        clerk.press("Войти")
        self.assertIn("Комплекты", clerk.text)
        clerk.open("/accounts")
        self.assertNotIn("Добавить", clerk.text, "сотрудник видит учётные записи")

    def test_pages_of_accounts(self):
        if not self.office.has("nav"):
            self.skipTest("администратор не вошёл")
        for path in ("/me", "/me/password", "/accounts", "/accounts/1", "/accounts/audit"):
            self.office.open(path)


if __name__ == "__main__":
    unittest.main()
