"""Whether a downloaded file is a sound Word document."""
import os
import subprocess
import zipfile

from lxml import etree
from running_service import ROOT

CHECKER = os.path.join(ROOT, "../shared/tools/check-docx")
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def faults(path):
    """What is wrong with it: by the independent checker beside the checkout, where there is one; else what a zip and XML
    reader find."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip():
                return f"архив испорчен: {archive.testzip()}"
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        return f"{os.path.basename(path)}: {error}"
    if not os.path.exists(CHECKER):
        print("  (check-docx рядом нет: документ проверен только как архив и XML)")
        return ""
    done = subprocess.run([CHECKER, "--strict", "--leftovers", path], capture_output=True, text=True, timeout=120)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def text(path):
    """Its words."""
    with zipfile.ZipFile(path) as archive:
        return "".join(piece.text or "" for piece in etree.fromstring(archive.read("word/document.xml")).iter(TEXT))
