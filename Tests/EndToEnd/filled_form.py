"""Fills a school's form as somebody in Word does: by writing into its fields."""
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def fill(blank, filled, answers):
    """Writes `answers` into the first fields of the form one after another and leaves the rest as they are; how many
    fields there were."""
    with zipfile.ZipFile(blank) as archive:
        parts = {item: archive.read(item) for item in archive.infolist()}
    count = 0
    with zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as archive:
        for item, content in parts.items():
            if item.filename == "word/document.xml":
                document = etree.fromstring(content)
                fields = list(document.iter(W + "sdt"))
                count = len(fields)
                for field, answer in zip(fields, answers):
                    _write(field, answer)
                content = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
            archive.writestr(item, content)
    return count


def _write(field, answer):
    placeholder = field.find(f"{W}sdtPr/{W}showingPlcHdr")
    if placeholder is not None:
        placeholder.getparent().remove(placeholder)
    texts = list(field.find(f"{W}sdtContent").iter(f"{W}t"))
    for text in texts:
        text.text = ""
    texts[0].text = answer
