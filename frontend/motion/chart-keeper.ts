import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What every chart's element does besides drawing: it follows its own size and the theme's colours while it is on the page,
 * gives the chart back when it leaves, and draws again when it returns.
 */
export class ChartKeeper implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly draw: () => void;
  private readonly dispose: () => void;
  private readonly resized: ResizeObserver;
  private readonly themed: MutationObserver;
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');

  constructor(
    host: ReactiveControllerHost & Element,
    draw: () => void,
    resize: () => void,
    dispose: () => void,
  ) {
    this.host = host;
    this.draw = draw;
    this.dispose = dispose;
    this.resized = new ResizeObserver(resize);
    this.themed = new MutationObserver(draw);
    host.addController(this);
  }

  hostConnected() {
    this.resized.observe(this.host);
    this.themed.observe(document.documentElement, { attributes: true });
    this.dark.addEventListener('change', this.draw);
    this.draw();
  }

  hostDisconnected() {
    this.resized.disconnect();
    this.themed.disconnect();
    this.dark.removeEventListener('change', this.draw);
    this.dispose();
  }
}
