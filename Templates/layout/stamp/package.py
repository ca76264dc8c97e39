"""Puts the parts of a template together and writes them as a zip that is the same on every day."""

import zipfile

from . import parts
from .styles import styles_part

FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the first day that a zip entry can carry


def template_parts(profile, template):
    """All parts of one template by path; `template` is a module with TITLE, NUMBERS_FROM_ONE and body(profile); it may have
    styles(sheet) and numbering(profile) of its own."""
    own_styles = getattr(template, "styles", None)
    own_lists = getattr(template, "numbering", None)
    contents = {
        "[Content_Types].xml": parts.content_types_part(),
        "_rels/.rels": parts.relationships_part((name, path, kind) for name, path, kind, _ in parts.PACKAGE_PARTS),
        "docProps/app.xml": parts.application_properties_part(),
        "docProps/core.xml": parts.core_properties_part(template.TITLE),
        "word/_rels/document.xml.rels": parts.relationships_part(
            (name, path, f"{parts.RELATIONSHIP}/{kind}") for name, path, kind, _ in parts.WORD_PARTS),
        "word/document.xml": parts.document_part(profile, template.body(profile), template.NUMBERS_FROM_ONE),
        "word/fontTable.xml": parts.font_table_part(profile),
        "word/header1.xml": parts.header_part(),
        "word/header2.xml": parts.first_header_part(),
        "word/numbering.xml": parts.numbering_part(profile, own_lists(profile) if own_lists else ("", "")),
        "word/settings.xml": parts.settings_part(profile),
        "word/styles.xml": styles_part(profile, own_styles),
        "word/theme/theme1.xml": parts.theme_part(profile),
    }
    return {path: text.encode("utf-8") for path, text in contents.items()}


def write_package(path, contents):
    """Entries in order of their paths; `[Content_Types].xml` sorts first, where readers look for it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            package.writestr(entry, contents[name])


def read_package(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}
