/**
 * How everything on a page that shows moments of one candidate moves together: frames, light curve, viewers. They stand
 * inside one element with the attribute `data-motion`; whoever a person steps tells that element, and all others listen.
 */
export interface FrameEvent {
  /** 0-based. */
  frame: number;
  /** How many there are where the event comes from; others with another number do not follow. */
  count: number;
  from: object;
  /** The frame is only pointed at: what can mark it does, nothing goes there. */
  peek?: boolean;
}

const EVENT = 'motion-frame';

/** One end of the link; connected while its element is on the page. */
export class FrameLink {
  private place?: HTMLElement;
  private readonly heard = (event: Event) => {
    const detail = (event as CustomEvent<FrameEvent>).detail;
    if (detail.from === this.element) {
      return;
    }
    if (detail.peek) {
      this.mark?.(detail.frame, detail.count);
    } else {
      this.follow(detail.frame, detail.count);
    }
  };

  constructor(
    private readonly element: HTMLElement,
    private readonly follow: (frame: number, count: number) => void,
    private readonly mark?: (frame: number, count: number) => void,
  ) {}

  connect() {
    this.place = this.element.closest<HTMLElement>('[data-motion]') ?? undefined;
    this.place?.addEventListener(EVENT, this.heard);
  }

  disconnect() {
    this.place?.removeEventListener(EVENT, this.heard);
    this.place = undefined;
  }

  tell(frame: number, count: number, peek = false) {
    const detail: FrameEvent = { frame, count, from: this.element, peek };
    this.place?.dispatchEvent(new CustomEvent(EVENT, { detail }));
  }
}
