// Stands in for Firefly's loader: the same names, every call recorded on the server, and images that are only said to be there.
(() => {
  const base = new URL('.', document.currentScript.src);
  const listeners = [];
  let sent = Promise.resolve(); // one after the other, so that they arrive in order
  const record = (name, ...parameters) => {
    const body = JSON.stringify({ name, parameters });
    sent = sent.then(() => fetch(new URL('calls', base), { method: 'POST', body }));
  };
  const happen = (type, payload) =>
    listeners.filter(({ types }) => types.includes(type)).forEach(({ heard }) => heard({ type, payload }));
  const type = Object.fromEntries(
    ['PLOT_IMAGE', 'PLOT_IMAGE_FAIL', 'CHANGE_PRIME_PLOT', 'STRETCH_CHANGE', 'COLOR_CHANGE'].map((name) => [name, `ImagePlotCntlr.${name}`]),
  );
  const recorded = (name) => (...parameters) => record(name, ...parameters);

  async function plot(target, request) {
    const answer = await fetch(new URL(`plot?url=${encodeURIComponent(request.URL)}`, base));
    const { status, planes } = await answer.json();
    if (status !== 200) {
      return happen(type.PLOT_IMAGE_FAIL, { plotId: request.plotId });
    }
    const box = document.createElement('div');
    box.id = `plot-${request.plotId}`;
    box.textContent = `${request.Title}: ${planes} plane(s)`;
    document.getElementById(box.id)?.remove();
    document.getElementById(target).append(box);
    happen(type.PLOT_IMAGE, { pvNewPlotInfoAry: [{ plotId: request.plotId, plotAry: Array(planes).fill({}) }] });
  }

  window.firefly = {
    showImage(target, request) {
      record('showImage', target, request);
      void plot(target, request);
    },
    action: {
      type,
      dispatchCreateRegionLayer: recorded('dispatchCreateRegionLayer'),
      dispatchDeleteRegionLayer: recorded('dispatchDeleteRegionLayer'),
      dispatchDeletePlotView: recorded('dispatchDeletePlotView'),
      dispatchWcsMatch: recorded('dispatchWcsMatch'),
      dispatchChangePrimePlot(change) {
        record('dispatchChangePrimePlot', change);
        happen(type.CHANGE_PRIME_PLOT, change);
      },
    },
    util: {
      addActionListener: (types, heard) => listeners.push({ types, heard }),
      image: {
        serializeSimpleRangeValues: (...values) => values.join(','),
        getPrimePlot: () => ({ plotState: { getRangeValues: () => ({ toJSON: () => 'Percent,1,99,Log' }) } }),
      },
    },
  };
  // what a person would do with Firefly's own controls
  window.fireflyPerson = {
    step: (plotId, primeIdx) => happen(type.CHANGE_PRIME_PLOT, { plotId, primeIdx }),
    stretch: (plotId) => happen(type.STRETCH_CHANGE, { plotId }),
    colour: (plotId, colorTableId) => happen(type.COLOR_CHANGE, { plotId, colorTableId }),
  };
  setTimeout(() => window.onFireflyLoaded(window.firefly));
})();
