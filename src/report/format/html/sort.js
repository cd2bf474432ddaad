'use strict';
for (const table of document.querySelectorAll('table[data-sort]')) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const words = new Intl.Collator('vi', { numeric: true });
  const after = { none: 'ascending', ascending: 'descending', descending: 'none' };
  const turn = (head) => head.getAttribute('aria-sort') || 'none';
  const heads = [...table.querySelectorAll('th[data-column]')];
  const sort = (head) => {
    const to = after[turn(head)];
    for (const other of heads) other.setAttribute('aria-sort', other === head ? to : 'none');
    const value = (row) => {
      const cell = row.cells[head.dataset.column];
      return cell.dataset.value || cell.textContent.trim();
    };
    const known = rows.map((row) => [value(row), row]);
    const numbers = known.every(([text]) => Number.isFinite(Number(text)));
    const order = ([a], [b]) => (numbers ? a - b : words.compare(a, b));
    const sign = to === 'descending' ? -1 : 1;
    // What is blank stands last either way; without a turn all stand as they were written.
    const compare = (a, b) => (a[0] === '') - (b[0] === '') || sign * order(a, b);
    body.append(...(to === 'none' ? known : known.sort(compare)).map(([, row]) => row));
  };
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head));
    head.append(button);
    head.setAttribute('aria-sort', 'none');
  }
}
