/** Web Chat's style options as a function of the tokens. */
import { picturesAccepted } from './picturesAccepted.js';
import { fonts, radii, targetSize, type Palette } from '../../look/tokens.js';

/** Up to this long a message may wait for the network before it is said to have failed. */
export const sendTimeoutMs = 120_000;

/** A card that is read from its top leaves this much of what is before it in sight. */
export const marginAbove = 8;

export function styleOptions(palette: Palette): Readonly<Record<string, unknown>> {
  return {
    ...ground(palette),
    ...bubbles(palette),
    ...sendBox(palette),
    ...overlays(palette),
  };
}

function ground({ canvas, accentText, text2, text3 }: Palette) {
  return {
    accent: accentText,
    subtle: text2,
    backgroundColor: canvas,
    primaryFont: fonts.text,
    monospaceFont: fonts.mono,
    fontSizeSmall: '12px',
    paddingRegular: 10,
    paddingWide: 14,
    timestampColor: text3,
    groupTimestamp: false,
    // A card that is taller than the window is read from its top.
    autoScrollSnapOnPage: true,
    autoScrollSnapOnPageOffset: -marginAbove,
    sendTimeout: sendTimeoutMs,
    sendTimeoutForAttachments: sendTimeoutMs,
    // ":)" in a pasted log is not a smile.
    emojiSet: {},
    markdownRenderHTML: false,
    // Our own line says when there is no connection.
    hideToaster: true,
  };
}

function bubbles({ surface, line, text, accent, onAccent }: Palette) {
  return {
    bubbleBackground: surface,
    bubbleBorderColor: line,
    bubbleBorderRadius: radii.card,
    bubbleBorderWidth: 1,
    bubbleTextColor: text,
    bubbleFromUserBackground: accent,
    bubbleFromUserBorderRadius: radii.card,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserTextColor: onAccent,
    bubbleMinHeight: 40,
    bubbleMessageMinWidth: 0,
    bubbleMessageMaxWidth: 440,
    bubbleAttachmentMinWidth: 200,
    bubbleAttachmentMaxWidth: 440,
    messageActivityWordBreak: 'break-word',
  };
}

function sendBox({ surface, sunken, line, text, text3, accentText }: Palette) {
  return {
    uploadAccept: picturesAccepted,
    uploadMultiple: false,
    // Seen first (pictures.ts). Web Chat's small picture needs a worker that our CSP does not allow.
    sendAttachmentOn: 'send',
    enableUploadThumbnail: false,
    sendBoxBackground: surface,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxHeight: 56,
    sendBoxMaxHeight: 160,
    sendBoxTextWrap: true,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: text3,
    sendBoxDisabledTextColor: text3,
    sendBoxButtonAlignment: 'bottom',
    sendBoxButtonColor: accentText,
    sendBoxButtonColorOnDisabled: text3,
    sendBoxButtonShadeBorderRadius: radii.control,
    sendBoxButtonShadeInset: 6,
    sendBoxButtonShadeColor: 'transparent',
    sendBoxButtonShadeColorOnActive: sunken,
    sendBoxButtonShadeColorOnDisabled: 'transparent',
    sendBoxButtonShadeColorOnHover: sunken,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: accentText,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: radii.control,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
    sendBoxButtonKeyboardFocusIndicatorInset: 6,
  };
}

function overlays({ text, canvas, accentText, surface, sunken, bad, badSoft }: Palette) {
  return {
    scrollToEndButtonFontSize: '12.5px',
    transcriptOverlayButtonBackground: text,
    transcriptOverlayButtonBackgroundOnFocus: text,
    transcriptOverlayButtonBackgroundOnHover: text,
    transcriptOverlayButtonColor: canvas,
    transcriptActivityVisualKeyboardIndicatorColor: accentText,
    transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
    transcriptActivityVisualKeyboardIndicatorWidth: 2,
    transcriptVisualKeyboardIndicatorColor: accentText,
    transcriptVisualKeyboardIndicatorStyle: 'solid',
    transcriptVisualKeyboardIndicatorWidth: 2,
    suggestedActionBackgroundColor: surface,
    suggestedActionBackgroundColorOnHover: sunken,
    suggestedActionBorderRadius: radii.control,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: targetSize,
    suggestedActionLayout: 'flow',
    cardEmphasisBackgroundColor: sunken,
    toastErrorBackgroundColor: badSoft,
    toastErrorColor: bad,
  };
}
