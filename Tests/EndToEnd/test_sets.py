"""The main path of a clerk: a set from the sample, a remark seen and mended, a document seen and taken."""
import time
import unittest
import zipfile

import word_file
from visit import Visit


class WithoutScriptsTests(Visit):
    """Without JavaScript, which only makes the pages nicer."""

    scripts = False

    def test_from_the_sample_to_a_document(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        self.assertIn("Замечаний нет", clerk.text)
        page = clerk.path.split("?")[0]

        clerk.follow("Приказ: №")
        clerk.fill("f/дата", "31.02.2026")
        clerk.press("Сохранить", "button.primary")
        self.assertIn("такого дня нет", clerk.find("#remarks").text)

        clerk.open(page)
        self.assertIn("1 ошибка", clerk.find("#remarks").text.replace("\u00a0", " "))
        clerk.follow("такого дня нет", "#remarks a")
        self.assertEqual("f/дата", clerk.find("[aria-invalid=true]").get_attribute("name"))
        clerk.fill("f/дата", "01.09.2026")
        clerk.press("Сохранить", "button.primary")
        self.assertIn("Сохранено", clerk.text)

        clerk.open(page)
        self.assertIn("Замечаний нет", clerk.text)
        file = clerk.downloaded(lambda: clerk.press("Скачать Word\n: Приказ"))
        self.assertEqual("", word_file.faults(file))
        self.assertIn("Об утверждении плана мероприятий", word_file.text(file))


class SetTests(WithoutScriptsTests):
    """The same with it, and the rest of what is done with a set."""

    scripts = True

    def test_preview_pdf_and_archive(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        page = clerk.path.split("?")[0]
        clerk.press("Просмотр\n: Приказ")
        end = time.monotonic() + 90
        while "готовится" in clerk.text and time.monotonic() < end:
            time.sleep(1)
        self.assertTrue(clerk.has(".sheets img") or clerk.has(".notice"), clerk.text)
        clerk.note()
        clerk.open(page)
        file = clerk.downloaded(lambda: clerk.press("Скачать всё"))
        self.assertIn("приказ.yaml", zipfile.ZipFile(file).namelist())

    def test_the_text_of_a_file_keeps_what_was_written_there(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        clerk.follow("приказ.yaml")
        text = clerk.find("#text").get_attribute("value")
        clerk.fill("text", text.replace("63/6", "64/6"))
        clerk.press("Сохранить", "button.primary")
        clerk.open("/")
        clerk.follow("Образец комплекта", "#sets a")
        self.assertIn("64/6", clerk.text)

    def test_copy_rename_and_delete(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        clerk.press("Сделать копию")
        clerk.find("summary", "Переименовать").click()
        clerk.fill("title", "Пробный <b>комплект</b> & {{скобки}}")
        clerk.press("Переименовать", "button")
        self.assertEqual("Пробный <b>комплект</b> & {{скобки}}", clerk.find("h1").text)
        clerk.faults = [fault for fault in clerk.faults if "служебное" not in fault]
        clerk.press("Удалить комплект")
        clerk.press("Да, удалить")
        self.assertNotIn("Пробный", clerk.find("table, main").text.replace("Комплект «Пробный", ""))
        clerk.faults = [fault for fault in clerk.faults if "служебное" not in fault]

    def test_every_part_of_a_set_has_a_form(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        parts = [a.get_attribute("href") for a in clerk.all("nav[aria-label='Части комплекта'] > ul a")]
        self.assertGreater(len(parts), 5)
        for address in parts:
            clerk.open(address)
            self.assertTrue(clerk.has("main form") or clerk.has("main table"), address)


if __name__ == "__main__":
    unittest.main()
