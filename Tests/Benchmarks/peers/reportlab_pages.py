"""reportlab_pages.py DATA.csv OUT.pdf FONTS: the table pages through reportlab's platypus."""

import csv
import itertools
import sys

import measured
import reportlab
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle


def main(data, out, fonts):
    def work():
        for name in ("Regular", "Bold"):
            pdfmetrics.registerFont(TTFont("Noto" + name, f"{fonts}/NotoSans-{name}.ttf"))
        with open(data, newline="") as file:
            rows = list(csv.reader(file))[1:]
        lists = [(key, list(group)) for key, group in itertools.groupby(rows, lambda row: row[0])]
        document = SimpleDocTemplate(
            out,
            pagesize=A4,
            title="Stemmen per kandidaat",
            topMargin=20 * mm,
            bottomMargin=20 * mm,
            leftMargin=25 * mm,
            rightMargin=25 * mm,
        )
        furniture = furniture_of(len(lists))
        document.build(story(lists), onFirstPage=furniture, onLaterPages=furniture)
        return document.page

    measured.tell("reportlab " + reportlab.Version, out, work)


def story(lists):
    heading = ParagraphStyle("heading", fontName="NotoBold", fontSize=12, leading=15)
    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, 0), "NotoBold", 8),
            ("FONT", (0, 1), (-1, -1), "NotoRegular", 8),
            ("ALIGN", (0, 0), (0, -1), "RIGHT"),
            ("ALIGN", (2, 0), (2, -1), "RIGHT"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.black),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    parts = []
    for number, rows in lists:
        cells = [["Nr.", "Naam", "Stemmen"]] + [row[1:] for row in rows]
        parts.append(Paragraph(f"Lijst {number}", heading))
        parts.append(Spacer(0, 2 * mm))
        parts.append(
            Table(
                cells,
                colWidths=[12 * mm, 123 * mm, 25 * mm],
                rowHeights=4.5 * mm,
                repeatRows=1,
                style=style,
            )
        )
        parts.append(PageBreak())
    return parts[:-1]


def furniture_of(pages):
    def draw(canvas, document):
        canvas.setFont("NotoRegular", 8)
        canvas.drawRightString(185 * mm, 285 * mm, "Gemeente Proefdam")
        canvas.drawCentredString(105 * mm, 10 * mm, f"Bladzijde {document.page} van {pages}")

    return draw


main(*sys.argv[1:])
