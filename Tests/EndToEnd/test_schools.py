"""A school comes in by its personal link, takes its form, returns it filled and sees what is wrong with it."""
import os
import unittest

import filled_form
import word_file
from visit import Visit


class SchoolTests(Visit):
    def test_a_school_returns_its_form_and_another_does_not_see_it(self):
        clerk = self.office
        clerk.open("/")
        clerk.press("Начать с образца")
        number = clerk.path.split("?")[0].rsplit("/", 1)[1]
        clerk.open(f"/schools/{number}")
        clerk.fill("kind", "transition-programme")
        clerk.press("Сделать формы")
        self.assertIn("Каменская", clerk.text)

        school, other = self.visitor(), self.visitor()
        self.come_in(school, self.account("каменка", "МБОУ Каменская ООШ", "school", "каменка"))
        self.come_in(other, self.account("заозёрье", "МБОУ Заозёрская СОШ", "school", "заозёрье"))

        school.open("/forms")
        school.follow("рограмма", "main a")
        address = school.path
        blank = school.downloaded(lambda: school.press("Скачать форму"))
        self.assertEqual("", word_file.faults(blank))
        filled = os.path.join(school.downloads.name, "заполнено.docx")
        self.assertGreater(filled_form.fill(blank, filled, ["31.02.2026", "5"]), 10)

        school.fill("file", filled)
        school.press("Проверить и отправить")
        self.assertIn("Замечания", school.text)
        remarks = school.downloaded(lambda: school.press("Скачать с примечаниями"))
        self.assertEqual("", word_file.faults(remarks))

        for path in (address, f"/schools/forms/{address.rsplit('/', 1)[1]}", f"/sets/{number}", "/journal", "/accounts"):
            other.open(path)
            self.assertNotIn("Каменская", other.text, path)
            self.assertIn(self._status(other), (403, 404), path)
        other.open(address)
        self.assertEqual(404, self._status(other), "чужой адрес выдаёт, что он есть")

        clerk.open(f"/schools/{number}")
        clerk.follow("Каменская", "main th a, main td a")
        self.assertIn("заполнено.docx", clerk.text)
        clerk.press("Принять форму")
        school.open(address)
        self.assertIn("принята", school.text)

    @staticmethod
    def _status(visitor):
        return visitor.driver.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")

    def test_a_file_that_is_no_form_is_refused_in_words(self):
        clerk = self.office
        clerk.open("/inspect")
        path = os.path.join(clerk.downloads.name, "не документ.docx")
        with open(path, "wb") as file:
            file.write(b"PK\x03\x04 \xd0\xbd\xd0\xb5\xd1\x82")
        clerk.fill("file", path)
        clerk.press("Проверить", "main button")
        self.assertFalse("Traceback" in clerk.text or "Error" in clerk.text)
        self.assertRegex(clerk.text, "не|Не")

    def test_the_pages_of_schools_templates_and_batches(self):
        for path in ("/schools", "/inspect", "/templates", "/batches"):
            self.office.open(path)


if __name__ == "__main__":
    unittest.main()
