// Before anything is drawn: the colours this browser showed last, so that a dark page does not flash white.
(() => {
    const root = document.documentElement;
    let colours = null;
    try {
        colours = localStorage.getItem('transients.colours');
    } catch (refused) {
        // storage switched off: the server sets the colours a moment later
    }
    if (colours) {
        root.style.colorScheme = colours;
    }
})();

// Anything with data-copy copies that text when clicked, without asking the server.
(() => {
    const write = async (text) => {
        if (navigator.clipboard && window.isSecureContext) {
            return navigator.clipboard.writeText(text);
        }
        const area = document.createElement('textarea');
        area.value = text;
        area.style.position = 'fixed';
        area.style.opacity = '0';
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
    };
    const path = (event) => event.composedPath().filter((node) => node instanceof HTMLElement);
    document.addEventListener('click', (event) => {
        const target = path(event).find((node) => node.dataset.copy !== undefined);
        if (!target) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        write(target.dataset.copy).then(() => {
            target.setAttribute('copied', '');
            setTimeout(() => target.removeAttribute('copied'), 1200);
        });
    }, true);
    document.addEventListener('dblclick', (event) => {
        if (path(event).some((node) => node.dataset.copy !== undefined)) {
            event.stopPropagation();
        }
    }, true);
})();
