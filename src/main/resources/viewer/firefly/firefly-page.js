import { meet, memory, notice, script, stepped } from '../common/page.js';

/** Firefly in its own page, by its JavaScript API: the image, beside it the linked one, their marks, and a cube's plane. */

const IMAGE = 'image';
const LINKED = 'linked';
const GROUP = 'candidate';
const LAYERS = ['candidate', 'marks'];
const START_MS = 60_000;
const COLOURS = { self: 'magenta', KNOWN_SOURCE: 'gold', CANDIDATE: 'cyan', COUNTERPART: 'lime', BEAM: 'gray' };

let starting; // Firefly, when it is there
let loading; // ends a load that nobody waits for any more
let shown;
let last; // where the desk is
let plane; // of the cube, as far as this page knows
let waiting = new Set(); // plots that are still to come
const planes = new Map(); // how many, by plot
let kept = memory('firefly', '');

async function show(content) {
  loading?.abort();
  loading = new AbortController();
  const { signal } = loading;
  shown = content;
  last = undefined;
  kept = memory('firefly', content.keeper);
  try {
    starting ??= start(content.firefly);
    const firefly = await starting;
    const files = await Promise.all([content.fits, content.linked].map((file) => file && signed(file, signal)));
    if (!signal.aborted) {
      open(firefly, content, files);
    }
  } catch (error) {
    if (!signal.aborted) {
      starting = window.firefly?.showImage ? starting : undefined;
      notice(error.message, 'Try again', () => show(content));
    }
  }
}

function start(address) {
  notice('Firefly is starting …');
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('Firefly did not start within a minute. JS9 shows the same file.'));
    const timer = setTimeout(late, START_MS);
    window.onFireflyLoaded = () => {
      clearTimeout(timer);
      listen(window.firefly);
      resolve(window.firefly);
    };
    script(`${address}firefly_loader.js`).catch(() => {
      clearTimeout(timer);
      reject(new Error('Firefly does not answer. JS9 shows the same file.'));
    });
  });
}

/** The address at which Firefly may fetch the file for the next minutes. */
async function signed(file, signal) {
  const answer = await fetch(`/viewer/firefly/file?path=${encodeURIComponent(file.url)}`, { signal });
  if (!answer.ok) {
    const gone = answer.status === 401;
    throw new Error(gone ? 'Your sign-in has ended: sign in again.' : 'This file is not there, or it is not yours to see.');
  }
  return (await answer.json()).url;
}

function open(firefly, content, [image, linked]) {
  const { action } = firefly;
  notice('');
  planes.clear();
  plane = undefined;
  LAYERS.forEach((layer) => action.dispatchDeleteRegionLayer(layer, [IMAGE, LINKED]));
  waiting = new Set(linked ? [IMAGE, LINKED] : [IMAGE]);
  if (!linked) {
    action.dispatchDeletePlotView({ plotId: LINKED });
  }
  firefly.showImage('view', request(firefly, content, IMAGE, image, content.fits));
  if (linked) {
    firefly.showImage('view', request(firefly, content, LINKED, linked, content.linked));
  }
  document.body.dataset.shown = content.fits.url;
}

function request(firefly, content, plotId, URL, file) {
  const { RangeValues, ColorTable } = kept.get();
  const centre = `${content.ra};${content.dec};EQ_J2000`;
  return {
    plotId,
    plotGroupId: GROUP,
    URL,
    Title: `${content.name} ${file.words}`,
    RangeValues: RangeValues ?? firefly.util.image.serializeSimpleRangeValues('Sigma', -2, 10, 'Linear'),
    ColorTable: ColorTable ?? '0',
    OverlayPosition: centre,
    INIT_CENTER: centre,
  };
}

/** What Firefly says: images that came, and what the person does with them. */
function listen(firefly) {
  const { type } = firefly.action;
  const hears = {
    [type.PLOT_IMAGE]: ({ pvNewPlotInfoAry }) =>
      pvNewPlotInfoAry?.forEach(({ plotId, plotAry }) => plotted(firefly, plotId, plotAry)),
    [type.PLOT_IMAGE_FAIL]: () => notice('Firefly could not open this file.', 'Try again', () => show(shown)),
    [type.CHANGE_PRIME_PLOT]: ({ plotId, primeIdx }) => changed(plotId, primeIdx),
    [type.STRETCH_CHANGE]: ({ plotId }) => keepStretch(firefly, plotId),
    [type.COLOR_CHANGE]: ({ colorTableId, cbarId }) => kept.set({ ColorTable: String(colorTableId ?? cbarId) }),
  };
  firefly.util.addActionListener(Object.keys(hears), ({ type: what, payload }) => {
    hears[what](payload);
    return false;
  });
}

function plotted(firefly, plotId, plotAry) {
  if (!waiting.delete(plotId)) {
    return;
  }
  planes.set(plotId, Array.isArray(plotAry) ? plotAry.length : 1);
  if (waiting.size === 0) {
    mark(firefly);
    firefly.action.dispatchWcsMatch({ plotId: IMAGE, matchType: planes.size > 1 ? 'Standard' : false, lockMatch: planes.size > 1 });
    if (last) {
      follow(last.frame, last.count);
    }
  }
}

/** Circles on the sky, of the same size on the screen at every zoom (DS9's region language). */
function mark(firefly) {
  const { ra, dec, marks } = shown;
  const plots = [...planes.keys()];
  const point = (place, shape) => `fk5;point ${place.ra} ${place.dec} # point=${shape}`;
  const named = ({ label }) => label.replaceAll(/[{}]/g, '');
  firefly.action.dispatchCreateRegionLayer(LAYERS[0], 'Candidate', '', [`${point({ ra, dec }, 'circle 18')} color=${COLOURS.self}`], plots);
  if (marks.length > 0) {
    const regions = marks.map((one) => `${point(one, 'circle 10')} color=${COLOURS[one.kind]} text={${named(one)}}`);
    firefly.action.dispatchCreateRegionLayer(LAYERS[1], 'Known and nearby', '', regions, plots);
  }
}

/** What else is there became known. */
function marks(others) {
  shown = { ...shown, marks: others };
  if (waiting.size === 0 && planes.size > 0) {
    LAYERS.forEach((layer) => window.firefly.action.dispatchDeleteRegionLayer(layer, [IMAGE, LINKED]));
    mark(window.firefly);
  }
}

/* planes of a cube */

function cube() {
  return [...planes].find(([, count]) => count > 1);
}

function follow(frame, count) {
  last = { frame, count };
  const [plotId, mine] = cube() ?? [];
  if (plotId && mine === count && frame !== plane) {
    plane = frame;
    window.firefly.action.dispatchChangePrimePlot({ plotId, primeIdx: frame });
  }
}

function changed(plotId, primeIdx) {
  const [mine, count] = cube() ?? [];
  if (plotId === mine && primeIdx !== plane) {
    plane = primeIdx;
    stepped(primeIdx, count);
  }
}

function keepStretch(firefly, plotId) {
  const values = firefly.util.image.getPrimePlot(plotId)?.plotState?.getRangeValues();
  if (values) {
    kept.set({ RangeValues: values.toJSON() });
  }
}

meet({ show, marks, frame: follow });
