"""The same certificates printed by our writer, by Chromium and by pdfkit, in turn; memory and size of ours."""
import base64
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time
import unicodedata

import certificates_html
from registry_bench import attempt

COUNT, ROUNDS = 500, 3
OURS = {'ours', 'codes'}
SIZES = [1_000, 10_000, 100_000]
PDFKIT = 'pdfkit@0.20.2'
FONTS = '/usr/share/fonts/truetype/liberation2'
HERE = pathlib.Path(__file__).resolve().parent
CHROMIUM = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--no-pdf-header-footer']


def output_of(*command, seconds=300):
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds).stdout


def write_input(folder, content):
    """What the sides read, for COUNT certificates and for one alone."""
    for one in content['pages']:
        one['code']['png'] = base64.b64encode(certificates_html.png(one['code'])).decode()
    (folder / 'artwork.svg').write_text(certificates_html.svg(content))
    for count in (1, COUNT):
        pages = content['pages'][:count]
        (folder / f'{count}.json').write_text(json.dumps(content | {'pages': pages}))
        (folder / f'svg-{count}.html').write_text(certificates_html.document(content, pages, 'artwork.svg'))
        (folder / f'png-{count}.html').write_text(certificates_html.document(content, pages, 'artwork.png'))


def chromium(folder, page, out):
    with tempfile.TemporaryDirectory(dir=folder) as profile:
        output_of('chromium', *CHROMIUM, f'--user-data-dir={profile}', f'--print-to-pdf={out}', f'file://{page}', seconds=120)


def picture_of_artwork(folder, content):
    (folder / 'artwork.html').write_text(certificates_html.document(content, [{'texts': [], 'rules': []}], 'artwork.svg'))
    chromium(folder, folder / 'artwork.html', folder / 'artwork.pdf')
    output_of('pdftoppm', '-r', '300', '-png', '-singlefile', folder / 'artwork.pdf', folder / 'artwork')


def pdfkit(build):
    where = build / 'pdfkit'
    if not (where / 'node_modules' / 'pdfkit').exists():
        where.mkdir(parents=True, exist_ok=True)
        output_of('npm', 'install', '--silent', '--no-save', '--no-audit', '--no-fund', '--prefix', where, PDFKIT)
    return where


def sides(program, build, folder, content, why):
    """name -> what prints that many certificates into a file"""
    out = {'ours': lambda count, file: output_of(program, 'pdf', file, str(count)),
           'codes': lambda count, file: output_of(program, 'codes', str(count))}

    def with_chromium():
        out['chromium'] = lambda count, file: chromium(folder, folder / f'svg-{count}.html', file)
        picture_of_artwork(folder, content)
        out['chromium_picture'] = lambda count, file: chromium(folder, folder / f'png-{count}.html', file)

    def with_pdfkit():
        where = pdfkit(build)
        out['pdfkit'] = lambda count, file: output_of('node', HERE / 'pdfkit_certificates.cjs', where, folder / f'{count}.json', file, FONTS)
    attempt(why, 'chromium', with_chromium)
    attempt(why, 'pdfkit', with_pdfkit)
    return out


def squeezed(text):
    return re.sub(r'\s', '', unicodedata.normalize('NFC', text))


def check(name, file, content):
    """All pages, and every line of text on its page."""
    pages = output_of('pdftotext', '-raw', file, '-').split('\f')[:-1]
    if len(pages) != len(content['pages']):
        raise RuntimeError(f'{name} printed {len(pages)} pages instead of {len(content["pages"])}')
    for number, (found, asked) in enumerate(zip(pages, content['pages']), 1):
        for text in asked['texts']:
            if squeezed(text['text']) not in squeezed(found):
                raise RuntimeError(f'page {number} of {name} lacks “{text["text"]}”')


def measured(sides, folder, content, why):
    """name -> median seconds for one certificate and for COUNT"""
    seconds = {name: {1: [], COUNT: []} for name in sides}

    def print_once(name, count):
        file = folder / f'{name}.pdf'
        start = time.perf_counter()
        sides[name](count, file)
        seconds[name][count].append(time.perf_counter() - start)
    for _ in range(ROUNDS):
        for name in sides:
            for count in (1, COUNT):
                if name not in why:
                    attempt(why, name, lambda: print_once(name, count))
    for name in sides:
        if name not in why and name != 'codes':
            attempt(why, name, lambda: check(name, folder / f'{name}.pdf', content))
    return {name: {count: statistics.median(all) for count, all in of.items()} for name, of in seconds.items() if name not in why}


def compare(program, build, folder, why):
    output_of(program, 'content', folder / 'content.json', str(COUNT))
    content = json.loads((folder / 'content.json').read_text())
    write_input(folder, content)
    seconds = measured(sides(program, build, folder, content, why), folder, content, why)
    net = {name: of[COUNT] - of[1] for name, of in seconds.items()}
    figures = {}
    for peer in [name for name in net if name not in OURS]:
        figures[f'{peer}_per_s'] = round((COUNT - 1) / net[peer])
        if OURS <= net.keys():
            figures[f'certificates_vs_{peer}'] = round(net[peer] / net['ours'], 2)
            figures[f'certificates_vs_{peer}_counted_otherwise'] = {
                'whole': round(seconds[peer][COUNT] / seconds['ours'][COUNT], 2),
                'without_codes': round(net[peer] / (net['ours'] - net['codes']), 2)}
    return figures


def own(program, folder):
    """Memory at each size, and what the file of 1,000 holds."""
    figures, file = {'peak_mb': {}}, folder / 'own.pdf'
    for size in SIZES:
        figures['peak_mb'][str(size)] = json.loads(output_of(program, 'pdf', file, str(size)))['peak_mb']
        if size == 1_000:
            figures['pdf_kb_1000'] = round(file.stat().st_size / 1024)
            # Each row of pdffonts is a font; "emb" is the first of its three answers.
            figures['fonts_in_1000'] = len(re.findall(r' yes (?:yes|no) (?:yes|no) ', output_of('pdffonts', file)))
    return figures


def run(program, build):
    figures = {f'certificates_vs_{peer}': None for peer in ('chromium', 'pdfkit')}
    why = {}
    with tempfile.TemporaryDirectory(dir=build, prefix='certificates-') as name:
        folder = pathlib.Path(name)
        attempt(why, 'comparison', lambda: figures.update(compare(program, build, folder, why)))
        attempt(why, 'memory', lambda: figures.update(own(program, folder)))
    return figures | {'why': why}
