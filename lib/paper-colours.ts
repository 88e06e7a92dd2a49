/** What the page stands on, `--paper` of app/tokens.css, for the parts of a browser that no style reaches. */
export const paperColours = { light: '#ffffff', dark: '#121417' } as const
