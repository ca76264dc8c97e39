"""Puts the parts of a template together and writes them as a zip that is the same on every day."""

import zipfile

from . import parts
from .pictures import picture_bytes
from .styles import styles_part

FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the first day that a zip entry can carry


def template_parts(profile, template):
    """All parts of one template by path; `template` is a module with TITLE, NUMBERS_FROM_ONE and body(profile).

    It may also have styles(sheet) and numbering(profile) of its own, FIRST_HEADER and FIRST_FOOTER, the content of the first
    page's header and footer, and PICTURES: for each part inside word/ the placeholder pictures that it shows, by the name of
    their relationship.
    """
    own_styles = getattr(template, "styles", None)
    own_lists = getattr(template, "numbering", None)
    first_footer = getattr(template, "FIRST_FOOTER", None)
    pictures = getattr(template, "PICTURES", {})
    word_parts = parts.WORD_PARTS + ((parts.FIRST_FOOTER,) if first_footer else ())
    contents = {
        "[Content_Types].xml": parts.content_types_part(word_parts, bool(pictures)),
        "_rels/.rels": parts.relationships_part((name, path, kind) for name, path, kind, _ in parts.PACKAGE_PARTS),
        "docProps/app.xml": parts.application_properties_part(),
        "docProps/core.xml": parts.core_properties_part(template.TITLE),
        "word/document.xml": parts.document_part(profile, template.body(profile), template.NUMBERS_FROM_ONE, bool(first_footer)),
        "word/fontTable.xml": parts.font_table_part(profile),
        "word/header1.xml": parts.header_part(),
        "word/header2.xml": parts.first_header_part(getattr(template, "FIRST_HEADER", "")),
        "word/numbering.xml": parts.numbering_part(profile, own_lists(profile) if own_lists else ("", "")),
        "word/settings.xml": parts.settings_part(profile),
        "word/styles.xml": styles_part(profile, own_styles),
        "word/theme/theme1.xml": parts.theme_part(profile),
    }
    if first_footer:
        contents["word/footer1.xml"] = parts.first_footer_part(first_footer)
    links = {"document.xml": [(name, path, f"{parts.RELATIONSHIP}/{kind}") for name, path, kind, _ in word_parts]}
    for part, shown in pictures.items():
        links.setdefault(part, []).extend((link, f"media/{name}", f"{parts.RELATIONSHIP}/image") for link, name in shown.items())
    for part, relationships in links.items():
        contents[f"word/_rels/{part}.rels"] = parts.relationships_part(relationships)
    binary = {f"word/media/{name}": picture_bytes(name) for shown in pictures.values() for name in shown.values()}
    return {path: text.encode("utf-8") for path, text in contents.items()} | binary


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
