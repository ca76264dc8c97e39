"""What the test cases share: a service for all cases of a class and visitors who are checked when they leave."""
import unittest

from browser import WIDE, Browser
from running_service import RunningService


class Visit(unittest.TestCase):
    """A case begins with the administrator at the door; every page seen must have been in order when it ends."""

    scripts = True

    @classmethod
    def setUpClass(cls):
        cls.service = RunningService()
        cls.visitors = []
        cls.addClassCleanup(cls._leave)
        cls.office = cls.visitor()

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

    def tearDown(self):
        faults = [fault for visitor in self.visitors for fault in visitor.faults + visitor.complaints()]
        for visitor in self.visitors:
            visitor.faults = []
        self.assertEqual([], sorted(set(faults)), "страницы не в порядке")
