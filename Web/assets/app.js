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
