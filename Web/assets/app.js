'use strict';
// Everything works without this file; it spares some clicks.

// Files may be dropped on the frame of an upload field.
for (const frame of document.querySelectorAll('.upload')) {
  const input = frame.querySelector('input[type=file]');
  if (!input) continue;
  frame.addEventListener('dragover', event => { event.preventDefault(); frame.classList.add('over'); });
  frame.addEventListener('dragleave', () => frame.classList.remove('over'));
  frame.addEventListener('drop', event => {
    event.preventDefault();
    frame.classList.remove('over');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

// After a form was refused or saved with remarks the reader hears of it first.
const summary = document.querySelector('.summary[data-focus]');
if (summary) summary.focus();

// Text that was typed and not saved is not left by accident.
for (const form of document.querySelectorAll('form[data-guard]')) {
  let isChanged = false;
  form.addEventListener('input', () => { isChanged = true; });
  form.addEventListener('submit', () => { isChanged = false; });
  addEventListener('beforeunload', event => { if (isChanged) event.preventDefault(); });
}

// A second press on the same button sends nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});

// A long table is narrowed down by words.
for (const field of document.querySelectorAll('.filter')) {
  field.hidden = false;
  const input = field.querySelector('input');
  const rows = document.querySelectorAll('#' + field.dataset.rows + ' > tr');
  input.addEventListener('input', () => {
    const wanted = input.value.toLocaleLowerCase('ru').replaceAll('ё', 'е');
    for (const row of rows) {
      row.hidden = !row.textContent.toLocaleLowerCase('ru').replaceAll('ё', 'е').includes(wanted);
    }
  });
}

// Text areas of one line grow with their text.
const grow = area => {
  area.style.height = 'auto';
  area.style.height = Math.min(area.scrollHeight + 2, 480) + 'px';
};
for (const area of document.querySelectorAll('.rows textarea, .field textarea:not(.tall)')) {
  if (area.value) grow(area);
  area.addEventListener('input', () => grow(area));
}

// Of several forms of a value only the chosen one is in the way.
for (const group of document.querySelectorAll('.variants')) {
  const show = () => {
    for (const variant of group.querySelectorAll('.variant')) {
      const inner = variant.querySelector('.inner');
      if (inner) inner.hidden = !variant.querySelector('input[type=radio]').checked;
    }
  };
  group.addEventListener('change', show);
  show();
}

// A remark about a line of a file leads to that line.
const text = document.querySelector('textarea.tall');
const goTo = line => {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, words) => sum + words.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] || '').length);
  text.scrollTop = Math.max(0, (line - 8) * text.scrollHeight / Math.max(1, lines.length));
};
if (text) {
  for (const link of document.querySelectorAll('a[data-line]')) {
    link.addEventListener('click', event => { event.preventDefault(); goTo(Number(link.dataset.line)); });
  }
  if (Number(text.dataset.line) > 0) goTo(Number(text.dataset.line));
}

// Rows come and go without asking the server; the numbers in their names say the order in which they are read.
for (const button of document.querySelectorAll('button[value^="row:"]')) {
  button.addEventListener('click', event => {
    const list = button.parentElement.querySelector('.rows');
    const last = list && list.lastElementChild;
    if (!last) return;
    event.preventDefault();
    const number = list.children.length;
    const row = last.cloneNode(true);
    for (const part of row.querySelectorAll('[id], [name], [for], [aria-describedby]')) {
      for (const name of ['id', 'name', 'for', 'aria-describedby']) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/\[\d+\](?!.*\[\d+\])/, '[' + number + ']'));
      }
      if ('value' in part && part.tagName !== 'BUTTON') part.value = '';
      if (part.value && part.tagName === 'BUTTON') part.value = part.value.replace(/\[\d+\]$/, '[' + number + ']');
    }
    list.append(row);
    row.querySelector('input, textarea, select').focus();
  });
}
