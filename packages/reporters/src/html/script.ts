/**
 * What the file does by itself: filters, search, and the ways between marks and findings. It is plain JavaScript, as it
 * stands in the file, and takes everything from attributes and texts: it never makes markup. Its hash is in `hashes.ts`.
 */
export const SCRIPT = String.raw`
(() => {
  'use strict';
  const SEVERITIES = ['error', 'warning', 'info'];
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const lower = (text) => text.normalize('NFKC').toLowerCase();
  const tell = (output, ...numbers) => {
    output.textContent = output.dataset.text.replace(/\{(\d)\}/g, (whole, at) => numbers[at]);
  };
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = (element, block) => element.scrollIntoView({ block, inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });

  /* Findings, their marks, and the words of each, read once. */
  const reports = all('.report').map((report) => ({
    report,
    marks: all('mark[data-f]', report),
    numbers: all('.n[data-f]', report),
    notes: all('.note', report).map((note) => ({ note, words: lower(note.textContent) })),
  }));
  for (const { notes, marks, report } of reports) {
    const messages = notes.map(({ note }) => note.querySelector('.message').textContent);
    for (const mark of [...marks, ...all('.paper .n', report)])
      mark.title = mark.dataset.f.split(' ').map((number) => messages[number - 1]).join('\n');
  }

  /* Filters. */
  const bar = byId('filters');
  const filter = () => {
    const words = lower(byId('text').value).split(/\s+/).filter(Boolean);
    const off = new Set(all('[data-group]:not(:checked)', bar).map((box) => box.dataset.group + box.value));
    const [category, rule] = [byId('category').value, byId('rule').value];
    const accepted = byId('accepted').checked;
    const passes = ({ note: { dataset }, words: own }) =>
      !off.has('s' + dataset.s) && !off.has('a' + dataset.a) &&
      (category === '' || dataset.c === category) && (rule === '' || dataset.r === rule) &&
      words.every((word) => own.includes(word));
    const narrowed = words.length > 0 || off.size > 0 || category !== '' || rule !== '';
    let shown = 0;
    let total = 0;
    for (const { report, marks, numbers, notes } of reports) {
      const left = new Set();
      for (const [at, entry] of notes.entries()) {
        const counted = accepted || !('x' in entry.note.dataset);
        const visible = counted && passes(entry);
        entry.note.hidden = !visible;
        if (counted) total++;
        if (visible) left.add(String(at + 1));
      }
      shown += left.size;
      for (const number of numbers) number.hidden = !left.has(number.dataset.f);
      for (const mark of marks) {
        const seen = mark.dataset.f.split(' ').filter((number) => left.has(number)).map((number) => notes[number - 1].note);
        // A phrase that several findings are about looks like the gravest of those that are shown.
        const counting = seen.filter((note) => !('x' in note.dataset));
        const worst = SEVERITIES.find((it) => (counting.length > 0 ? counting : seen).some((note) => note.dataset.s === it));
        mark.classList.remove(...SEVERITIES);
        if (worst) mark.classList.add(worst);
        mark.classList.toggle('off', !worst);
        mark.classList.toggle('accepted', seen.length > 0 && counting.length === 0);
      }
      // A report that has nothing to look for would only be in the way; one without findings is there for another reason.
      report.hidden = narrowed && left.size === 0;
    }
    tell(byId('shown'), shown, total);
    bar.classList.toggle('narrowed', narrowed);
    byId('none').hidden = !narrowed || shown > 0;
  };
  if (bar) {
    bar.hidden = false;
    bar.addEventListener('input', filter);
    bar.addEventListener('submit', (event) => event.preventDefault());
    bar.addEventListener('reset', () => setTimeout(filter));
    filter();
  }

  /* The list of files. */
  const search = document.querySelector('form.search');
  if (search) {
    const rows = all('#files tbody tr').map((row) => ({ row, words: lower(row.textContent) }));
    const list = () => {
      const words = lower(byId('file-text').value).split(/\s+/).filter(Boolean);
      const verdict = byId('file-verdict').value;
      let shown = 0;
      for (const { row, words: own } of rows) {
        row.hidden = !words.every((word) => own.includes(word)) || (verdict !== '' && row.dataset.v !== verdict);
        if (!row.hidden) shown++;
      }
      tell(byId('files-shown'), shown, rows.length);
    };
    search.hidden = false;
    search.addEventListener('input', list);
    search.addEventListener('submit', (event) => event.preventDefault());
    list();
  }

  /* From a mark to its finding and back. */
  const choose = (report, number) => {
    for (const old of all('.current')) old.classList.remove('current');
    if (!report) return;
    for (const place of all('[data-f~="' + number + '"],[data-p~="' + number + '"]', report)) place.classList.add('current');
    noteOf(report, number)?.classList.add('current');
  };
  const noteOf = (report, number) => all('.note', report)[number - 1];
  const placeOf = (report, number) => report.querySelector('.paper a.n[data-f="' + number + '"]:not([hidden])');
  const toNote = (report, number) => {
    const note = noteOf(report, number);
    if (!note || note.hidden) return;
    choose(report, number);
    (note.querySelector('a.n') ?? note).focus({ preventScroll: true });
    show(note, 'nearest');
  };
  const toPlace = (report, number) => {
    const place = placeOf(report, number);
    if (!place) return toNote(report, number);
    choose(report, number);
    place.focus({ preventScroll: true });
    show(place, 'center');
    const note = noteOf(report, number);
    const column = note.closest('.notes');
    // Beside the page the finding comes into view too; below it, that would lead away again.
    if (column && getComputedStyle(column).position === 'sticky')
      column.scrollTo({ top: note.offsetTop - 8, behavior: calm ? 'auto' : 'smooth' });
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const report = target.closest('.report');
    const place = target.closest('.paper [data-f]');
    const note = target.closest('.note');
    if (!report || (!place && !note) || String(getSelection()) !== '') return;
    if (place) {
      const number = place.dataset.f.split(' ').find((each) => !noteOf(report, each)?.hidden);
      event.preventDefault();
      if (number) toNote(report, number);
    } else if (!target.closest('a') || target.closest('a.n')) {
      event.preventDefault();
      toPlace(report, all('.note', report).indexOf(note) + 1);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose();
    if (event.key !== 'F8') return;
    event.preventDefault();
    const stops = all('.note:not([hidden])').filter((note) => !note.closest('.report').hidden);
    const current = stops.findIndex((note) => note.classList.contains('current'));
    const next = stops.at(event.shiftKey ? (current < 0 ? -1 : current - 1) : (current + 1) % stops.length);
    if (!next) return;
    const report = next.closest('.report');
    toPlace(report, all('.note', report).indexOf(next) + 1);
  });
})();
`;
