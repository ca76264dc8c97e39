"""The layout profile: every figure of the page, each with its unit and its source."""

import json

MILLIMETRE = 1440 / 25.4  # in twentieths of a point, Word's own unit of length
POINT = 20
SINGLE_LINE = 1.15  # height of a single-spaced line of a serif face, in font sizes


class LayoutProfile:
    """Reads figures by group and name and turns them into Word's units."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self._groups = json.load(file)

    def _value(self, group, name, unit):
        figure = self._groups[group][name]
        if figure["единица"] != unit:
            raise ValueError(f"{group}.{name}: единица «{figure['единица']}», а нужна «{unit}»")
        if not figure["источник"]:
            raise ValueError(f"{group}.{name}: не назван источник величины")
        return figure["значение"]

    def name(self, group, name):
        return self._value(group, name, "имя")

    def count(self, group, name):
        return self._value(group, name, "число")

    def length(self, group, name):
        """A length on paper, in twentieths of a point."""
        return round(self._value(group, name, "мм") * MILLIMETRE)

    def gap(self, group, name):
        """A vertical gap or letter spacing given in points, in twentieths of a point."""
        return round(self._value(group, name, "пт") * POINT)

    def lines(self, group, name):
        """A vertical gap given in single-spaced lines of the main size, in twentieths of a point."""
        return round(self._value(group, name, "строк") * self._value("шрифт", "кегль", "пт") * SINGLE_LINE * POINT)

    def size(self, name):
        """A font size, in half points."""
        return round(self._value("шрифт", name, "пт") * 2)

    def line_pitch(self, group):
        """Line spacing, in 240ths of a single line."""
        return round(self._value(group, "межстрочный", "раз") * 240)

    def border(self, group, name):
        """The width of a ruled line, in eighths of a point."""
        return round(self._value(group, name, "пт") * 8)

    @property
    def narrow_side(self):
        """What the cells of a table in small type leave free at either side: two thirds of the usual, as the type is smaller."""
        return self.length("таблица", "поле-бок") * 2 // 3

    @property
    def text_width(self):
        """The width between the margins of an upright sheet."""
        margins = self.length("лист", "поле-левое") + self.length("лист", "поле-правое")
        return self.length("лист", "ширина") - margins
