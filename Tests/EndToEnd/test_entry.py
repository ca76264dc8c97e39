"""The door of the service."""
import unittest

from visit import Visit


class EntryTests(Visit):
    def test_a_stranger_is_shown_the_door(self):
        stranger = self.visitor()
        stranger.open("/")
        self.assertIn("Вход", stranger.title)
        self.assertFalse(stranger.has("nav"))

    def test_the_first_link_lets_the_administrator_in_once(self):
        self.assertIsNotNone(self.service.first_link)
        self.office.open(self.service.first_link)
        self.assertEqual("/", self.office.path)
        self.assertIn("Комплекты", self.office.text)

        second = self.visitor()
        second.open(self.service.first_link)
        self.assertNotIn("Комплекты", second.text)
        self.assertIn("Ссылка уже использована", second.text)


if __name__ == "__main__":
    unittest.main()
