"""typst_pages.py DATA.csv OUT.pdf FONTS [untagged]: the table pages through typst."""

import pathlib
import shutil
import sys
import tempfile
from importlib.metadata import version

import measured
import typst


def main(data, out, fonts, untagged=""):
    template = pathlib.Path(__file__).with_name("votes.typ")
    with tempfile.TemporaryDirectory() as folder:
        # It reads only what lies beside its template.
        source = shutil.copy(template, folder)
        shutil.copy(data, pathlib.Path(folder) / "votes.csv")

        def work():
            typst.compile(
                source,
                output=out,
                font_paths=[fonts],
                ignore_system_fonts=True,
                pdf_tags=not untagged,
            )
            return lists(data)

        maker = "typst " + version("typst") + (", tags left out" if untagged else "")
        measured.tell(maker, out, work)


def lists(data):
    with open(data) as rows:
        next(rows)
        return len({row.split(",", 1)[0] for row in rows})


main(*sys.argv[1:])
