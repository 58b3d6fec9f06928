# Writes python-docx.docx beside this file: python3 with-python-docx.py (python-docx 0.8.11, Debian's python3-docx).
from pathlib import Path
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

document = Document()
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(30), Mm(25), Mm(32), Mm(20)
section.different_first_page_header_footer = True
section.first_page_header.paragraphs[0].text = "松溪小学（首页）"
section.header.paragraphs[0].text = "松溪小学校本研修"
section.footer.paragraphs[0].text = "松溪镇学前路8号"
name = document.add_paragraph()
name.alignment = WD_ALIGN_PARAGRAPH.CENTER
run = name.add_run("松溪小学文件")
run.font.size, run.font.color.rgb = Pt(36), RGBColor(0xFF, 0, 0)
document.add_paragraph("{{正文}}")
document.add_paragraph("抄送：松溪镇中心校。")
# Its usual template has a hundred styles for tables and lists; without them the file is small.
for style in list(document.styles):
    if style.name not in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Body Text", "Header", "Footer", "Default Paragraph Font", "Normal Table", "No List"):
        style.element.getparent().remove(style.element)
for relation in list(document.part.package.rels.values()) + list(document.part.rels.values()):
    if relation.reltype.endswith(("/thumbnail", "/customXml", "/numbering", "/stylesWithEffects", "/webSettings")):
        (document.part.package.rels if relation in document.part.package.rels.values() else document.part.rels).pop(relation.rId)
document.save(Path(__file__).with_name("python-docx.docx"))
