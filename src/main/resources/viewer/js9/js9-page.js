import { COLOURS, meet, memory, notice, stepped } from '../common/page.js';

/** JS9 in its own page: one image at a time, its marks, and for a cube the plane that the desk is at. */

const ID = 'JS9';
const AT = { display: ID };
const LAYER = 'sky';
const LARGE_BYTES = 64e6;

const by = (id) => document.getElementById(id);
const started = new Promise((resolve) => window.$(document).on('JS9:ready', resolve));

let shown; // what the desk wants to be seen
let loading; // ends a load that nobody waits for any more
let image; // of JS9, when it is there
let planes = 1;
let plane = 0;
let wanted; // plane to go to when the one being drawn is done
let drawing = false;
let drawn = Promise.resolve(); // when the plane that is being drawn is there
let kept = memory('js9', '');

async function show(content) {
  loading?.abort();
  loading = new AbortController();
  const { signal } = loading;
  shown = content;
  kept = memory('js9', content.keeper);
  rememberLook();
  image = undefined;
  last = undefined;
  by('place').textContent = '';
  by('value').textContent = '';
  if (!content.fits) {
    return notice('The uploader sent no FITS file for this candidate.');
  }
  if (content.fits.bytes > LARGE_BYTES && !content.confirmed) {
    const size = `${Math.round(content.fits.bytes / 1e6)} MB`;
    return notice(`This file has ${size}.`, `Load ${size}`, () => show({ ...shown, confirmed: true }));
  }
  try {
    await started;
    const answer = await fetch(content.fits.url, { signal, credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(answer.status === 401 ? 'Your sign-in has ended: sign in again.' : `The server answered ${answer.status}.`);
    }
    const file = new File([await answer.blob()], `${content.name}.fits`);
    await drawn;
    if (!signal.aborted) {
      open(file, content, signal);
    }
  } catch (error) {
    if (!signal.aborted) {
      notice(`The image could not be opened. ${error.message}`, 'Try again', () => show(content));
    }
  }
}

/** Hands the file to JS9; the image before it is closed only when the new one is drawn, so that nothing flickers. */
function open(file, content, signal) {
  const before = [...JS9.images];
  const { colormap, scale, scaleclipping, contrast, bias, invert } = kept.get();
  JS9.Load(
    file,
    {
      ...defined({ colormap, scale, scaleclipping, contrast, bias, invert }),
      id: content.fits.url,
      onload(loaded) {
        before.filter((old) => old !== loaded).forEach((old) => JS9.CloseImage({ display: old }));
        if (signal.aborted) {
          return;
        }
        image = loaded;
        notice('');
        planes = loaded.raw.header.NAXIS === 3 ? (loaded.raw.header.NAXIS3 ?? 1) : 1;
        plane = 0;
        wanted = 0;
        fit();
        mark();
        showPlane();
        document.body.dataset.shown = content.fits.url;
        if (planes > 1 && last?.count === planes) {
          goTo(last.frame);
        }
      },
    },
    AT,
  );
}

function fit() {
  const view = by('view').getBoundingClientRect();
  JS9.ResizeDisplay(Math.floor(view.width), Math.floor(view.height), { ...AT, center: false });
  if (image) {
    JS9.SetZoom('toFit', AT);
  }
}

/** Circles on the sky: the candidate, and what else is known to be there. Sizes are pixels of the screen. */
function mark() {
  if (!(image.raw.wcs > 0)) {
    return;
  }
  const content = shown;
  JS9.NewShapeLayer(LAYER, LAYER_OPTIONS, AT);
  JS9.RemoveShapes(LAYER, 'all', AT);
  const circle = { shape: 'circle', ra: content.ra, dec: content.dec, color: COLOURS.self, radius: 18 };
  JS9.AddShapes(LAYER, [circle, ...content.marks.flatMap(shapes)], AT);
}

/** What else is there became known. */
function marks(others) {
  shown = { ...shown, marks: others };
  if (image) {
    mark();
  }
}

function shapes({ ra, dec, label, kind }) {
  const color = COLOURS[kind];
  return [
    { shape: 'circle', ra, dec, color, radius: 10 },
    { shape: 'text', ra, dec, color, text: `     ${label}`, fontSize: 11, fontFamily: 'sans-serif', originX: 'left', strokeWidth: 0 },
  ];
}

const LAYER_OPTIONS = { selectable: false, evented: false, movable: false, hoverCursor: 'default', strokeWidth: 1.5 };

/* planes of a cube */

let last; // where the desk is

function follow(frame, count) {
  last = { frame, count };
  if (image && count === planes) {
    goTo(frame);
  }
}

function goTo(number) {
  wanted = Math.max(0, Math.min(planes - 1, number));
  if (!drawing && wanted !== plane) {
    draw();
  }
}

function draw() {
  const number = wanted;
  const { scalemin, scalemax } = JS9.GetScale(AT);
  drawing = true;
  drawn = new Promise((resolve) => {
    const onrefresh = () => {
      drawing = false;
      plane = number;
      showPlane();
      resolve();
      if (image && wanted !== plane) {
        draw();
      }
    };
    JS9.DisplaySlice(number + 1, { scaleclipping: 'user', scalemin, scalemax, onrefresh }, AT);
  });
}

function step(number) {
  goTo(number);
  stepped(wanted, planes);
}

function showPlane() {
  by('planes').hidden = planes < 2;
  by('plane').max = planes - 1;
  by('plane').value = plane;
  by('number').textContent = `${plane + 1} / ${planes}`;
  document.body.dataset.plane = plane;
}

/* what is under the pointer */

function read(im, at) {
  if (!im || !at) {
    return;
  }
  const sky = im.raw.wcs > 0 ? JS9.PixToWCS(at.x, at.y, { display: im }) : undefined;
  const value = Number(JS9.GetValPos(at, false, { display: im })?.val);
  by('place').textContent = sky?.str ?? `x ${at.x.toFixed(1)}  y ${at.y.toFixed(1)}`;
  by('value').textContent = Number.isFinite(value) ? withUnit(value, im.raw.header.BUNIT) : 'no value';
}

function withUnit(value, unit = '') {
  return /^jy\/beam$/i.test(unit.trim()) ? `${(value * 1e3).toPrecision(4)} mJy/beam` : `${value.toPrecision(5)} ${unit}`;
}

/* what the person set */

function rememberLook() {
  if (!image) {
    return;
  }
  const { colormap, contrast, bias, invert, scale, scaleclipping } = image.params;
  kept.set({ colormap, contrast, bias, invert, scale, scaleclipping: scaleclipping === 'user' ? undefined : scaleclipping });
}

function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

const complain = JS9.error;
JS9.error = (sentence, ...rest) => {
  const reason = String(sentence).replace(/^ERROR from [^:]*: /, '');
  notice(`JS9 cannot show this file: ${reason}.`, 'Try again', () => show(shown));
  return complain(sentence, ...rest);
};

by('back').onclick = () => step((plane + planes - 1) % planes);
by('on').onclick = () => step((plane + 1) % planes);
by('plane').oninput = (event) => step(Number(event.target.value));
new ResizeObserver(() => started.then(fit)).observe(by('view'));
window.addEventListener('pagehide', rememberLook);
document.documentElement.addEventListener('mouseleave', () => window.$('.context-menu-root').trigger('contextmenu:hide'));
JS9.RegisterPlugin('Desk', 'Readout', function readout() {}, {
  onmousemove: read,
  onsetcolormap: rememberLook,
  onsetscale: rememberLook,
  onchangecontrastbias: rememberLook,
  winDims: [0, 0],
});
meet({ show, marks, frame: follow });
