"""Runs the benches asked for and prints their figures, as a table or as one JSON object.
The names of the figures and their goals are those of docs/benchmarks.md."""
import json
import pathlib
import subprocess
import sys

import certificates_bench
import criteria_bench
import deadline_bench
import docx_bench
import http_bench
import registry_bench

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / 'build' / 'bench'

GOALS = {
    'http.list_page_vs_nginx': '>= 0.33', 'http.fixed_vs_nginx': '>= 0.65', 'http.list_page_p99_ms': '<= 5',
    'http.idle_rss_mb': '<= 40', 'criteria.vs_hand_written': '<= 3', 'criteria.two_threads_speedup': '>= 1.7',
    'criteria.verdicts_equal': 'true', 'criteria.with_reasons_ms_per_person': '<= 1', 'criteria.database_100k_s': '<= 2',
    'criteria.threshold_100k_ms': '<= 200',
    'deadline.errors': '0', 'deadline.p99_ms': '<= 1000', 'deadline.lost': '0',
    'paper.certificates_vs_chromium': '>= 25', 'paper.certificates_vs_pdfkit': '>= 2', 'paper.certificate_files_per_s': '>= 2000',
    'paper.fonts_in_1000': '3, one of each face', 'paper.peak_mb': 'flat', 'paper.docx_vs_docxtemplater': '>= 10',
    'registry.search_p99_ms': '<= 50', 'registry.list_p99_ms': '<= 50, flat within 2',
    'registry.profile_p99_ms': '<= 20', 'registry.import_vs_sheetjs': '>= 3',
}


def program(name):
    """A bench program of ours prints its figures as one JSON object."""
    def run():
        done = subprocess.run([BUILD / 'src' / name], capture_output=True, text=True, cwd=ROOT)
        if done.returncode:
            raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f'{name} failed')
        return json.loads(done.stdout)
    return run


def paper():
    parts = {'writer': program('certificates_bench'),
             'certificates': lambda: certificates_bench.run(BUILD / 'src' / 'certificates_bench', BUILD),
             'docx': lambda: docx_bench.run(BUILD / 'src' / 'docx_template_bench', BUILD)}
    figures, why = {name.removeprefix('paper.'): None for name in GOALS if name.startswith('paper.')}, {}
    for part, run in parts.items():
        registry_bench.attempt(why, part, lambda: figures.update(run()))
        why |= figures.pop('why', {})
    return figures | {'why': why}


BENCHES = {'http': lambda: http_bench.run(BUILD / 'vinhdanh'), 'paper': paper,
           'criteria': lambda: criteria_bench.run(BUILD),
           'deadline': lambda: deadline_bench.run(BUILD / 'vinhdanh', ROOT),
           'registry': lambda: registry_bench.run(BUILD / 'vinhdanh', BUILD / 'src' / 'registry_bench', BUILD)}


def measure(names):
    figures, why = {}, {}
    for name in names:
        print(f'== {name}', file=sys.stderr)
        try:
            found = BENCHES[name]()
            why |= {f'{name}, {what}': reason for what, reason in found.pop('why', {}).items()}
            figures |= {f'{name}.{key}': value for key, value in found.items()}
        except Exception as error:  # a bench that fails is said, not hidden
            why[name] = str(error)
            figures |= {key: None for key in GOALS if key.startswith(name + '.') and key not in figures}
    return figures | ({'why': why} if why else {})


def table(figures):
    why = figures.pop('why', {})
    for name, value in figures.items():
        for size, one in value.items() if isinstance(value, dict) else [('', value)]:
            shown = 'not measured' if one is None else f'{one:,.3f}' if isinstance(one, float) else str(one)
            print(f'{name + " " + size:36} {shown:>16}   {GOALS.get(name, "")}')
    for name, reason in why.items():
        print(f'{name}: {reason}')


def main():
    words = [word for word in sys.argv[1:] if word != '--json']
    unknown = [word for word in words if word not in BENCHES]
    if unknown:
        print(f'./bench knows {", ".join(BENCHES)}; not {", ".join(unknown)}', file=sys.stderr)
        return 2
    figures = measure(words or list(BENCHES))
    if '--json' in sys.argv:
        print(json.dumps(figures))
    else:
        table(figures)
    return 1 if figures.get('criteria.verdicts_equal') is False else 0


sys.exit(main())
