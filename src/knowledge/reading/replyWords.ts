/** Classes of words for the tables of replies; there a class stands as `@trouble`. */
const classes: Readonly<Record<string, string>> = {
  trouble:
    'error errors problem problems issue issues fault faults trouble troubles failure failures warning warnings complaint complaints crash crashes freeze freezes popup popups hitch bug bugs',
  failing:
    'fails failing failed crashes crashing crashed freezes freezing quits hangs hanging complaining complaining nagging dropping flickering erroring bombs bombed stops stopped dies died aborts aborted crapped',
  refuses: 'refuses refused refusing will declines',
  function:
    'work install update print connect open start load sync run download upgrade boot go charge respond send receive play',
  person:
    'someone somebody anyone anybody person human people agent operator colleague colleagues technician engineer specialist expert employee supervisor manager representative helpdesk staff sb sum1 smb',
  step: 'step steps method methods card cards page instruction instructions suggestion suggestions solution solutions fix fixes tip tips approach option options idea ideas one ones thing things way ways possibility possibilities alternative alternatives',
  other: 'other others another different alternative next following further else',
  earlier: 'previous preceding earlier prior former before last',
  show: 'show see view read reread look bring give repeat display pull get have',
  start: 'start beginning outset top scratch zero very first square number point step method',
  begin:
    'begin recommence restart start repeat redo resume commence do run go take through recommencing',
  place:
    'am are were was is did do have had has got get stand reach reached arrive arrived stop leave left',
  done: 'done did do tried try attempted ticked finished completed used been gone',
  left: 'left remaining remain remains outstanding ahead more',
  nearly: 'nearly almost halfway finished done through there close',
  tell: 'tell show give list remind summarise summarize recap name provide sum write apprise',
  hold: 'hold hang bear stand wait patience patient',
  errand:
    'lunch coffee tea kettle loo toilet break meeting call phone door customer patient resident client boss colleague mail charger battery laptop desk counter work files file things',
  fetch: 'get fetch grab find save finish charge plug close read take make finishing saving eat',
  inform: 'report tell write inform notify message let get come be',
  part: 'step steps command commands line script renaming deleting stopping opening clicking pressing installing uninstalling copying pasting typing restarting',
  window:
    'window app prompt page site website link dialog console screen tool program menu settings cmd powershell',
  shuts: 'closes closed shuts shut disappears disappeared vanishes vanished quits exits crashes',
};

const words = new Map(
  Object.entries(classes).map(([name, list]) => [name, list.split(/\s+/)] as const),
);

/** Undefined where there is no such class. */
export function wordsOfClass(name: string): readonly string[] | undefined {
  return words.get(name);
}
