/**
 * Verbs of doing, classed by what they do to a thing. In the tables of `terms/` a class stands as
 * `@remove` and means every form of every verb in it; the past forms of all say that something was done.
 */
const classes = {
  add: 'add readd put enter insert create recreate install reinstall reconnect',
  change:
    'change set correct adjust fix alter edit modify switch turn update sync resync move pick choose select configure reconfigure put align make',
  check:
    'check look verify confirm compare see test inspect examine review view read recheck doublecheck peek visit control',
  clear:
    'clear empty clean flush wipe purge delete remove erase nuke trash dump drop cancel kill toss bin',
  close: 'close quit end kill exit stop shut terminate',
  connect: 'connect reconnect attach plug replug put hook wire hang',
  disconnect: 'disconnect unplug detach pull take yank remove eject',
  get: 'get install download load put fetch grab',
  move: 'move swap change switch shift relocate plug replug try',
  open: 'open launch start run restart reopen relaunch',
  pick: 'pick choose select set switch change tick take assign',
  remove:
    'remove delete uninstall deinstall erase wipe purge kick throw take drop rid chuck ditch scrap clear forget unpair bin nuke',
  plug: 'plug replug unplug connect reconnect attach put push stick',
  renew: 'reinstall readd recreate redo rebuild renew repair',
  reset: 'reset restart reinitialise reinitialize renew rename delete clear empty wipe nuke clean',
  restart: 'restart reboot bounce cycle relaunch reload stop start',
  run: 'run launch start execute use try perform do let rerun finish complete',
  sign: 'sign log',
  swap: 'swap change replace exchange try use borrow switch',
  switch: 'switch turn toggle flip power',
  update: 'update upgrade install reinstall get download refresh renew load patch replace',
  wait: 'wait sit leave pause hold stay',
  write: 'type retype enter reenter write input key',
};

const others = `accept activate allow apply approve ask answer approach bring call charge click cool copy cut deactivate disable
   drag enable engage explore extract follow format free give go hit import join kick lift log lower mount
   note open order paste perform phone photograph play power press print prune push rearrange rebuild record
   register release rename restore resume revert revoke ring roll save scan search send share shift
   sideload strip swipe switch talk tap tether throw tick unblock uncheck undo uninstall unlock
   unmute unpause untick untick use wake walk wiggle tighten reseat repair pair dock undock boot dust
   plug replug unplug reboot reset ran tweak synchronise synchronize type confirm carry tidy archive pause drain
   complete finish retry repeat dial rejoin wire hook dismiss terminate delete mute max crank raise`;

/** Past and participle where they are not made with -ed. */
const irregular: Readonly<Record<string, string>> = {
  put: 'put',
  set: 'set',
  reset: 'reset resetted',
  take: 'took taken',
  get: 'got gotten',
  choose: 'chose chosen',
  make: 'made',
  see: 'saw seen',
  read: 'read',
  shut: 'shut',
  hang: 'hung hanged',
  throw: 'threw thrown',
  forget: 'forgot forgotten forgetting',
  do: 'did done',
  run: 'ran run',
  let: 'let',
  leave: 'left',
  hold: 'held',
  write: 'wrote written',
  bring: 'brought',
  cut: 'cut',
  give: 'gave given',
  go: 'went gone',
  hit: 'hit',
  ring: 'rang rung',
  send: 'sent',
  undo: 'undid undone',
  redo: 'redid redone',
  wake: 'woke woken',
  rebuild: 'rebuilt',
  sit: 'sat',
  quit: 'quit quitted',
  rerun: 'reran rerun',
  ran: 'ran',
};

const doubled = /(?:[^aeiou][aeiou][bdgmnpt])$/;
const notDoubled =
  /(?:^enter|reenter|open|reopen|visit|answer|order|register|power|lower|alter|recover|edit|exit|happen|carry)$/;

/** "clear": clear, clears, cleared, clearing. */
function formsOf(verb: string): readonly string[] {
  return [verb, `${verb.replace(/y$/, 'ie')}s`, ...pastOf(verb), ingOf(verb)];
}

function stem(verb: string): string {
  const last = verb.slice(-1);
  return doubled.test(verb) && !notDoubled.test(verb) ? verb + last : verb;
}

function pastOf(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known !== undefined) return known.split(' ');
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return [`${stem(verb)}ed`];
}

function ingOf(verb: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee')
    ? `${verb.slice(0, -1)}ing`
    : `${stem(verb)}ing`;
}

const formsOfClass = new Map<string, readonly string[]>(
  Object.entries(classes).map(([name, verbs]) => [
    name,
    [...new Set(verbs.split(' ').flatMap(formsOf))],
  ]),
);

/** Every form of the verbs in a class, for the tables of phrases. */
export function formsIn(name: string): readonly string[] {
  const forms = formsOfClass.get(name);
  if (!forms) throw new Error(`No such class of verbs: @${name}.`);
  return forms;
}

const unsaid = new Set('got see saw seen asked answered talked looked'.split(' '));

/** Past forms of everything that people do to a PC. "Got" and "saw" say nothing about doing. */
export const pastForms: ReadonlySet<string> = new Set(
  [...Object.values(classes), others]
    .flatMap((verbs) => verbs.split(/\s+/))
    .flatMap(pastOf)
    .filter((form) => !unsaid.has(form)),
);
