'use strict';
// The page of a batch loads itself again without this; with it the bar moves at once.
for (const part of document.querySelectorAll('[data-job]')) {
  const events = new EventSource(part.dataset.job);
  events.addEventListener('progress', event => {
    const { done, total } = JSON.parse(event.data);
    part.querySelector('progress').value = done;
    part.querySelector('[data-words]').textContent = `Сделано ${done} из ${total}`;
  });
  events.addEventListener('end', () => { events.close(); location.reload(); });
}
