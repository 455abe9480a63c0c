// Put into each page by `make serve` only. Asks once a second which build is shown: reloads when there is a newer one,
// and says what is wrong while there is none.

const shown = document.querySelector('script[src="/__live.mjs"]').dataset.build;
const before = document.querySelector('pre')?.textContent; // the problems, on the page for "not built yet"
let banner = null;

/** Shows `problems`, or takes the banner away when there are none. */
function tell(problems) {
  if (!problems) {
    banner?.remove();
    banner = null;
    return;
  }
  banner ??= document.body.appendChild(emptyBanner());
  const text = banner.shadowRoot.querySelector('pre');
  if (text.textContent !== problems) text.textContent = problems;
}

/** A foldable strip along the bottom, out of reach of the page's own style sheet. */
function emptyBanner() {
  const host = document.createElement('div');
  host.lang = 'en';
  const strip = document.createElement('details');
  strip.open = true;
  const heading = document.createElement('summary');
  heading.textContent = 'This is the last good version. To put right:';
  const text = document.createElement('pre');
  text.tabIndex = 0;
  Object.assign(host.style, { all: 'initial', bottom: '0', left: '0', position: 'fixed', right: '0', zIndex: '1000' });
  Object.assign(strip.style, { background: '#1d1d1d', color: '#fff', font: '1rem/1.5 sans-serif', padding: '0.75rem 1rem' });
  Object.assign(text.style, { font: '0.875rem/1.5 monospace', margin: '0.5rem 0 0', maxHeight: '40vh', overflow: 'auto', whiteSpace: 'pre-wrap' });
  strip.append(heading, text);
  host.attachShadow({ mode: 'open' }).append(strip);
  return host;
}

/** One question; a server that was stopped is asked again later. */
async function ask() {
  if (document.hidden) return;
  const answer = await fetch('/__status', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  const { build, problems } = await answer.json();
  if (build !== shown || (!shown && problems !== before)) location.reload();
  else if (shown) tell(problems);
}

setInterval(ask, 1000);
document.addEventListener('visibilitychange', ask);
