/**
 * The bars of the ladder as pictures of one colour, 128 by 4: a column without items is not as thin.
 * Lit is #4C73F0, unlit #7F8899 at 35 %; both are seen on light and on dark.
 */
const png = 'data:image/png;base64,';

export const litRung = `${png}iVBORw0KGgoAAAANSUhEUgAAAIAAAAAECAYAAABGHzcFAAAAIElEQVR42mPwKf7wfxSPXMwwGgijCWA0IEYTwCgeqRgAbBtcTEhHMk0AAAAASUVORK5CYII=`;

export const unlitRung = `${png}iVBORw0KGgoAAAANSUhEUgAAAIAAAAAECAYAAABGHzcFAAAAIElEQVR42mOo75gZOYpHLmYYDYTRBDAaEKMJYBSPVAwAOkPyLkTpH7UAAAAASUVORK5CYII=`;
