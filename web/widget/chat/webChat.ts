/** The part of Web Chat's global that we use; its script stands before ours in the page. */
import type { Activity } from '../connection/activity.js';
import type { Line } from '../connection/line.js';

export type CardAction = { readonly type: string; readonly value?: unknown };

export type CardActionMiddleware = () => (
  next: (step: { readonly cardAction: CardAction }) => unknown,
) => (step: { readonly cardAction: CardAction }) => unknown;

export type StoreAction = { readonly type: string; readonly payload?: unknown };

export type Store = { dispatch(action: StoreAction): unknown };

export type StoreMiddleware = () => (
  next: (action: StoreAction) => unknown,
) => (action: StoreAction) => unknown;

export type ActivityStatusMiddleware = () => (
  next: (status: ActivityStatus) => object | null,
) => (status: ActivityStatus) => object | null;

export type ActivityStatus = { readonly activity: Activity };

export type WebChatProps = {
  readonly directLine: Line;
  readonly store: Store;
  readonly role: 'main';
  readonly userID: string;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly styleOptions: Readonly<Record<string, unknown>>;
  readonly adaptiveCardsHostConfig: Readonly<Record<string, unknown>>;
  readonly activityStatusMiddleware: ActivityStatusMiddleware;
  readonly cardActionMiddleware: CardActionMiddleware;
  readonly overrideLocalizedStrings: Readonly<Record<string, string>>;
};

export type WebChat = {
  createStore(initialState: object, ...middlewares: readonly StoreMiddleware[]): Store;
  renderWebChat(props: WebChatProps, element: HTMLElement): void;
};

declare global {
  // eslint has no say in how a global is declared; only `var` makes one.
  var WebChat: WebChat;
}
