"""The certificates as an HTML page for Chromium, one on each page of paper, every line of text at its place."""
import base64
import html
import struct
import zlib

# Liberation Serif, of the em: how far the baseline lies below the top of a line as high as its letters.
BASELINE = 0.5 + (0.891 - 0.216) / 2
STYLE = '''@page { size: WIDTHmm HEIGHTmm; margin: 0 }
body { margin: 0; font-family: "Liberation Serif" }
section { position: relative; width: WIDTHmm; height: HEIGHTmm; overflow: hidden; break-after: page;
  background: url(ARTWORK) 0 0/WIDTHmm HEIGHTmm; print-color-adjust: exact }
section:last-child { break-after: auto }
section > * { position: absolute; margin: 0 }
p { white-space: pre; line-height: 1 }
hr { border: 0; background: #000; print-color-adjust: exact }
img { image-rendering: pixelated }'''


def png(code):
    """One bit for each module of a QR code."""
    size, modules = code['size'], code['modules'].translate({48: '1', 49: '0'})  # 0 is black
    rows = (modules[i:i + size].ljust((size + 7) // 8 * 8, '1') for i in range(0, size * size, size))
    data = b''.join(b'\0' + int(row, 2).to_bytes(len(row) // 8, 'big') for row in rows)

    def chunk(kind, body):
        return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', size, size, 1, 0, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(data)) + chunk(b'IEND', b''))


def svg(content):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{content["width"]}mm" height="{content["height"]}mm" '
            f'viewBox="0 0 {content["width"]} {content["height"]}">{content["artwork_svg"]}</svg>')


def line(text):
    top = text['y'] - text['size'] * BASELINE / 72 * 25.4
    style = f'left:{text["x"]:.3f}mm;top:{top:.3f}mm;font-size:{text["size"]:.2f}pt;color:{text["colour"]}'
    style += ';font-weight:700' if text['font'].endswith('Bold') else ''
    style += ';font-style:italic' if text['font'].endswith('Italic') else ''
    return f'<p style="{style}">{html.escape(text["text"])}</p>'


def box(x, y, width, height):
    return f'style="left:{x:.3f}mm;top:{y:.3f}mm;width:{width:.3f}mm;height:{height:.3f}mm"'


def page(one):
    parts = [line(text) for text in one['texts']] + [f'<hr {box(*rule)}>' for rule in one['rules']]
    if code := one.get('code'):
        data = base64.b64encode(png(code)).decode()
        parts.append(f'<img alt="QR" src="data:image/png;base64,{data}" {box(code["x"], code["y"], code["side"], code["side"])}>')
    return '<section>' + ''.join(parts) + '</section>\n'


def document(content, pages, artwork):
    """`artwork`: the name of the file with the frame, which stands beside the page."""
    style = STYLE.replace('WIDTH', str(content['width'])).replace('HEIGHT', str(content['height'])).replace('ARTWORK', artwork)
    return ('<!doctype html><html lang="vi"><meta charset="utf-8"><title>Giấy khen</title>'
            f'<style>{style}</style><body>' + ''.join(map(page, pages)))
