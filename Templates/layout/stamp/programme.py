"""The body of programme.docx: a programme with its passport, numbered chapters and tables."""

from .annex import annex_mark
from .chapters import chapters
from .markup import block, paragraph, section_end, section_tag

TITLE = "Программа"
NUMBERS_FROM_ONE = True


def body(profile):
    return "".join((annex_mark(profile), paragraph("AnnexTitle", "{{программа.название}}"),
                    paragraph("ChapterHeading", "Паспорт программы"), programme_text(profile), section_end()))


def programme_text(profile):
    """The passport under the heading of the first chapter, and the rest behind it."""
    return "".join((
        block("программа.раздел-паспорта", section_tag("{{>passport}}")),
        chapters(profile, "программа.разделы")))
