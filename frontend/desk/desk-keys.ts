/** The server's side of the keyboard, called with the candidate that the key was meant for. */
interface KeysServer {
  act(action: string, candidate: string): void;
  alive(candidate: string): void;
  ready(candidate: string): void;
}

interface FramePlayerElement extends HTMLElement {
  toggle(): void;
  step(frames: number): void;
}

const STILL_HERE_MS = 180_000;
const READY_AFTER_MS = 150;

/**
 * The keyboard of the rating desk. Attributes: `keys` (JSON of key to action), `candidate` (id of the candidate shown).
 * A key lights its button at once; the server is told which candidate was on the screen, so that a late key never rates
 * the next one.
 */
class DeskKeys extends HTMLElement {
  static observedAttributes = ['candidate'];

  private $server?: KeysServer;
  private timer = 0;
  private readyTimer = 0;
  private readonly onKey = (event: KeyboardEvent) => this.key(event);

  connectedCallback() {
    this.style.display = 'none';
    window.addEventListener('keydown', this.onKey);
    this.timer = window.setInterval(() => this.$server?.alive(this.candidate), STILL_HERE_MS);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey);
    window.clearInterval(this.timer);
    window.clearTimeout(this.readyTimer);
  }

  /** Another candidate is on the screen: soon, the server may get the next one ready. */
  attributeChangedCallback() {
    window.clearTimeout(this.readyTimer);
    const candidate = this.candidate;
    this.readyTimer = window.setTimeout(() => this.$server?.ready(candidate), READY_AFTER_MS);
  }

  /** Fetches files into the browser's cache, quietly; of a cube's frames the first pictures too. */
  preload(urls: string) {
    for (const url of JSON.parse(urls) as string[]) {
      void keep(url)
        .then(async (answer) => {
          if (url.includes('/frames.json') && answer.ok) {
            const cube = (await answer.json()) as { strips: string[] };
            answer = await keep(cube.strips[0]);
          }
          await answer.blob();
        })
        .catch(() => undefined);
    }
  }

  private get candidate(): string {
    return this.getAttribute('candidate') ?? '';
  }

  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) {
      return;
    }
    const path = event.composedPath() as HTMLElement[];
    if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
      return;
    }
    if (path.some(isTextField)) {
      if (event.key === 'Escape') {
        (document.activeElement as HTMLElement | null)?.blur();
      }
      return;
    }
    const inTable = path.some((element) => element.classList?.contains('nearby-panel'));
    if (inTable && event.key === 'Escape') {
      (document.activeElement as HTMLElement | null)?.blur();
      return;
    }
    if (inTable && (event.key === ' ' || event.key === 'Enter' || event.key.startsWith('Arrow'))) {
      return;
    }
    const player = document.querySelector<FramePlayerElement>('frame-player');
    const inPlayer = path.some((element) => element.tagName === 'FRAME-PLAYER');
    if (event.key === ' ' || event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (inPlayer && event.key !== ' ') {
        return;
      }
      event.preventDefault();
      if (event.key === ' ') {
        if (!event.repeat) {
          player?.toggle();
        }
      } else {
        player?.step(event.key === 'ArrowLeft' ? -1 : 1);
      }
      return;
    }
    const keys = JSON.parse(this.getAttribute('keys') ?? '{}') as Record<string, string>;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || event.repeat) {
      return;
    }
    event.preventDefault();
    light(action);
    this.$server?.act(action, this.candidate);
  }
}

function keep(url: string): Promise<Response> {
  return fetch(url, { credentials: 'same-origin', priority: 'low' } as RequestInit);
}

function isTextField(element: HTMLElement): boolean {
  if (!element.tagName) {
    return false;
  }
  const kind = (element as HTMLInputElement).type;
  return (
    element.isContentEditable ||
    element.tagName === 'TEXTAREA' ||
    (element.tagName === 'INPUT' && kind !== 'range' && kind !== 'checkbox' && kind !== 'radio')
  );
}

function light(action: string) {
  const button = document.querySelector(`[data-action="${CSS.escape(action)}"]`);
  button?.classList.add('lit');
  window.setTimeout(() => button?.classList.remove('lit'), 250);
}

customElements.define('desk-keys', DeskKeys);
