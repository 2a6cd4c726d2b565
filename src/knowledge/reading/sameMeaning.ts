/** Words that mean the same in a reply: where one of a row stands, another might. */
const rows = `
  works work worked working wrks functions functioning functional operates operating behaves behaving runs ran running alive healthy
  installs install installed installing applied accepted accepts completes completed completing succeeds succeeded finishes finished through passed
  update updates upgrade patch patches updating updated updater upgrades installation install kb
  fixes fix fixed solves solve solved resolves resolve resolved sorts sort sorted cures cure cured repairs repair repaired mended healed rectified remedied cracked cleared clears settled remedies eliminated
  helps help helped helping
  fails fail failed failing bombs bombed quits aborts aborted aborting crapped bails bailed stops stopped dies died collapses rolled reverts reverted conks
  crashes crash crashed crashing freezes freeze froze frozen freezing hangs hang hung hanging
  broken broke busted bust kaput dead bricked knackered borked
  error errors problem problems issue issues fault faults message messages code codes warning warnings trouble failure bug complaint complaints symptom
  gone vanished disappeared eliminated left missing lost
  same identical unchanged unaltered
  difference change effect improvement result results joy luck success progress dice avail outcome dent good use gain
  returns returned returning reappears reappeared reappearing recurs reoccurs resurfaced
  persists persist remains remain continues continue continuing keeps keep lasts stays
  useless pointless rubbish hopeless
  finally eventually last
  great brilliant perfect excellent super wonderful fantastic lovely amazing awesome marvellous splendid fab terrific superb ace sweet magic
  hooray yay woohoo hurrah hurray yippee woo bingo eureka yes!
  happy glad pleased delighted relieved thrilled
  unfortunately sadly regrettably alas afraid sorry regret
  admin administrator administrative elevated elevation elevate administrators admins
  rights right permission permissions privilege privileges authority authorisation authorization clearance credentials
  password passwords pin login
  denied refused forbidden rejected prohibited precluded
  allowed permitted entitled authorised authorized
  blocked locked restricted disabled barred deactivated prevented
  grey greyed gray grayed inactive unclickable
  button buttons option options menu menus entry entries tab tabs setting settings link links field item items icon checkbox switch toggle section page window screen dialog
  folder folders file files directory
  find locate spot see seeing found finding
  click press tap hit select choose tick push clicked pressed clicking pressing
  open opens opened opening start launch load loads launches
  exist exists appear appears available present visible listed shown
  understand comprehend grasp follow
  complicated difficult hard complex technical tricky
  step steps method methods card cards instruction instructions suggestion suggestions solution solutions fix tip tips point points procedure measure measures approach thing things task item idea ideas one ones way ways
  next following subsequent further nxt
  another other different alternative else something anything alternatives others
  skip skipping omit pass bypass ignore jump hop leave
  previous preceding earlier prior former last before prev
  back backwards backward return rewind
  show display see view read reread bring present give look list
  again anew afresh once
  repeat redo rerun replay
  mistake accident accidentally wrong wrongly misclick misclicked oops whoops oopsie
  beginning outset top scratch start zero first
  begin restart commence recommence resume reset
  whole entire everything all lot
  person human people humans agent agents operator representative colleague colleagues technician engineer specialist expert employee staff supervisor manager boss somebody someone anybody anyone guy man woman lady helpdesk desk bloke
  talk speak chat talking speaking chatting converse
  call phone ring contact telephone reach
  connect transfer forward escalate hand put pass
  send arrange request organise organize
  tried try attempted done did carried
  left remaining remain outstanding
  many much far
  nearly almost about halfway
  progress status overview summary recap state history score
  moment minute minutes min mins sec secs second seconds mo tick bit while hour hours
  wait waiting hold hang bear patience patient
  restarting rebooting reboot restart restarts reboots
  downloading scanning installing searching loading copying checking verifying processing spinning churning
  later tomorrow tonight afterwards soon shortly afternoon evening
  lunch coffee break meeting tea kettle loo toilet
  gonna going will shall
  how where what which why when whereabouts wheres whats hows
  explain clarify specify describe elaborate
  mean means meaning
  safe dangerous risky harmful risk scary
  lose delete deletes deleted erase erases wipe
  must need have should necessary required needed
  printer scanner mouse keyboard camera webcam headset microphone touchpad monitor speaker speakers
  sound audio picture image video
  wifi wlan internet network connection vpn
  outlook teams word excel powerpoint onedrive onenote edge chrome browser zoom sharepoint
  pc computer laptop machine device desktop notebook
  now currently presently
  thanks thank thx ty cheers ta thnx tnx tks grateful appreciated appreciate obliged thankyou
  kind helpful lovely good
  stop end quit cancel abort terminate exit discontinue close finish withdraw
  bothered bother
  forget nevermind nvm drop scrap
  enough
  no nope nah nay not never none neither nothing nowt
  yes yep yeah yup aye
  dont doesnt didnt
  weather rain raining sunny snowing hot cold
  hello hi hey morning afternoon
  lol haha hahaha hehe rofl
`;

const classOf = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.trim().split(/\s+/);
      return words.map((word) => [word, `=${words[0] ?? ''}`] as const);
    }),
);

/** The row that a word stands in; the word itself where it stands in none. */
export function meaningOf(word: string): string {
  return classOf.get(word) ?? word;
}
