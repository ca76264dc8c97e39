"""Placeholder pictures: a template shows where a value's picture will stand and how large it may be."""

import pathlib
from xml.sax.saxutils import quoteattr

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "pictures"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
MILLIMETRE = 36000  # in English metric units


def placeholder(link, number, tag, width, height):
    """A run with a picture whose alternative text is the tag; width and height in millimetres, `link` the relationship."""
    size = f'cx="{round(width * MILLIMETRE)}" cy="{round(height * MILLIMETRE)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Рисунок {number}" descr={quoteattr("{{" + tag + "}}")}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{link}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def picture_paragraph(run, alignment="center", keep_next=False, gap=0):
    """A paragraph for a picture alone: no indent, single-spaced, so that the line is as high as the picture. `gap` parts
    it from its neighbours, in twentieths of a point."""
    keep = "<w:keepNext/>" if keep_next else ""
    return (
        f'<w:p><w:pPr>{keep}<w:spacing w:before="{gap}" w:after="{gap}" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>'
        f'<w:jc w:val="{alignment}"/></w:pPr>{run}</w:p>'
    )


def picture_bytes(name):
    return (FOLDER / name).read_bytes()
