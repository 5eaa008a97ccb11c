/** Read by JS9 when it starts: nothing of it leaves this server, and keys belong to the desk. */
var JS9Prefs = {
  globalOpts: {
    installDir: '/VAADIN/static/assets/js9',
    helperType: 'none',
    loadProxy: false,
    corsProxy: '',
    simbadProxy: '',
    cgiProxy: '',
    alerts: false,
    postMessage: false,
    localStorage: false,
    processQueryParams: false,
    updateTitlebar: false,
    internalValPos: false,
    resizeHandle: false,
    mousetouchZoom: true,
    reloadRefresh: false,
    menuBar: ['view', 'zoom', 'scale', 'color', 'region', 'wcs', 'analysis'],
    topColormaps: ['grey', 'viridis', 'magma', 'inferno', 'plasma', 'heat', 'cool'],
  },
  imageOpts: { colormap: 'viridis', scale: 'linear', scaleclipping: 'zscale', wcssys: 'ICRS', nancolor: '#0b0c0e' },
};
