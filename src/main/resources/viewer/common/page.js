/**
 * What every viewer page does: it talks with the desk around it, and with nobody else.
 *
 * From the desk come `{type: 'show', content}` (what to show, see ViewerContent on the server), `{type: 'marks', marks}`
 * (other marks for what is shown) and `{type: 'frame', frame, count}` (0-based, somebody stepped); to the desk go `{type: 'ready'}`,
 * `{type: 'frame', frame, count}` and `{type: 'key', …}`: a key pressed in here is a key of the desk.
 */
const desk = window.parent === window ? undefined : window.parent;

/** Begins the talk. The viewer gives a function for each kind of message. */
export function meet({ show, frame, marks }) {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== desk || origin !== location.origin || !data) {
      return;
    }
    if (data.type === 'show') {
      show(data.content);
    } else if (data.type === 'marks') {
      marks?.(data.marks);
    } else if (data.type === 'frame') {
      frame?.(data.frame, data.count);
    }
  });
  window.addEventListener('keydown', passOn, true);
  if (desk) {
    tell({ type: 'ready' });
  } else {
    notice('This page is a part of the rating desk: open a candidate, and choose it there.');
  }
}

/** The person stepped to that frame in this viewer. */
export function stepped(frame, count) {
  tell({ type: 'frame', frame, count });
}

/** A sentence over the viewer, with a button when there is something to do about it; nothing takes it away again. */
export function notice(sentence, button, onClick) {
  document.querySelector('.notice')?.remove();
  document.body.classList.toggle('noticed', Boolean(sentence));
  if (!sentence) {
    return;
  }
  const box = element('div', { className: 'notice', role: 'status' }, element('p', { textContent: sentence }));
  if (button) {
    box.append(element('button', { textContent: button, onclick: onClick }));
  }
  document.body.append(box);
}

/** What the marks on the sky look like; `self` is the candidate. Visible on grey and on the usual colour maps. */
export const COLOURS = {
  self: '#ff5ce1',
  KNOWN_SOURCE: '#ffd24a',
  CANDIDATE: '#7fd3ff',
  COUNTERPART: '#9dff8a',
  BEAM: '#b8bdc4',
};

/** An element with these properties and children. */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** What was set in this viewer, kept in this browser for whom it belongs to: a person in a pane. */
export function memory(viewer, keeper) {
  const key = `viewer.${viewer}.${keeper}`;
  return {
    get() {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? {};
      } catch {
        return {};
      }
    },
    set(values) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...this.get(), ...values }));
      } catch {
        // a browser that keeps nothing still shows everything
      }
    },
  };
}

/** Loads a script; fails with a sentence. */
export function script(address) {
  return new Promise((resolve, reject) => {
    const tag = element('script', { src: address, async: false });
    tag.onload = resolve;
    tag.onerror = () => reject(new Error(`${address} did not load.`));
    document.head.append(tag);
  });
}

function tell(message) {
  desk?.postMessage(message, location.origin);
}

function passOn(event) {
  const { target, key } = event;
  const plain = key.length === 1 || key.startsWith('Arrow') || key === 'Enter';
  const typing = target.closest?.('input:not([type=range]), textarea, select, [contenteditable]');
  const pressing = (key === ' ' || key === 'Enter') && target.closest?.('button, a');
  const sliding = key.startsWith('Arrow') && target.closest?.('input');
  if (!plain || typing || pressing || sliding || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  tell({ type: 'key', key, code: event.code, shiftKey: event.shiftKey, repeat: event.repeat });
}
