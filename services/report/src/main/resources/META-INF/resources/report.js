// Keeps the page up to date without reloading it, and shows times in the reader's zone.
'use strict';
(() => {
  const EVERY_MS = 2000;
  const status = document.getElementById('live');
  let tag = '';

  const clock = new Intl.DateTimeFormat(undefined, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

  function localTimes(root) {
    const today = new Date().toDateString();
    for (const element of root.querySelectorAll('time[datetime]')) {
      const at = new Date(element.dateTime);
      element.title = element.textContent;
      element.textContent = at.toDateString() === today ? time.format(at) : clock.format(at);
    }
  }

  // A button or field that is in use is not pulled away from under its reader.
  function inUse(main) {
    const active = document.activeElement;
    return main.contains(active) && active.matches('button, input, select, textarea')
      || main.contains(getSelection().anchorNode) && !getSelection().isCollapsed;
  }

  function replace(main, fresh) {
    const focused = document.activeElement;
    const href = main.contains(focused) ? focused.getAttribute('href') : null;
    const cell = main.contains(focused) && focused.classList.contains('cursor');
    for (const kept of main.querySelectorAll('[data-keep]')) {
      fresh.querySelector('#' + CSS.escape(kept.id))?.replaceWith(kept);
    }
    const places = [...main.querySelectorAll('.wide')].map(wide => wide.scrollLeft);
    main.replaceChildren(...fresh.childNodes);
    main.querySelectorAll('.wide').forEach((wide, index) => { wide.scrollLeft = places[index] ?? 0; });
    document.dispatchEvent(new Event('report:fresh'));
    if (cell) {
      main.querySelector('.cursor')?.focus({ preventScroll: true });
    }
    if (href !== null) {
      main.querySelector('a[href="' + CSS.escape(href) + '"]')?.focus({ preventScroll: true });
    }
  }

  function say(text, kind) {
    if (status.textContent !== text) {
      status.textContent = text;
      status.className = 'live ' + kind;
    }
  }

  async function update() {
    const main = document.getElementById('main');
    if (document.hidden || inUse(main)) {
      return;
    }
    const answer = await fetch(location.href, { cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {} });
    if (answer.status === 200) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('main');
      if (fresh && !inUse(main)) {
        localTimes(fresh);
        replace(main, fresh);
        document.title = page.title;
        tag = answer.headers.get('ETag') ?? '';
      }
    }
    say(answer.ok || answer.status === 304 || answer.status === 404 ? 'Live' : 'Report answers ' + answer.status, answer.status < 500 ? 'on' : 'off');
  }

  function remaining(millis) {
    const seconds = Math.ceil(millis / 1000);
    return seconds <= 0 ? ', any moment now' : seconds < 60 ? ', in ' + seconds + ' s' : ', in ' + Math.ceil(seconds / 60) + ' min';
  }

  // What waits moves on, whether something new is heard of it or not.
  function advance() {
    for (const bar of document.querySelectorAll('progress[data-until]')) {
      const from = Date.parse(bar.dataset.from), until = Date.parse(bar.dataset.until);
      bar.value = Math.max(0, Math.min(100, 100 * (Date.now() - from) / Math.max(1, until - from)));
    }
    for (const left of document.querySelectorAll('[data-left]')) {
      const text = remaining(Date.parse(left.dataset.left) - Date.now());
      if (left.textContent !== text) {
        left.textContent = text;
      }
    }
  }

  async function keepUpdating() {
    try {
      await update();
    } catch {
      say('No connection, trying again', 'off');
    }
    setTimeout(keepUpdating, EVERY_MS);
  }

  localTimes(document);
  advance();
  setInterval(advance, 250);
  setTimeout(keepUpdating, EVERY_MS);
})();
