import { css, html, LitElement, nothing } from 'lit';
import { FrameLink } from '../motion/frame-link';

/** What the page inside says; see `viewer/common/page.js` on the server. */
type Message =
  | { type: 'ready' }
  | { type: 'frame'; frame: number; count: number }
  | { type: 'key'; key: string; code: string; shiftKey: boolean; repeat: boolean };

/**
 * A viewer in a page of its own (`page`), made when it is first `active` and kept from then on. While it is active it is
 * told what to show (`content`), what else is on that sky (`marks`, later than the content) and which frame the desk is at; what the person does in it comes back to the desk: steps
 * through a cube, and keys.
 */
class ViewerFrame extends LitElement {
  static properties = {
    page: { type: String },
    name: { type: String },
    active: { type: Boolean, reflect: true },
    content: { attribute: false },
    marks: { attribute: false },
  };

  static styles = css`
    :host {
      display: block;
      visibility: hidden;
      background: var(--picture-background, #0b0c0e);
    }
    :host([active]) {
      visibility: visible;
    }
    iframe {
      display: block;
      width: 100%;
      height: 100%;
      border: 0;
      color-scheme: dark;
    }
  `;

  declare page: string;
  declare name: string;
  declare active: boolean;
  declare content?: object;
  declare marks?: object[];
  private made = false;
  private ready = false;
  private told?: object;
  private toldMarks?: object[];
  private at?: { frame: number; count: number };
  private readonly link = new FrameLink(this, (frame, count) => this.follow(frame, count));
  private readonly heard = (event: MessageEvent) => this.hear(event);

  constructor() {
    super();
    this.page = '';
    this.name = '';
    this.active = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.link.connect();
    window.addEventListener('message', this.heard);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.link.disconnect();
    window.removeEventListener('message', this.heard);
    this.ready = false;
    this.told = undefined;
  }

  willUpdate(changed: Map<string, unknown>) {
    this.made ||= this.active;
    if (changed.has('content')) {
      this.at = undefined;
      if (!changed.has('marks')) {
        this.marks = undefined;
      }
    }
  }

  updated() {
    this.show();
  }

  render() {
    return this.made ? html`<iframe src=${this.page} title=${this.name}></iframe>` : nothing;
  }

  private get inside(): Window | null {
    return this.renderRoot.querySelector('iframe')?.contentWindow ?? null;
  }

  private show() {
    if (!this.active || !this.ready || !this.content) {
      return;
    }
    if (this.told !== this.content) {
      this.told = this.content;
      this.tell({ type: 'show', content: this.content });
      this.toldMarks = undefined;
    }
    if (this.marks && this.toldMarks !== this.marks) {
      this.toldMarks = this.marks;
      this.tell({ type: 'marks', marks: this.marks });
    }
    if (this.at) {
      this.tell({ type: 'frame', ...this.at });
    }
  }

  private follow(frame: number, count: number) {
    this.at = { frame, count };
    if (this.active && this.ready) {
      this.tell({ type: 'frame', frame, count });
    }
  }

  private tell(message: object) {
    this.inside?.postMessage(message, window.location.origin);
  }

  private hear({ source, origin, data }: MessageEvent) {
    if (!source || source !== this.inside || origin !== window.location.origin) {
      return;
    }
    const message = data as Message;
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.told = undefined;
        this.show();
        break;
      case 'frame':
        this.at = { frame: message.frame, count: message.count };
        this.link.tell(message.frame, message.count);
        break;
      case 'key': {
        const { key, code, shiftKey, repeat } = message;
        this.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, shiftKey, repeat, bubbles: true, composed: true, cancelable: true }),
        );
      }
    }
  }
}

customElements.define('viewer-frame', ViewerFrame);
