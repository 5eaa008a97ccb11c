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

// Anything with data-preview shows that picture larger while the mouse rests on it.
(() => {
    let large = null;
    let waiting = 0;
    const hide = () => {
        clearTimeout(waiting);
        large?.remove();
        large = null;
    };
    const show = (small) => {
        hide();
        large = document.createElement('img');
        large.className = 'preview-large';
        large.alt = '';
        large.src = small.dataset.preview;
        const box = small.getBoundingClientRect();
        large.style.left = `${box.right + 12}px`;
        large.style.visibility = 'hidden';
        large.onload = () => {
            if (!large) {
                return;
            }
            const height = large.getBoundingClientRect().height;
            const top = Math.min(box.top, window.innerHeight - height - 12);
            large.style.top = `${Math.max(12, top)}px`;
            large.style.visibility = '';
        };
        document.body.append(large);
    };
    document.addEventListener('mouseover', (event) => {
        const small = event.target instanceof HTMLElement && event.target.dataset.preview ? event.target : null;
        hide();
        if (small) {
            waiting = setTimeout(() => show(small), 150);
        }
    });
    document.addEventListener('scroll', hide, {capture: true, passive: true});
    document.addEventListener('mousedown', hide, true);
})();
