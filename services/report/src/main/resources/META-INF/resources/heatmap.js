// Draws the history of gates: only the cells that are in view, so that a thousand runs scroll like ten.
'use strict';
(() => {
  const ROW = 24, NARROWEST = 18, WIDEST = 44;
  const KINDS = { p: 'pass', w: 'warn', i: 'inconclusive', f: 'fail', s: 'shown' };
  const values = new Map();
  const at = { left: Infinity, top: 0, column: -1, row: 0 };
  let map = null;

  const peek = document.createElement('div');
  peek.className = 'peek';
  peek.hidden = true;
  peek.setAttribute('role', 'status');

  function read() {
    const root = document.getElementById('heatmap');
    if (!root || root.dataset.drawn) {
      return;
    }
    root.dataset.drawn = 'yes';
    const field = root.querySelector('.field');
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    const cursor = document.createElement('div');
    cursor.className = 'cursor';
    cursor.tabIndex = 0;
    cursor.setAttribute('role', 'gridcell');
    row.append(cursor);
    field.append(canvas, row);
    document.body.append(peek);
    const runs = [...root.querySelectorAll('.across a')];
    const names = [...root.querySelectorAll('.down a')];
    runs.forEach(run => { run.tabIndex = -1; });
    map = { root, field, canvas, row, cursor, runs, names, cells: runs.map(run => run.dataset.cells), cell: NARROWEST };
    listen();
    measure();
    root.scrollLeft = Number.isFinite(at.left) ? at.left : root.scrollWidth;
    root.scrollTop = at.top;
    point(at.column < 0 ? runs.length - 1 : Math.min(at.column, runs.length - 1), Math.min(at.row, names.length - 1));
    draw();
  }

  function measure() {
    const { root, field, runs, names } = map;
    const labels = root.querySelector('.down').offsetWidth;
    map.head = root.querySelector('.across').offsetHeight;
    map.cell = Math.max(NARROWEST, Math.min(WIDEST, Math.floor((root.clientWidth - labels) / runs.length)));
    root.style.setProperty('--cell', map.cell + 'px');
    root.style.setProperty('--row', ROW + 'px');
    field.style.width = runs.length * map.cell + 'px';
    field.style.height = names.length * ROW + 'px';
    map.width = Math.min(root.clientWidth - labels, runs.length * map.cell);
    map.height = Math.min(root.clientHeight - map.head, names.length * ROW);
    const sharp = devicePixelRatio || 1;
    map.canvas.width = map.width * sharp;
    map.canvas.height = map.height * sharp;
    map.canvas.style.width = map.width + 'px';
    map.canvas.style.height = map.height + 'px';
    map.canvas.style.left = labels + 'px';
    map.canvas.style.top = map.head + 'px';
    const style = getComputedStyle(root);
    map.colours = Object.fromEntries(['pass', 'warn', 'inconclusive', 'fail', 'shown', 'on', 'card']
      .map(name => [name, style.getPropertyValue('--cell-' + name).trim()]));
  }

  function draw() {
    const { root, canvas, cells, cell, names, runs } = map;
    const context = canvas.getContext('2d');
    const sharp = devicePixelRatio || 1;
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    context.clearRect(0, 0, map.width, map.height);
    const left = root.scrollLeft, top = root.scrollTop;
    const lastColumn = Math.min(runs.length - 1, Math.floor((left + map.width) / cell));
    const lastRow = Math.min(names.length - 1, Math.floor((top + map.height) / ROW));
    for (let column = Math.floor(left / cell); column <= lastColumn; column++) {
      context.globalAlpha = runs[column].classList.contains('void') ? 0.35 : 1;
      for (let row = Math.floor(top / ROW); row <= lastRow; row++) {
        paint(context, KINDS[cells[column][row]], column * cell - left, row * ROW - top, cell, ROW);
      }
    }
  }

  // Colour and shape: a pass is a quiet bar, what needs a look stands out.
  function paint(context, kind, x, y, width, height) {
    if (!kind) {
      return;
    }
    const middle = x + width / 2, centre = y + height / 2;
    context.fillStyle = map.colours[kind];
    context.strokeStyle = map.colours.on;
    context.lineWidth = 1.75;
    context.beginPath();
    switch (kind) {
      case 'pass':
        context.rect(x + 1, y + 6, width - 2, height - 12);
        context.fill();
        return;
      case 'shown':
        context.arc(middle, centre, 2, 0, 7);
        context.fill();
        return;
      case 'warn':
        context.moveTo(middle, y + 3);
        context.lineTo(middle + 8, y + height - 4);
        context.lineTo(middle - 8, y + height - 4);
        context.fill();
        return;
      case 'inconclusive':
        context.moveTo(middle, y + 2);
        context.lineTo(middle + 8, centre);
        context.lineTo(middle, y + height - 2);
        context.lineTo(middle - 8, centre);
        context.fill();
        context.beginPath();
        context.arc(middle, centre, 1.75, 0, 7);
        context.stroke();
        return;
      default:
        context.rect(x + 1, y + 1, width - 2, height - 2);
        context.fill();
        context.beginPath();
        context.moveTo(middle - 4, centre - 4);
        context.lineTo(middle + 4, centre + 4);
        context.moveTo(middle + 4, centre - 4);
        context.lineTo(middle - 4, centre + 4);
        context.stroke();
    }
  }

  function point(column, row) {
    at.column = column;
    at.row = row;
    const { cursor, cell, runs, names } = map;
    cursor.style.left = column * cell + 'px';
    cursor.style.top = row * ROW + 'px';
    cursor.setAttribute('aria-colindex', column + 1);
    map.row.setAttribute('aria-rowindex', row + 1);
    cursor.setAttribute('aria-label', names[row].textContent + ', ' + runs[column].firstChild.textContent + ': '
      + (KINDS[map.cells[column][row]] ?? 'not in that run'));
  }

  function reveal() {
    const { root, cell } = map;
    const x = at.column * cell, y = at.row * ROW;
    root.scrollLeft = Math.max(x + cell - map.width, Math.min(root.scrollLeft, x));
    root.scrollTop = Math.max(y + ROW - map.height, Math.min(root.scrollTop, y));
    draw();
  }

  async function objectives(run) {
    const path = '/api/v1' + run.getAttribute('href') + '/objectives';
    if (!values.has(path)) {
      values.set(path, fetch(path)
        .then(answer => answer.ok ? answer.json() : Promise.reject(new Error('The report answers ' + answer.status)))
        .then(found => new Map(found.objectives.map(one => [one.name, one]))));
      values.get(path).catch(() => values.delete(path));
    }
    return values.get(path);
  }

  function line(name, text, kind) {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = kind ?? '';
    return element;
  }

  let asked = 0;
  async function show(column, row, box) {
    const run = map.runs[column], name = map.names[row].textContent, kind = KINDS[map.cells[column][row]];
    const question = ++asked;
    const head = [
      line('strong', name),
      line('span', (kind ?? 'not in that run').replace('shown', 'for information'), 'word ' + (kind ?? '')),
      line('span', run.firstChild.textContent + ', ' + new Date(run.dataset.at).toLocaleString(), 'soft'),
    ];
    peek.replaceChildren(...head);
    place(box);
    if (!kind) {
      return;
    }
    try {
      const one = (await objectives(run)).get(name);
      if (question === asked && one) {
        const facts = document.createElement('dl');
        for (const [term, text] of [['Value', one.value], ['Baseline', one.baseline], ['Limit', one.limit]]) {
          facts.append(line('dt', term), line('dd', text));
        }
        peek.replaceChildren(...head, facts, line('span', one.sentence));
        place(box);
      }
    } catch (failure) {
      if (question === asked) {
        peek.replaceChildren(...head, line('span', 'The values could not be read: ' + failure.message));
      }
    }
  }

  function place(box) {
    peek.hidden = false;
    const room = peek.getBoundingClientRect();
    const left = Math.min(box.right + 10, innerWidth - room.width - 8);
    const below = box.bottom + 8 + room.height < innerHeight;
    peek.style.left = Math.max(8, left) + 'px';
    peek.style.top = Math.max(8, below ? box.bottom + 8 : box.top - room.height - 8) + 'px';
  }

  function hide() {
    asked++;
    peek.hidden = true;
  }

  function under(event) {
    const box = map.canvas.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left + map.root.scrollLeft) / map.cell);
    const row = Math.floor((event.clientY - box.top + map.root.scrollTop) / ROW);
    return column >= 0 && row >= 0 && column < map.runs.length && row < map.names.length ? { column, row } : null;
  }

  function listen() {
    const { root, canvas, cursor } = map;
    let drawing = false;
    root.addEventListener('scroll', () => {
      const end = root.scrollLeft + root.clientWidth >= root.scrollWidth - 2;
      at.left = end ? Infinity : root.scrollLeft;
      at.top = root.scrollTop;
      hide();
      if (!drawing) {
        drawing = true;
        requestAnimationFrame(() => { drawing = false; draw(); });
      }
    }, { passive: true });
    let over = '', waiting = 0;
    canvas.addEventListener('pointermove', event => {
      const cell = under(event);
      const now = cell ? cell.column + ':' + cell.row : '';
      if (now === over) {
        return;
      }
      over = now;
      clearTimeout(waiting);
      if (!cell) {
        hide();
        return;
      }
      const box = { right: event.clientX, bottom: event.clientY + 8, top: event.clientY - 8 };
      waiting = setTimeout(() => show(cell.column, cell.row, box), 60);
    });
    canvas.addEventListener('pointerleave', () => { over = ''; clearTimeout(waiting); hide(); });
    let touched = '';
    canvas.addEventListener('click', event => {
      const cell = under(event);
      if (!cell) {
        return;
      }
      const now = cell.column + ':' + cell.row;
      if (event.pointerType === 'touch' && touched !== now) {
        touched = now;
        show(cell.column, cell.row, { right: event.clientX, bottom: event.clientY + 12, top: event.clientY - 12 });
        return;
      }
      location.assign(map.runs[cell.column].href);
    });
    cursor.addEventListener('focus', () => { reveal(); show(at.column, at.row, cursor.getBoundingClientRect()); });
    cursor.addEventListener('blur', hide);
    cursor.addEventListener('keydown', event => move(event));
  }

  function move(event) {
    const { runs, names, cursor } = map;
    const page = Math.max(1, Math.floor(map.height / ROW) - 1);
    let { column, row } = at;
    switch (event.key) {
      case 'ArrowLeft': column--; break;
      case 'ArrowRight': column++; break;
      case 'ArrowUp': row--; break;
      case 'ArrowDown': row++; break;
      case 'PageUp': row -= page; break;
      case 'PageDown': row += page; break;
      case 'Home': column = 0; if (event.ctrlKey) { row = 0; } break;
      case 'End': column = runs.length - 1; if (event.ctrlKey) { row = names.length - 1; } break;
      case 'Enter': location.assign(runs[column].href); return;
      case 'Escape': hide(); return;
      default: return;
    }
    event.preventDefault();
    point(Math.max(0, Math.min(runs.length - 1, column)), Math.max(0, Math.min(names.length - 1, row)));
    reveal();
    show(at.column, at.row, cursor.getBoundingClientRect());
  }

  function again() {
    if (map && map.root.isConnected) {
      measure();
      point(Math.min(at.column, map.runs.length - 1), at.row);
      draw();
    }
  }

  document.addEventListener('report:fresh', () => { hide(); read(); });
  addEventListener('resize', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  // A choice shows at once; the button is for those without script and for dates.
  document.addEventListener('change', event => {
    if (event.target.matches('.filters select')) {
      event.target.form.requestSubmit();
    }
  });
  read();
})();
