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
SECONDS = float(os.environ.get('VINHDANH_BENCH_SECONDS', '5'))
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


def p99_ms(folder, base, cookie, paths, people):
    script = folder / 'paths.lua'
    script.write_text(SCRIPT % (', '.join(f'"{path}"' for path in paths), people))
    out = subprocess.run(['wrk', '-t1', '-c1', f'-d{SECONDS}s', '--latency', '-H', f'Cookie: {cookie}', '-s', script, base],
                         capture_output=True, text=True, check=True).stdout
    if 'Non-2xx' in out:
        raise RuntimeError(f'{paths[0]} answered with errors:\n{out}')
    number, unit = re.search(r'99%\s+([\d.]+)(us|ms|s)', out).groups()
    return round(float(number) * {'us': 0.001, 'ms': 1, 's': 1000}[unit], 3)


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
    'list_first_p99_ms': LISTS,
    'list_p99_ms': [path + 'last=1' for path in LISTS],
    'profile_p99_ms': ['/people/PERSON'],
    'search_p99_ms': ['/search/hits?q=' + words for words in WORDS],
    'list_by_words_p99_ms': ['/people?q=' + words for words in WORDS],
}


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
    """name -> p99 of the pages of a registry of that size"""
    data = filled(program, bench, pathlib.Path(KEPT) if KEPT else folder, people)
    server, base = start(program, data)
    try:
        opener, cookie = http_bench.sign_in(base, 'vanphong', 'vinhdanh-mau')
        found = {name: [] for name in PAGES}
        for paths in PAGES.values():  # once to warm the caches of the disk
            for path in paths:
                opener.open(base + path.replace('PERSON', 'CB000001')).read()
        for _ in range(ROUNDS):
            for name, paths in PAGES.items():
                found[name].append(p99_ms(folder, base, cookie, paths, people))
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
    figures, why = {name: {str(people): None for people in SIZES} for name in PAGES}, {}
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
