"""What the test cases share: a service for all cases of a class and visitors who are checked when they leave."""
import unittest

from browser import WIDE, Browser
from running_service import RunningService


class Visit(unittest.TestCase):
    """A case begins with the administrator inside; every page seen must have been in order when it ends."""

    maxDiff = None
    scripts = True
    enters = True

    @classmethod
    def setUpClass(cls):
        cls.service = RunningService()
        cls.visitors = []
        cls.addClassCleanup(cls._leave)
        cls.office = cls.visitor()
        if cls.enters:
            cls.come_in(cls.office, cls.service.first_link)

    @classmethod
    def _leave(cls):
        for visitor in cls.visitors:
            visitor.close()
        cls.service.stop()

    @classmethod
    def visitor(cls, scripts=None, width=WIDE):
        """Somebody else, with a browser of their own."""
        one = Browser(cls.service.address, cls.scripts if scripts is None else scripts, width)
        cls.visitors.append(one)
        return one

    @staticmethod
    def come_in(visitor, link):
        """Opens a personal link, comes in by it (without scripts by a button) and leaves the password for later."""
        visitor.open(link)
        if visitor.has("form[action^='/enter/'] button"):
            visitor.press("Войти")
        # A school needs no password and is taken to its forms at once.
        if visitor.path.startswith("/me/password"):
            visitor.press("Позже")

    def account(self, login, name, role, school=""):
        """Adds an account as the administrator; the personal link of its holder."""
        self.office.open("/accounts")
        for field, value in (("login", login), ("name", name), ("role", role), ("school", school)):
            self.office.fill(field, value)
        self.office.press("Добавить")
        if not self.office.has("code"):
            self.office.press("Создать ссылку")
        return self.office.find("code", "http").text

    def tearDown(self):
        faults = [fault for visitor in self.visitors for fault in visitor.faults + visitor.complaints()]
        for visitor in self.visitors:
            visitor.faults = []
        self.assertEqual([], sorted(set(faults)), "страницы не в порядке")
