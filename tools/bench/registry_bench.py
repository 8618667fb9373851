"""Lists, profiles and search of registries of growing size through the real server, and the import
of a workbook beside SheetJS reading the same file. Sizes and seconds can be bounded for a quick look:
VINHDANH_BENCH_SIZES=1000,100000 VINHDANH_BENCH_SECONDS=2 ./bench registry
VINHDANH_BENCH_DATA=FOLDER keeps the registries there for the next run; a million takes minutes to make."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.request

import http_bench

SIZES = [int(n) for n in os.environ.get('VINHDANH_BENCH_SIZES', '1000,100000,1000000').split(',')]
SECONDS = int(os.environ.get('VINHDANH_BENCH_SECONDS', '5'))
ROUNDS = 3
KEPT = os.environ.get('VINHDANH_BENCH_DATA')
# People whose workbook has about so many rows on all of its sheets.
PEOPLE_OF_ROWS = {10_000: 1_330, 100_000: 13_300, 1_000_000: 133_000}
SHEETJS = 'xlsx@0.18.5'
HERE = pathlib.Path(__file__).resolve().parent

# wrk asks for one page after the other over one connection; what it asks for changes each time.
SCRIPT = '''
local paths = {%s}
math.randomseed(7)
request = function()
  local path = paths[math.random(#paths)]
  path = path:gsub("PERSON", function() return string.format("CB%%06d", math.random(%d)) end)
  return wrk.format("GET", path)
end
'''


def latency_ms(folder, base, cookie, paths, people):
    script = folder / 'paths.lua'
    script.write_text(SCRIPT % (', '.join(f'"{path}"' for path in paths), people))
    done = subprocess.run(['wrk', '-t1', '-c1', f'-d{SECONDS}s', '--latency', '-H', f'Cookie: {cookie}', '-s', script, base],
                          capture_output=True, text=True)
    out = done.stdout
    if done.returncode or 'Non-2xx' in out:
        raise RuntimeError(f'{paths[0]}: wrk says {(done.stderr or out).strip()}')
    def of(share):
        number, unit = re.search(share + r'%\s+([\d.]+)(us|ms|s)', out).groups()
        return round(float(number) * {'us': 0.001, 'ms': 1, 's': 1000}[unit], 3)

    return {'p99_ms': of('99'), 'p50_ms': of('50')}


def start(program, data):
    port = http_bench.free_port()
    server = subprocess.Popen([program, 'serve', '--port', str(port), '--data', data, '--sample', '--log-level', 'warn'],
                              stdout=subprocess.DEVNULL)
    http_bench.wait_for(port)
    return server, f'http://127.0.0.1:{port}'


def stop(server):
    server.terminate()
    server.wait()


# The pages that are asked for; first and last page of the same lists in the same orders.
LISTS = ['/people?', '/people?sort=-birth&', '/people?unit=VP&', '/lists/honours?', '/lists/evaluations?', '/lists/initiatives?']
# As they are typed: common and rare, whole and begun, of a person, of a work, of nobody.
WORDS = ['nguyen', 'nguyen+van+a', 'tuan+hoang', 'cb000777', 'uoc+quyen', 'bich+ngoc+vu', 'th', 'cai+tien', '12/qd']
PAGES = {
    'list_first': LISTS,
    'list': [path + 'last=1' for path in LISTS],
    'profile': ['/people/PERSON'],
    'search': ['/search/hits?q=' + words for words in WORDS],
    'list_by_words': ['/people?q=' + words for words in WORDS],
}
FIGURES = [f'{name}_{kind}' for name in PAGES for kind in ('p99_ms', 'p50_ms')]


def filled(program, bench, folder, people):
    """The data folder of a registry of that size, with the accounts of the sample."""
    data = folder / f'data-{people}'
    if not (data / 'filled').exists():
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        stop(start(program, data)[0])
        subprocess.run([bench, 'fill', data / 'vinhdanh.db', str(people), '40'], check=True)
        (data / 'filled').touch()
    return data


def pages(program, bench, folder, people):
    """figure -> milliseconds for the pages of a registry of that size"""
    data = filled(program, bench, pathlib.Path(KEPT) if KEPT else folder, people)
    server, base = start(program, data)
    try:
        opener, cookie = http_bench.sign_in(base, 'vanphong', 'vinhdanh-mau')
        found = {name: [] for name in FIGURES}
        for paths in PAGES.values():  # once to warm the caches of the disk
            for path in paths:
                opener.open(base + path.replace('PERSON', 'CB000001')).read()
        for _ in range(ROUNDS):
            for name, paths in PAGES.items():
                for kind, value in latency_ms(folder, base, cookie, paths, people).items():
                    found[f'{name}_{kind}'].append(value)
        return {name: sorted(values)[ROUNDS // 2] for name, values in found.items()}
    finally:
        stop(server)
        if not KEPT:
            shutil.rmtree(data)


def import_of(program, bench, folder, rows):
    book = folder / f'{rows}.xlsx'
    subprocess.run([program, 'sample', '--people', str(PEOPLE_OF_ROWS[rows]), '--units', '40', '--seed', '1', '--out', book],
                   check=True, stdout=subprocess.DEVNULL)
    return book, lambda: json.loads(subprocess.run([bench, 'import', book], check=True, capture_output=True).stdout)


def sheetjs(folder, book):
    peer = folder / 'peer'
    if not peer.exists():
        peer.mkdir()
        subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefix', peer, SHEETJS], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    done = subprocess.run(['node', HERE / 'sheetjs_read.cjs', peer, book], check=True, capture_output=True)
    return json.loads(done.stdout)


def imports(program, bench, folder):
    """The 100,000 rows in turn with SheetJS; memory at each size."""
    figures = {'import_peak_mb': {}, 'import_seconds': {}}
    for rows in PEOPLE_OF_ROWS:
        book, ours = import_of(program, bench, folder, rows)
        if rows != 100_000:
            done = ours()
        else:
            both = [(ours(), sheetjs(folder, book)) for _ in range(ROUNDS)]
            done = sorted((a for a, _ in both), key=lambda a: a['seconds'])[ROUNDS // 2]
            peer = sorted((b for _, b in both), key=lambda b: b['seconds'])[ROUNDS // 2]
            figures |= {'import_vs_sheetjs': peer['seconds'] / done['seconds'], 'sheetjs_seconds': peer['seconds'],
                        'sheetjs_peak_mb': round(peer['peak_mb']), 'rows_read_by_sheetjs': peer['rows']}
        figures['import_peak_mb'][str(rows)] = done['peak_mb']
        figures['import_seconds'][str(rows)] = done['seconds']
    return figures


def attempt(why, what, work):
    """What can't be measured is said, not hidden; the rest goes on."""
    try:
        work()
    except Exception as error:
        reason = getattr(error, 'stderr', None) or error
        why[what] = reason.decode() if isinstance(reason, bytes) else str(reason)


def run(program, bench, build):
    figures, why = {name: {str(people): None for people in SIZES} for name in FIGURES}, {}
    figures |= {'import_vs_sheetjs': None, 'import_peak_mb': None}
    with tempfile.TemporaryDirectory(dir=build, prefix='registry-') as name:
        folder = pathlib.Path(name)

        def measure_pages(people):
            for figure, value in pages(program, bench, folder, people).items():
                figures[figure][str(people)] = value

        for people in SIZES:
            attempt(why, f'pages of {people}', lambda: measure_pages(people))
        attempt(why, 'import', lambda: figures.update(imports(program, bench, folder)))
    return figures | ({'why': why} if why else {})
