"""From a document in work to its number in the journal."""
import unittest

import word_file
from visit import Visit


class OfficeTests(Visit):
    def test_an_order_is_signed_registered_and_found_in_the_journal(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        number = clerk.path.split("?")[0].rsplit("/", 1)[1]
        clerk.open(f"/documents/new?set={number}")
        clerk.press("Об утверждении плана мероприятий", "form button")
        self.assertIn("Стадии", clerk.find("ol.steps").get_attribute("aria-label"))
        draft = clerk.downloaded(lambda: clerk.press("Скачать"))
        self.assertEqual("", word_file.faults(draft))
        if clerk.has("form[action$='/agree']"):
            clerk.press("Согласован", "form[action$='/agree'] button")
        if clerk.has("form[action$='/sign']"):
            clerk.fill("day", "2026-09-01")
            clerk.press("Подписан", "form[action$='/sign'] button")
        clerk.find("#confirmed").click()
        clerk.press("Зарегистрировать", "form[action$='/register'] button")
        self.assertRegex(clerk.find("dl.facts").text, r"№ \d+")

        final = clerk.downloaded(lambda: clerk.press("Скачать зарегистрированный"))
        self.assertEqual("", word_file.faults(final))
        clerk.press("Запись в журнале")
        self.assertIn("зарегистрирован", clerk.text)
        clerk.open("/journal")
        self.assertIn("Об утверждении плана", clerk.find("main table").text)
        clerk.fill("words", "плана мероприятий")
        clerk.press("Найти", "form[role=search] button")
        self.assertIn("Об утверждении плана", clerk.find("main table").text)

    def test_the_pages_of_work_and_journals(self):
        for path in ("/documents", "/journal", "/journal/new", "/journal/control"):
            self.office.open(path)

    def test_a_reader_looks_and_changes_nothing(self):
        reader = self.visitor()
        self.come_in(reader, self.account("читатель", "Читатель", "reader"))
        for path in ("/", "/documents", "/journal"):
            reader.open(path)
            self.assertEqual(1, len(reader.all("form[method=post]")), f"{path}: у читателя есть что отправить")


if __name__ == "__main__":
    unittest.main()
