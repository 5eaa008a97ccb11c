// Shows the description; in the colours that the application's pages were last shown in.
const system = matchMedia('(prefers-color-scheme: dark)');

function colours() {
    let chosen = null;
    try {
        chosen = localStorage.getItem('transients.colours');
    } catch (refused) {
        // as the system has it
    }
    const dark = chosen === 'dark' || (chosen !== 'light' && system.matches);
    document.documentElement.classList.toggle('dark-mode', dark);
}

colours();
system.addEventListener('change', colours);

addEventListener('DOMContentLoaded', () => {
    SwaggerUIBundle({
        url: 'v1/openapi.json',
        dom_id: '#description',
        presets: [SwaggerUIBundle.presets.apis],
        deepLinking: true,
        docExpansion: 'list',
        defaultModelsExpandDepth: 0,
        // never asks a server of others whether the document is valid
        validatorUrl: null,
    });
});
