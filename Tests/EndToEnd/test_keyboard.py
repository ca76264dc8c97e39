"""The same path without a mouse: Tab, Enter, Space and letters."""
import unittest

from selenium.webdriver.common.keys import Keys
from visit import Visit


class KeyboardTests(Visit):
    enters = False

    def test_the_main_path_by_keyboard_alone(self):
        clerk = self.office
        clerk.open(self.service.first_link)
        if clerk.has("form[action^='/enter/'] button"):
            clerk.tab_to("Войти")
            clerk.enter()
        clerk.tab_to("Позже")
        clerk.enter()
        clerk.tab_to("Начать с образца")
        clerk.enter(Keys.SPACE)
        self.assertIn("Замечаний нет", clerk.text)

        clerk.tab_to("Приказ: №")
        clerk.enter()
        clerk.tab_to("f/дата")
        clerk.keys(Keys.CONTROL + "a")
        clerk.keys("31.02.2026")
        clerk.tab_to("Сохранить")
        clerk.enter()
        self.assertIn("такого дня нет", clerk.text)
        clerk.tab_to("такого дня нет")
        clerk.enter()
        clerk.keys(Keys.CONTROL + "a")
        clerk.keys("01.09.2026")
        clerk.tab_to("Сохранить")
        clerk.enter()
        self.assertNotIn("такого дня нет", clerk.text)

        clerk.tab_to("Документы и замечания")
        clerk.enter()
        clerk.tab_to("Скачать Word\n: Приказ")
        self.assertTrue(clerk.downloaded(clerk.enter).endswith(".docx"))

    def test_the_first_stop_skips_the_sections(self):
        stranger = self.visitor()
        stranger.open("/enter")
        stranger.tab_to("Перейти к содержанию", steps=1)
        stranger.enter()
        self.assertEqual("main", stranger.driver.switch_to.active_element.get_attribute("id"))


if __name__ == "__main__":
    unittest.main()
