import { css, html, LitElement } from 'lit';
import { type PanzoomObject } from '@panzoom/panzoom';
import { makeZoomable } from '../motion/zoom';

/** A picture that fills its box, keeps its shape while it loads, and can be zoomed. */
class ZoomablePicture extends LitElement {
  static properties = {
    src: { type: String },
    alt: { type: String },
    failed: { state: true },
    loading: { state: true },
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      background: var(--picture-background, #0b0c0e);
    }
    .view {
      position: absolute;
      inset: 0;
    }
    img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
      user-select: none;
      -webkit-user-drag: none;
    }
    img.close-up {
      image-rendering: pixelated;
    }
    img.loading {
      visibility: hidden;
    }
    p {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      margin: 0;
      padding: 1rem;
      text-align: center;
      color: #a4a9b0;
    }
  `;

  declare src: string;
  declare alt: string;
  declare failed: boolean;
  declare loading: boolean;
  private zoom?: PanzoomObject;

  constructor() {
    super();
    this.src = '';
    this.alt = '';
    this.failed = false;
    this.loading = true;
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('src')) {
      this.failed = false;
      this.loading = true;
      this.zoom?.reset({ animate: false });
    }
  }

  firstUpdated() {
    const picture = this.renderRoot.querySelector('img');
    if (picture) {
      this.zoom = makeZoomable(picture, this);
    }
  }

  render() {
    const missing = !this.src;
    return html`
      <div class="view"><img
        class=${this.loading || missing || this.failed ? 'loading' : ''}
        src=${this.src || 'data:,'}
        alt=${this.alt}
        draggable="false"
        @load=${() => this.shown()}
        @error=${() => this.broken()}
      /></div>
      ${missing
        ? html`<p>The uploader sent no picture for this candidate.</p>`
        : this.failed
          ? html`<p>The picture could not be loaded. Check the connection, or that you are still signed in.</p>`
          : ''}
    `;
  }

  private shown() {
    this.loading = false;
    this.dispatchEvent(new CustomEvent('picture-shown', { bubbles: true, composed: true }));
  }

  private broken() {
    if (this.src) {
      this.failed = true;
    }
  }
}

customElements.define('zoomable-picture', ZoomablePicture);
